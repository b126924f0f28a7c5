using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Parties.Changes;

/// <summary>Changes what is known of an organisation or a person, for all leads it belongs to. Only those who see contact data do.</summary>
public sealed class PartyChanges(DeskWork work, ILogger<PartyChanges> logger)
{
    /// <summary>Replaces what is known of an organisation.</summary>
    /// <returns>The new version; refusals of <see cref="PartyErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<PartyState>> ChangeAsync(Guid id, ChangeOrganisation request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(id, actor, context => PartyScope.Organisations(context, actor), (_, changed) => Task.FromResult(Replace(changed, request)), cancellationToken);
    }

    /// <summary>Replaces what is known of a person; what the person does in a lead is changed there.</summary>
    /// <returns>The new version; refusals of <see cref="PartyErrors"/>, <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<PartyState>> ChangeAsync(Guid id, SaveContact request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(
            id,
            actor,
            context => PartyScope.Contacts(context, actor),
            async (transaction, changed) =>
            {
                if (changed.RestrictedAt is not null)
                {
                    return ContactErrors.Restricted;
                }

                var read = await ContactWriting.ReplaceAsync(transaction, changed, request, changed.Country);
                return read.Succeeded ? changed.Id : Result<Guid>.Refused(read.Errors);
            },
            cancellationToken
        );
    }

    private async Task<Result<PartyState>> ChangeAsync<T>(
        Guid id,
        DeskActor actor,
        Func<LeadsDbContext, IQueryable<T>> seen,
        Func<DeskTransaction, T, Task<Result<Guid>>> replace,
        CancellationToken cancellationToken
    )
        where T : class, IParty
    {
        ArgumentNullException.ThrowIfNull(actor);
        T? changed = null;
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                changed = await seen(transaction.Context).SingleOrDefaultAsync(party => party.Id == id, transaction.Cancellation);
                return changed is null ? PartyErrors.NotFound
                    : !LeadRights.MayOnParty(actor, LeadAct.Write) ? DeskErrors.Forbidden
                    : await replace(transaction, changed);
            },
            cancellationToken
        );
        if (!result.Succeeded)
        {
            return Result<PartyState>.Refused(result.Errors);
        }

        logger.LogInformation("{Party} {PartyId} changed by {StaffId}", typeof(T).Name, id, actor.Key);
        return new PartyState(id, changed!.Version);
    }

    private static Result<Guid> Replace(Organisation organisation, ChangeOrganisation request)
    {
        if (request.ExpectedVersion != organisation.Version)
        {
            return DeskErrors.ChangedMeanwhile;
        }

        var read = OrganisationFields.Check(request);
        if (!read.TryGetValue(out var fields))
        {
            return Result<Guid>.Refused(read.Errors);
        }

        fields.Write(organisation);
        return organisation.Id;
    }
}

/// <summary>A party after an act.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version now.</param>
public sealed record PartyState(Guid Id, int Version);
