using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>What having spoken with the investor means for the lead itself.</summary>
internal static class FirstContact
{
    /// <summary>Notes when somebody last spoke with the investor; the first time acknowledges a new lead, as the first mail does.</summary>
    public static void Record(DeskTransaction transaction, Lead lead, DateTimeOffset at)
    {
        if (at > lead.LastActivityAt)
        {
            lead.LastActivityAt = at;
        }

        if (lead.Stage == LeadStage.New && lead.MoveTo(new StageMove(LeadStage.Acknowledged), transaction.Now, transaction.Actor.Key).TryGetValue(out var change))
        {
            transaction.Context.StageChanges.Add(change);
        }
    }
}
