using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Clients;

/// <summary>Reads organisations for other programs: those the actor sees (<see cref="PartyScope"/>).</summary>
public sealed class ClientOrganisations(IDbContextFactory<LeadsDbContext> contexts)
{
    public const int MostAtOnce = 100;

    /// <summary>A page by key, which is the order in which they were first heard of.</summary>
    /// <param name="countries">ISO 3166-1 alpha-2; none for all.</param>
    /// <param name="taxCode">The tax code (mã số thuế); null for all.</param>
    /// <param name="after">The key of the last one of the page before.</param>
    /// <param name="take">How many, at most <see cref="MostAtOnce"/>.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ClientOrganisationPage> ListAsync(IReadOnlyList<string> countries, string? taxCode, Guid? after, int take, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var organisations = PartyScope.Organisations(context, actor);
        organisations = organisations.Among(organisation => organisation.Country!, countries);
        organisations = taxCode is null ? organisations : organisations.Where(organisation => organisation.TaxCode == taxCode);
        organisations = after is { } last ? organisations.Where(organisation => organisation.Id > last) : organisations;
        var most = Math.Clamp(take, 1, MostAtOnce);
        var rows = await Rows(organisations.OrderBy(organisation => organisation.Id).Take(most + 1)).ToListAsync(cancellationToken);
        return new ClientOrganisationPage([.. rows.Take(most).Select(row => Shown(row, actor))], rows.Count > most ? rows[most - 1].Id : null);
    }

    /// <summary>One; <see cref="PartyErrors.NotFound"/> also where the actor sees none of its leads.</summary>
    public async Task<Result<ClientOrganisation>> FindAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await Rows(PartyScope.Organisations(context, actor).Where(organisation => organisation.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return row is null ? PartyErrors.NotFound : Shown(row, actor);
    }

    private static IQueryable<ClientOrganisation> Rows(IQueryable<Organisation> organisations) =>
        organisations
            .AsNoTracking()
            .Select(organisation => new ClientOrganisation(
                organisation.Id,
                organisation.Name,
                organisation.Country,
                organisation.TaxCode,
                organisation.Domain,
                organisation.Note,
                organisation.CreatedAt,
                organisation.Version
            ));

    // Where its people have their addresses is contact data, and a note may name them.
    private static ClientOrganisation Shown(ClientOrganisation row, DeskActor actor) => actor.SeesContactData ? row : row with { Domain = null, Note = null };
}

/// <summary>A page of organisations.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The key after which the next page begins; null after the last.</param>
public sealed record ClientOrganisationPage(IReadOnlyList<ClientOrganisation> Items, Guid? Next);

/// <summary>An organisation as other programs are told of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TaxCode">The tax code (mã số thuế).</param>
/// <param name="Domain">The domain of its mail addresses; null where the program does not see contact data.</param>
/// <param name="Note">What is written about it for staff; null where the program does not see contact data.</param>
/// <param name="CreatedAt">When the board first heard of it.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record ClientOrganisation(Guid Id, string Name, string? Country, string? TaxCode, string? Domain, string? Note, DateTimeOffset CreatedAt, int Version);
