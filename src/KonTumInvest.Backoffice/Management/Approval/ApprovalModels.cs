using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Approval;

namespace KonTumInvest.Backoffice.Management.Approval;

/// <summary>The languages to be approved; null for a document without languages.</summary>
public sealed record SubmitForApproval
{
    [Required]
    [MinLength(1)]
    public required IReadOnlyList<string?> Cultures { get; init; }

    [MaxLength(ApprovalRequest.MaxNoteLength)]
    public string? Note { get; init; }
}

/// <summary>What is to be changed, for the writer.</summary>
public sealed record ApprovalComment([MaxLength(ApprovalRequest.MaxNoteLength)] string? Comment);

/// <summary>A request for approval.</summary>
public sealed record ApprovalModel
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>The document's name in the language.</summary>
    public required string DocumentName { get; init; }

    public required string? Culture { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<ApprovalState>))]
    public required ApprovalState State { get; init; }

    public string? Note { get; init; }

    public required PersonModel? SubmittedBy { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public PersonModel? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether the text was changed since it was submitted; it then cannot be approved.</summary>
    public required bool ChangedSince { get; init; }

    /// <summary>Whether the account that asks may approve it.</summary>
    public required bool MayDecide { get; init; }
}

/// <summary>Somebody of the staff.</summary>
public sealed record PersonModel(Guid Id, string Name);
