using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Turns filters, orders and cursors into queries.</summary>
internal static class LeadConditions
{
    /// <summary>The leads the filter leaves; null where its text is too short to be searched for, or it asks for what the actor does not see.</summary>
    public static IQueryable<Lead>? Apply(LeadsDbContext context, LeadFilter filter, DeskActor actor, DateTimeOffset now)
    {
        if (filter.Currency is not null && !actor.SeesInvestment)
        {
            return null;
        }

        var leads = context.Leads.Where(lead => lead.MergedIntoId == null);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var terms = SearchTerm.Read(filter.Text);
            if (terms.Count == 0)
            {
                return null;
            }

            var found = LeadSearch.Find(context, terms, actor.SeesContactData);
            leads = leads.Where(lead => found.Contains(lead.Id));
        }

        if (filter.Open)
        {
            leads = leads.Where(lead => LeadStages.Open.Contains(lead.Stage));
        }

        leads = leads.Among(lead => lead.Stage, filter.Stages);
        leads = leads.Among(lead => lead.UnitCode, filter.Units, filter.WithoutUnit);
        leads = leads.Among(lead => lead.OfficerKey, [.. filter.Officers], filter.WithoutOfficer);
        leads = leads.Among(lead => lead.Kind, filter.Kinds);
        leads = leads.Among(lead => lead.Source, filter.Sources);
        leads = leads.Among(lead => lead.Country, filter.Countries, filter.WithoutCountry);
        leads = leads.Among(lead => lead.SectorCode, filter.Sectors, filter.WithoutSector);
        leads = filter.Places.Count > 0 ? leads.Where(lead => lead.Subjects.Any(subject => filter.Places.Contains(subject.PlaceCode!))) : leads;
        leads = filter.CreatedFrom is { } from ? leads.Where(lead => lead.CreatedAt >= from) : leads;
        leads = filter.CreatedTo is { } to ? leads.Where(lead => lead.CreatedAt < to) : leads;
        leads = filter.ChangedFrom is { } changed ? leads.Where(lead => lead.ChangedAt >= changed) : leads;
        if (filter.Response is not null || filter.Reached is not null)
        {
            var facts = FactConditions.Apply(context.LeadFacts, filter.Response, filter.Reached, now);
            leads = leads.Where(lead => facts.Any(fact => fact.LeadId == lead.Id));
        }

        leads = filter.Waiting ? leads.Where(lead => context.Pauses.Where(pause => pause.To == null).Select(pause => pause.LeadId).Contains(lead.Id)) : leads;
        leads = filter.Overdue ? leads.Where(lead => lead.DueAt < now) : leads;
        return filter.Currency is { } currency ? leads.Where(lead => lead.InvestmentCurrency == currency) : leads;
    }

    /// <summary>The leads an order can show: those that have what it orders by.</summary>
    public static IQueryable<Lead> Having(IQueryable<Lead> leads, LeadOrder order) =>
        order switch
        {
            LeadOrder.Due => leads.Where(lead => lead.DueAt != null),
            LeadOrder.Area => leads.Where(lead => lead.AreaFrom != null),
            LeadOrder.Investment => leads.Where(lead => lead.InvestmentAmount != null),
            _ => leads,
        };

    /// <summary>
    /// The leads of <see cref="Having"/> after the cursor, in order; the key settles what is equal. "At most" stands first, by itself: from it PostgreSQL knows where in
    /// the index to begin, from an "or" it does not, and reads every page before this one.
    /// </summary>
    public static IQueryable<Lead> InOrder(IQueryable<Lead> leads, LeadOrder order, bool descending, LeadCursor? after)
    {
        var (time, number, id) = (after?.Time, after?.Number, after?.Id);
        switch (order)
        {
            case LeadOrder.Due:
                return descending
                    ? leads.Where(lead => time == null || (lead.DueAt <= time && (lead.DueAt < time || lead.Id < id))).OrderByDescending(lead => lead.DueAt).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => time == null || (lead.DueAt >= time && (lead.DueAt > time || lead.Id > id))).OrderBy(lead => lead.DueAt).ThenBy(lead => lead.Id);
            case LeadOrder.Created:
                return descending
                    ? leads.Where(lead => time == null || (lead.CreatedAt <= time && (lead.CreatedAt < time || lead.Id < id))).OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => time == null || (lead.CreatedAt >= time && (lead.CreatedAt > time || lead.Id > id))).OrderBy(lead => lead.CreatedAt).ThenBy(lead => lead.Id);
            case LeadOrder.Changed:
                return descending
                    ? leads.Where(lead => time == null || (lead.ChangedAt <= time && (lead.ChangedAt < time || lead.Id < id))).OrderByDescending(lead => lead.ChangedAt).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => time == null || (lead.ChangedAt >= time && (lead.ChangedAt > time || lead.Id > id))).OrderBy(lead => lead.ChangedAt).ThenBy(lead => lead.Id);
            case LeadOrder.Area:
                return descending
                    ? leads.Where(lead => number == null || (lead.AreaFrom <= number && (lead.AreaFrom < number || lead.Id < id))).OrderByDescending(lead => lead.AreaFrom).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => number == null || (lead.AreaFrom >= number && (lead.AreaFrom > number || lead.Id > id))).OrderBy(lead => lead.AreaFrom).ThenBy(lead => lead.Id);
            case LeadOrder.Investment:
                return descending
                    ? leads.Where(lead => number == null || (lead.InvestmentAmount <= number && (lead.InvestmentAmount < number || lead.Id < id))).OrderByDescending(lead => lead.InvestmentAmount).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => number == null || (lead.InvestmentAmount >= number && (lead.InvestmentAmount > number || lead.Id > id))).OrderBy(lead => lead.InvestmentAmount).ThenBy(lead => lead.Id);
            default:
                return descending
                    ? leads.Where(lead => time == null || (lead.LastActivityAt <= time && (lead.LastActivityAt < time || lead.Id < id))).OrderByDescending(lead => lead.LastActivityAt).ThenByDescending(lead => lead.Id)
                    : leads.Where(lead => time == null || (lead.LastActivityAt >= time && (lead.LastActivityAt > time || lead.Id > id))).OrderBy(lead => lead.LastActivityAt).ThenBy(lead => lead.Id);
        }
    }

    /// <summary>The value a lead is ordered by.</summary>
    public static LeadCursor CursorAt(LeadRow row, LeadOrder order) =>
        order switch
        {
            LeadOrder.Due => new LeadCursor(row.DueAt, null, row.Id),
            LeadOrder.Created => new LeadCursor(row.CreatedAt, null, row.Id),
            LeadOrder.Changed => new LeadCursor(row.ChangedAt, null, row.Id),
            LeadOrder.Area => new LeadCursor(null, row.AreaFrom, row.Id),
            LeadOrder.Investment => new LeadCursor(null, row.InvestmentAmount, row.Id),
            _ => new LeadCursor(row.LastActivityAt, null, row.Id),
        };
}
