using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>Finds leads that may be the same as one that is being typed in or that is there already.</summary>
public sealed class DuplicateSearch(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff)
{
    // Every look follows an index and ends here, for each mark by itself, whatever is stored: a hint is no report.
    private const int MostParties = 40;
    private const int MostLeads = 40;

    /// <summary>Leads like what is being typed. Leads the actor does not see are told by their unit alone, confidential ones not at all.</summary>
    public async Task<DuplicatesFound> FindAsync(DuplicateQuery query, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, PartyMarks.Of(query), except: null, actor, cancellationToken);
    }

    /// <summary>Leads like the given one.</summary>
    public async Task<Result<DuplicatesFound>> FindAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await context
            .Leads.AsNoTracking()
            .Where(LeadRights.Visible(actor))
            .Where(lead => lead.Id == leadId)
            .Select(lead => new
            {
                Organisation = lead.Organisation == null ? null : lead.Organisation.NameFolded,
                Domain = lead.Organisation == null ? null : lead.Organisation.Domain,
                TaxCode = lead.Organisation == null ? null : lead.Organisation.TaxCode,
                Main = new { lead.Contact.Email, lead.Contact.Phone, lead.Contact.NameFolded },
                Others = lead.Contacts.Select(other => new { other.Contact.Email, other.Contact.Phone, other.Contact.NameFolded }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (lead is null)
        {
            return DeskErrors.LeadNotFound;
        }

        var people = lead.Others.Append(lead.Main).ToList();
        var marks = new PartyMarks(
            PartyMarks.Set(people.Select(person => person.Email?.Normalized)),
            PartyMarks.Set(people.Select(person => person.Phone)),
            PartyMarks.Set(people.Select(person => person.NameFolded)),
            lead.Organisation,
            PartyMarks.Set(people.Select(person => PartyMatching.DomainOf(person.Email)).Append(lead.Domain))
        )
        {
            TaxCode = lead.TaxCode,
        };
        return await FindAsync(context, marks, leadId, actor, cancellationToken);
    }

    private async Task<DuplicatesFound> FindAsync(LeadsDbContext context, PartyMarks marks, Guid? except, DeskActor actor, CancellationToken cancellationToken)
    {
        var seen = actor.SeesContactData ? marks : marks.WithoutPersons();
        var parties = await DuplicateParties.ReadAsync(context, seen, MostParties, cancellationToken);
        var leads = (await parties.LeadsAsync(context, MostLeads, cancellationToken)).Where(lead => lead.Id != except).ToList();
        var ids = leads.ConvertAll(lead => lead.Id);
        var visible = (
            await context.Leads.Where(LeadRights.Visible(actor)).Where(lead => ids.Contains(lead.Id)).Select(lead => lead.Id).ToListAsync(cancellationToken)
        ).ToHashSet();
        var likely = leads
            .Select(lead => (Lead: lead, Reasons: parties.ReasonsOf(lead, seen)))
            .Select(match => (match.Lead, match.Reasons, Score: DuplicateScore.Of(match.Reasons)))
            .Where(match => match.Score >= DuplicateScore.Shown)
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Lead.LastActivityAt)
            .ToLookup(match => visible.Contains(match.Lead.Id));
        return new DuplicatesFound(
            [.. ShownDuplicates.Of(likely[true], match => match.Reasons).Select(match => Row(match.Lead, match.Reasons, match.Score, actor))],
            await ElsewhereAsync(context, [.. likely[false].Where(match => !match.Lead.Confidential).Select(match => (match.Lead.UnitCode, match.Score))], cancellationToken)
        );
    }

    private DuplicateRow Row(DuplicateLead lead, IReadOnlyList<DuplicateReason> reasons, int score, DeskActor actor) =>
        new(
            lead.Id,
            lead.Reference,
            lead.Title,
            lead.Stage,
            lead.Organisation,
            actor.SeesContactData ? lead.Contact : null,
            lead.UnitCode,
            lead.OfficerKey is { } key ? new PersonName(key, staff.Find(key)?.Name ?? "?") : null,
            lead.LastActivityAt,
            lead.Version,
            score,
            reasons
        );

    private async Task<IReadOnlyList<DuplicateElsewhere>> ElsewhereAsync(LeadsDbContext context, List<(string? Unit, int Score)> hidden, CancellationToken cancellationToken)
    {
        if (hidden.Count == 0)
        {
            return [];
        }

        var managers = staff.All().Where(person => person is { Enabled: true, Role: DeskRole.Manager }).ToDictionary(person => person.Key, person => person.Name);
        var officers = await context.Officers.AsNoTracking().Where(officer => managers.Keys.Contains(officer.Id)).ToListAsync(cancellationToken);
        return
        [
            .. hidden
                .GroupBy(match => match.Unit)
                .Select(unit => new DuplicateElsewhere(
                    unit.Key,
                    [.. officers.Where(officer => unit.Key is not null && officer.Units.Contains(unit.Key)).Select(officer => managers[officer.Id])],
                    unit.Max(match => match.Score)
                ))
                .OrderByDescending(unit => unit.Score),
        ];
    }
}
