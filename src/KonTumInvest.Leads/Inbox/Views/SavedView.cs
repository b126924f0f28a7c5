using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>Who finds a saved view among the own ones.</summary>
[JsonConverter(typeof(NamedEnumConverter<ViewAudience>))]
public enum ViewAudience
{
    /// <summary>Only whoever made it.</summary>
    Owner,

    /// <summary>Everybody of one unit.</summary>
    Unit,

    Everybody,
}

/// <summary>A question to the list of leads that somebody keeps under a name: a row of <c>leads_views</c>.</summary>
public sealed class SavedView : IAudited, IVersioned
{
    public const int NameMaxLength = 80;

    /// <summary>Far more than every filter at once takes.</summary>
    public const int QuestionMaxLength = 1_000;

    public const int ColumnsMaxLength = 300;

    public required Guid Id { get; init; }

    /// <summary>The account of whoever made it.</summary>
    public required Guid OwnerKey { get; init; }

    public required string Name { get; set; }

    /// <summary>Filters and order as they stand in the address of the list, such as <c>stage=New&amp;order=-created</c>. Never what was searched for.</summary>
    public required string Question { get; set; }

    /// <summary>Names of <see cref="LeadColumn"/> between semicolons; empty for the usual ones.</summary>
    public required string Columns { get; set; }

    public required ViewAudience Audience { get; set; }

    /// <summary>The unit of <see cref="ViewAudience.Unit"/>.</summary>
    public string? UnitCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
