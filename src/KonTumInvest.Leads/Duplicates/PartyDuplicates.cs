using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>Finds organisations and people that may be the same as a given one, among those the actor sees.</summary>
public sealed class PartyDuplicates(IDbContextFactory<LeadsDbContext> contexts)
{
    private const int MostParties = 40;

    /// <summary>Organisations like the given one, the likeliest first; <see cref="PartyErrors.NotFound"/>.</summary>
    public async Task<Result<IReadOnlyList<PartyDuplicate<OrganisationRow>>>> OfOrganisationAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = PartyScope.Organisations(context, actor);
        if (await seen.AsNoTracking().SingleOrDefaultAsync(organisation => organisation.Id == id, cancellationToken) is not { } one)
        {
            return PartyErrors.NotFound;
        }

        var marks = PartyMarks.None with { Organisation = one.NameFolded, Domains = PartyMarks.Set(one.Domain), TaxCode = one.TaxCode };
        var parties = await DuplicateParties.ReadAsync(context, marks, MostParties, cancellationToken);
        var likely = Likely(parties.OrganisationsLike(marks), id);
        var rows = await OrganisationReading.RowsAsync(context, seen.Where(organisation => likely.Keys.Contains(organisation.Id)), actor, cancellationToken);
        return Shown(rows, row => row.Id, likely);
    }

    /// <summary>People like the given one, the likeliest first; none for whoever sees no contact data. <see cref="PartyErrors.NotFound"/>.</summary>
    public async Task<Result<IReadOnlyList<PartyDuplicate<ContactRow>>>> OfContactAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seen = PartyScope.Contacts(context, actor);
        if (await seen.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken) is not { } one)
        {
            return PartyErrors.NotFound;
        }

        var marks = PartyMarks.None with
        {
            Emails = PartyMarks.Set(one.EmailNormalized),
            Phones = PartyMarks.Set(one.Phone),
            Persons = PartyMarks.Set(one.NameFolded),
            OrganisationId = one.OrganisationId,
        };
        var asked = actor.SeesContactData ? marks : PartyMarks.None;
        var parties = await DuplicateParties.ReadAsync(context, asked, MostParties, cancellationToken);
        var likely = Likely(parties.ContactsLike(asked), id);
        var rows = await ContactReading.RowsAsync(context, seen.Where(contact => likely.Keys.Contains(contact.Id)), actor, cancellationToken);
        return Shown(rows, row => row.Id, likely);
    }

    private static Dictionary<Guid, IReadOnlyList<DuplicateReason>> Likely(IEnumerable<(Guid Id, IReadOnlyList<DuplicateReason> Reasons)> found, Guid except) =>
        found.Where(party => party.Id != except && DuplicateScore.Of(party.Reasons) >= DuplicateScore.Shown).ToDictionary(party => party.Id, party => party.Reasons);

    private static List<PartyDuplicate<T>> Shown<T>(IEnumerable<T> rows, Func<T, Guid> key, Dictionary<Guid, IReadOnlyList<DuplicateReason>> likely) =>
        [
            .. ShownDuplicates.Of(
                rows.Select(row => new PartyDuplicate<T>(row, DuplicateScore.Of(likely[key(row)]), likely[key(row)])).OrderByDescending(row => row.Score).ThenBy(row => key(row.Party)),
                row => row.Reasons
            ),
        ];
}

/// <summary>A party that may be the same.</summary>
/// <param name="Party">The party.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">What the two have in common.</param>
public sealed record PartyDuplicate<T>(T Party, int Score, IReadOnlyList<DuplicateReason> Reasons);
