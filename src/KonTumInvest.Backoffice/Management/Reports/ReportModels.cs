using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Approval;
using KonTumInvest.Backoffice.Reports.Health;
using KonTumInvest.Backoffice.Reports.Translations;

namespace KonTumInvest.Backoffice.Management.Reports;

/// <summary>A plan to publish a language or to take it off the site.</summary>
public sealed record PlannedChangeModel(Guid DocumentId, string DocumentName, string? Culture, DateTimeOffset At, bool Publishes, bool Overdue, string? Obstacle);

/// <summary>A language of a page that has drifted from the Vietnamese.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="DocumentName">Its Vietnamese name.</param>
/// <param name="Culture">The language.</param>
/// <param name="WrittenAt">When the Vietnamese was last changed.</param>
/// <param name="TranslatedAt">When the language was last changed; null where it does not exist.</param>
/// <param name="Outdated">Whether the Vietnamese was changed since; otherwise only numbers differ.</param>
/// <param name="Numbers">The properties whose numbers differ.</param>
public sealed record DriftedPageModel(
    Guid DocumentId,
    string DocumentName,
    string Culture,
    DateTimeOffset WrittenAt,
    DateTimeOffset? TranslatedAt,
    bool Outdated,
    IReadOnlyList<DifferingNumbers> Numbers
);

/// <summary>Something to put right.</summary>
public sealed record HealthProblemModel
{
    [JsonConverter(typeof(JsonStringEnumConverter<HealthProblemKind>))]
    public required HealthProblemKind Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required string DocumentName { get; init; }

    public string? Property { get; init; }

    public string? Culture { get; init; }

    public Guid? SubjectId { get; init; }

    public required string Detail { get; init; }

    /// <summary>Who is asked to put it right; null where that is nobody's but the administrators'.</summary>
    public PersonModel? Owner { get; init; }
}

/// <summary>A figure that somebody has looked at.</summary>
public sealed record ReviewedFigure
{
    [Required]
    public required Guid DocumentId { get; init; }

    [Required]
    [StringLength(FigureReview.MaxAliasLength, MinimumLength = 1)]
    public required string Property { get; init; }
}
