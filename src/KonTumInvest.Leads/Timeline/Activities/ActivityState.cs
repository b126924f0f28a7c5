namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>What an act on an activity, a task or an offer leaves behind.</summary>
public sealed record ActivityState(Guid Id, int Version);
