using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>A lead's story with the rows that follow from it; clocks and pauses are tracked.</summary>
internal sealed record StoredStory(
    Guid Id,
    EnquiryKind Kind,
    DateTimeOffset? DueAt,
    LeadStory Story,
    IReadOnlyList<LeadClock> Clocks,
    List<LeadPause> Pauses
)
{
    private static readonly ActivityKind[] Said =
    [
        ActivityKind.MailIn,
        ActivityKind.MailOut,
        ActivityKind.CaseMessage,
        ActivityKind.Enquiry,
        ActivityKind.Call,
        ActivityKind.Meeting,
        ActivityKind.SiteVisit,
    ];

    public static async Task<IReadOnlyList<StoredStory>> ReadAsync(
        LeadsDbContext context,
        IReadOnlyCollection<Guid> leadIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var leads = await context
            .Leads.AsNoTracking()
            .Where(lead => leadIds.Contains(lead.Id))
            .OrderBy(lead => lead.Id)
            .Select(lead => new { lead.Id, lead.Kind, lead.CreatedAt, lead.DueAt, lead.MergedIntoId, lead.OffClock })
            .ToListAsync(cancellationToken);
        var steps = (
            await context
                .StageChanges.AsNoTracking()
                .Where(change => leadIds.Contains(change.LeadId))
                .OrderBy(change => change.At)
                .ThenBy(change => change.Id)
                .Select(change => new { change.LeadId, Step = new StageStep(change.At, change.From, change.To) })
                .ToListAsync(cancellationToken)
        ).ToLookup(change => change.LeadId, change => change.Step);
        var messages = await MessagesAsync(context, leadIds, now, cancellationToken);
        var clocks = (await context.Clocks.Where(clock => leadIds.Contains(clock.LeadId)).ToListAsync(cancellationToken)).ToLookup(clock => clock.LeadId);
        var pauses = (await context.Pauses.Where(pause => leadIds.Contains(pause.LeadId)).ToListAsync(cancellationToken)).ToLookup(pause => pause.LeadId);
        return
        [
            .. leads.Select(lead => new StoredStory(
                lead.Id,
                lead.Kind,
                lead.DueAt,
                new LeadStory(lead.CreatedAt, [.. steps[lead.Id]], [.. messages[lead.Id]], lead.MergedIntoId is not null, lead.OffClock),
                [.. clocks[lead.Id]],
                [.. pauses[lead.Id]]
            )),
        ];
    }

    private static async Task<ILookup<Guid, StoryMessage>> MessagesAsync(
        LeadsDbContext context,
        IReadOnlyCollection<Guid> leadIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .Activities.AsNoTracking()
            .Where(activity => leadIds.Contains(activity.LeadId) && Said.Contains(activity.Kind) && activity.CancelledAt == null)
            .Select(activity => new
            {
                activity.LeadId,
                activity.Kind,
                activity.At,
                activity.CreatedAt,
                Nature = context.Mails.Where(mail => mail.Id == activity.MailId).Select(mail => (MailNature?)mail.Nature).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.Where(row => IsWords(row.Kind, row.Nature) && IsOver(row.Kind, row.At, now))
            .ToLookup(row => row.LeadId, row => Message(row.Kind, row.At, row.CreatedAt));

        // What a machine answers is no answer, and to the acceptance of an invitation nobody owes one; the invitation itself is from us.
        static bool IsWords(ActivityKind kind, MailNature? nature) =>
            nature is null or MailNature.Personal || (nature == MailNature.Invitation && kind == ActivityKind.MailOut);

        // A meeting that is planned answers nothing until it takes place.
        static bool IsOver(ActivityKind kind, DateTimeOffset at, DateTimeOffset now) => !IsTalk(kind) || at <= now;
    }

    // What is written counts from when it was stored: nobody could answer a mail earlier. What was said counts from when it was said.
    private static StoryMessage Message(ActivityKind kind, DateTimeOffset at, DateTimeOffset storedAt) =>
        new(IsTalk(kind) ? at : storedAt, kind is ActivityKind.MailIn or ActivityKind.CaseMessage or ActivityKind.Enquiry);

    private static bool IsTalk(ActivityKind kind) => kind is ActivityKind.Call or ActivityKind.Meeting or ActivityKind.SiteVisit;
}
