using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>
/// Reads what happened on a lead as one list, newest first. Its sources are asked for their newest entries before the cursor and put together,
/// so that a page costs the same at the beginning of a long history as at its end.
/// </summary>
public sealed class LeadTimeline(IDbContextFactory<LeadsDbContext> contexts, ActivityEntries activities, ChangeEntries changes)
{
    /// <summary>How many entries a page has at most.</summary>
    public const int MaxTake = 100;

    /// <summary>A page of the timeline.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="before">Where the page before ended; null for the first.</param>
    /// <param name="only">The group asked for; null for everything.</param>
    /// <param name="take">How many entries.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Result<TimelinePage>> ReadAsync(
        Guid leadId,
        string? before,
        TimelineGroup? only,
        int take,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadCursor.TryParse(before, out var cursor) || cursor is { Time: null })
        {
            return TimelineErrors.Before;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        var asked = new TimelineQuestion(context, leadId, cursor, Math.Clamp(take, 1, MaxTake) + 1, actor);
        var found = new List<TimelineEntry>();
        if (only is not TimelineGroup.Changes)
        {
            found.AddRange(await activities.ReadAsync(asked, only, cancellationToken));
        }

        if (only is null or TimelineGroup.Changes)
        {
            found.AddRange(await changes.ReadStagesAsync(asked, cancellationToken));
            found.AddRange(await changes.ReadChangesAsync(asked, cancellationToken));
        }

        var page = found.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(asked.Take - 1).ToList();
        var next = found.Count > page.Count ? new LeadCursor(page[^1].At, null, page[^1].Id).ToString() : null;

        // What says nothing to a reader still counts for the page, so that the cursor never stands still.
        return new TimelinePage(page.FindAll(entry => entry.Kind != ChangeEntries.Nothing), next);
    }
}

/// <summary>A page that is asked of each source, with one entry more than it shows.</summary>
internal sealed record TimelineQuestion(LeadsDbContext Context, Guid LeadId, LeadCursor? Before, int Take, DeskActor Actor)
{
    public DateTimeOffset Time => Before?.Time ?? DateTimeOffset.MaxValue;

    public Guid Id => Before?.Id ?? Guid.AllBitsSet;
}
