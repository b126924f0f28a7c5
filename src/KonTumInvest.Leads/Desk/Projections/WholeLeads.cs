using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>Reads leads whole.</summary>
internal static class WholeLeads
{
    /// <summary>The leads, in the order of their keys; what is gone is missing.</summary>
    /// <param name="context">The database, in which the act's rows are written.</param>
    /// <param name="leadIds">Which.</param>
    /// <param name="words">Whether <see cref="WholeLead.Words"/> are read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<IReadOnlyList<WholeLead>> ReadAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, bool words, CancellationToken cancellationToken)
    {
        var ids = leadIds.ToList();
        var leads = await context
            .Leads.AsNoTracking()
            .Where(lead => ids.Contains(lead.Id))
            .OrderBy(lead => lead.Id)
            .LeftJoin(context.Scores, lead => lead.Id, score => score.LeadId, (lead, score) => new { Lead = lead, Score = score })
            .Select(row => new { row.Lead, row.Lead.Organisation, row.Lead.Contact, HasTask = context.Tasks.Any(task => task.LeadId == row.Lead.Id), Review = row.Score })
            .ToListAsync(cancellationToken);
        var kept = await context
            .Leads.Where(lead => ids.Contains(lead.Id))
            .LeftJoin(context.SearchTexts, lead => lead.Id, text => text.LeadId, (lead, text) => new { lead.Id, Text = text })
            .LeftJoin(context.LeadFacts, row => row.Id, fact => fact.LeadId, (row, fact) => new { row.Id, row.Text, Fact = fact })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var stages = (await context.StageChanges.AsNoTracking().Where(change => ids.Contains(change.LeadId)).ToListAsync(cancellationToken)).ToLookup(change => change.LeadId);
        var happenings = await HappeningsAsync(context, ids, cancellationToken);
        var subjects = (await context.LeadSubjects.AsNoTracking().Where(subject => ids.Contains(subject.LeadId)).ToListAsync(cancellationToken)).ToLookup(subject => subject.LeadId);
        var offers = (
            await context.Offers.Where(offer => ids.Contains(offer.LeadId)).Select(offer => new { offer.LeadId, offer.PlaceCode }).ToListAsync(cancellationToken)
        ).ToLookup(offer => offer.LeadId, offer => offer.PlaceCode);
        var clocks = (await context.Clocks.Where(clock => ids.Contains(clock.LeadId)).ToListAsync(cancellationToken)).ToLookup(clock => clock.LeadId);
        var pauses = (await context.Pauses.Where(pause => ids.Contains(pause.LeadId)).ToListAsync(cancellationToken)).ToLookup(pause => pause.LeadId);
        var said = words ? await LeadWordsReading.ReadAsync(context, ids, cancellationToken) : null;
        return leads.ConvertAll(row => new WholeLead
        {
            Lead = Whole(row.Lead, row.Organisation, row.Contact),
            Stages = InOrder(stages[row.Lead.Id]),
            Happenings = [.. happenings[row.Lead.Id]],
            Subjects = [.. subjects[row.Lead.Id]],
            OfferedPlaces = [.. offers[row.Lead.Id]],
            HasTask = row.HasTask,
            Review = row.Review,
            Words = said?[row.Lead.Id],
            Clocks = [.. clocks[row.Lead.Id]],
            Pauses = [.. pauses[row.Lead.Id]],
            SearchText = kept[row.Lead.Id].Text,
            Fact = kept[row.Lead.Id].Fact,
            DueAt = row.Lead.DueAt,
        });
    }

    /// <summary>Of two steps of one moment the beginning comes first, and else they are in the order of their keys.</summary>
    public static IReadOnlyList<StageChange> InOrder(IEnumerable<StageChange> stages) =>
        [.. stages.OrderBy(change => change.At).ThenBy(change => change.From is not null).ThenBy(change => change.Id)];

    private static Lead Whole(Lead lead, Parties.Organisation? organisation, Parties.Contact contact)
    {
        (lead.Organisation, lead.Contact) = (organisation, contact);
        return lead;
    }

    private static async Task<ILookup<Guid, Happening>> HappeningsAsync(LeadsDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await context
            .Activities.Where(activity => ids.Contains(activity.LeadId))
            .LeftJoin(context.Mails, activity => activity.MailId, mail => (Guid?)mail.Id, (activity, mail) => new { Activity = activity, Mail = mail })
            .Select(row => new
            {
                row.Activity.LeadId,
                row.Activity.Kind,
                row.Activity.At,
                row.Activity.CreatedAt,
                row.Activity.CancelledAt,
                Fate = row.Mail == null ? null : new MailFate(row.Mail.Nature, row.Mail.GivenUpAt, row.Mail.LeftAt, row.Mail.UndeliveredAt),
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.LeadId, row => Happening.Of(row.Kind, row.At, row.CreatedAt, row.CancelledAt is not null, row.Fate));
    }
}
