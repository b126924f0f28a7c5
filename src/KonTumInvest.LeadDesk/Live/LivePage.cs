using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Live;

namespace KonTumInvest.LeadDesk.Live;

/// <summary>What somebody has open; the list of leads where neither a lead nor a party is named, nor the mail to sort.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Party">The organisation or person.</param>
/// <param name="Writing">Whether a mail is being written on the lead.</param>
/// <param name="Triage">Whether it is the mail to sort.</param>
public sealed record LivePage(Guid? Lead, Guid? Party, bool Writing, bool Triage = false)
{
    /// <summary>Whether it is there for the reader; a list always is.</summary>
    public async Task<bool> IsSeenAsync(LiveRights rights, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rights);
        return Triage ? LeadRights.May(actor, DeskAct.Triage)
            : Lead is { } lead ? await rights.SeesAsync(lead, actor, cancellationToken)
            : Party is not { } party || await rights.SeesPartyAsync(party, actor, cancellationToken);
    }

    /// <summary>The event that tells the page of what was changed; null where nothing of it was, or nothing the reader sees.</summary>
    public async Task<string?> EventOfAsync(LiveNews news, LiveRights rights, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(news);
        ArgumentNullException.ThrowIfNull(rights);
        if (Triage)
        {
            return news.Triage ? "triage" : null;
        }

        if (Lead is { } lead)
        {
            return news.Changed.Contains(lead) ? "lead" : null;
        }

        if (Party is { } party)
        {
            return news.Parties.Contains(party) || (news.Changed.Count > 0 && await rights.SeesAnyOfPartyAsync(news.Changed, party, actor, cancellationToken)) ? "party" : null;
        }

        return news.Changed.Count > 0 && await rights.SeesAnyAsync(news.Changed, actor, cancellationToken) ? "leads" : null;
    }
}
