using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// What reports count of a lead, in one narrow row: a row of <c>leads_facts</c>. It follows from the lead and its history
/// (<see cref="FactProjection"/>). Members that decide who sees the lead have the names they have at <see cref="Lead"/>, so that
/// <see cref="FactRights"/> can ask the same question of both.
/// </summary>
public sealed class LeadFact
{
    public required Guid LeadId { get; init; }

    /// <summary>The day it was received, in Viet Nam.</summary>
    public DateOnly Day { get; set; }

    public string? UnitCode { get; set; }

    public Guid? OfficerKey { get; set; }

    public bool Confidential { get; set; }

    public LeadStage Stage { get; set; }

    /// <summary>The furthest it ever came, as a place in <see cref="LeadFunnel.Steps"/>.</summary>
    public int Reached { get; set; }

    public LeadSource Source { get; set; }

    public string? Country { get; set; }

    public string? SectorCode { get; set; }

    /// <summary>The land asked for, at least, in whole square metres.</summary>
    public long? Area { get; set; }

    /// <summary>The planned investment in whole units of <see cref="Currency"/>.</summary>
    public long? Amount { get; set; }

    public string? Currency { get; set; }

    /// <summary>Working minutes until the first answer, at most <see cref="LongestMinutes"/>; null while there is none.</summary>
    public int? FirstMinutes { get; set; }

    /// <summary>Whether the first answer was in time; null while there is none.</summary>
    public bool? FirstKept { get; set; }

    /// <summary>Until when the first answer is owed; null once there is one, or none is owed.</summary>
    public DateTimeOffset? FirstDueAt { get; set; }

    public int Answered { get; set; }

    public int OnTime { get; set; }

    public int Complete { get; set; }

    public int Relevant { get; set; }

    public int FollowedUp { get; set; }

    /// <summary>Of a hundred; null for what is no enquiry of an investor, such as spam or a complaint.</summary>
    public int? Score { get; set; }

    /// <summary>Whether a manager looked at the marks.</summary>
    public bool Reviewed { get; set; }

    /// <summary>A hundred working days: what took longer is as bad, and the number of different values stays small.</summary>
    public const int LongestMinutes = 48_000;
}
