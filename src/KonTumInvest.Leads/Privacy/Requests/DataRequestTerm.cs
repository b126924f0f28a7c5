using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// By when one step of a request is owed: a row of <c>leads_data_request_terms</c>. Apart from the request, since a reminder that is sent
/// changes nothing for whoever works on it.
/// </summary>
public sealed class DataRequestTerm
{
    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    /// <summary><see cref="ServiceStep.FirstResponse"/> for the answer, <see cref="ServiceStep.Resolution"/> for the end.</summary>
    public required ServiceStep Step { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How long it is, from receipt; null where it is to be taken from the rules.</summary>
    public WorkingDuration? Within { get; set; }

    /// <summary>When the step was done, or nothing was owed any more.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When somebody has to be told next.</summary>
    public DateTimeOffset? NextAt { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>How many of the target's escalations were sent.</summary>
    public int Escalated { get; set; }

    /// <summary>The <see cref="RulesSnapshot.Number"/> it was reckoned with.</summary>
    public int RulesNumber { get; set; }
}
