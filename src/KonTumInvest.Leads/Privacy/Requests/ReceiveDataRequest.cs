using System.Text.Json.Serialization;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>A request as it is typed in.</summary>
public sealed record ReceiveDataRequest
{
    /// <summary>How long ago a request can have come that is written down only now.</summary>
    public const int MostDaysBack = 90;

    /// <summary>Made with the empty form and sent back with it: the same form sent twice is one request.</summary>
    public required Guid FormToken { get; init; }

    public DataRequestKind? Kind { get; init; }

    public StatedBy? Channel { get; init; }

    public string? PersonName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>"vi" or "en".</summary>
    public string? Language { get; init; }

    /// <summary>What is asked, in the person's words.</summary>
    public string? Asked { get; init; }

    /// <summary>When it reached the board; null for now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public bool ThirdParty { get; init; }

    public string? ThirdPartyName { get; init; }

    /// <summary>Of a withdrawal: what is no longer agreed to.</summary>
    public IReadOnlyList<ConsentPurpose> Purposes { get; init; } = [];

    /// <summary>The lead on which it came up. Not typed in: whoever names a lead has to have the right to it.</summary>
    [JsonIgnore]
    public Guid? LeadId { get; init; }
}
