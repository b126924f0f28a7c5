using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Pipeline.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Parties.Changes;

/// <summary>Changes what is known of an organisation or a person, for all leads it belongs to. Only those who see contact data do.</summary>
public sealed class PartyChanges(DeskWork work, ILogger<PartyChanges> logger)
{
    /// <summary>Replaces what is known of an organisation.</summary>
    /// <returns>The new version; refusals of <see cref="PartyErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<PartyState>> ChangeAsync(Guid id, ChangeOrganisation request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        Organisation? changed = null;
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                changed = await PartyScope.Organisations(transaction.Context, actor).SingleOrDefaultAsync(organisation => organisation.Id == id, transaction.Cancellation);
                if (changed is null)
                {
                    return PartyErrors.NotFound;
                }

                if (!LeadRights.MayOnParty(actor, LeadAct.Write))
                {
                    return DeskErrors.Forbidden;
                }

                if (request.ExpectedVersion != changed.Version)
                {
                    return DeskErrors.ChangedMeanwhile;
                }

                var read = OrganisationFields.Check(request);
                if (!read.TryGetValue(out var fields))
                {
                    return Result<Guid>.Refused(read.Errors);
                }

                fields.Write(changed);
                return changed.Id;
            },
            cancellationToken
        );
        if (!result.Succeeded)
        {
            return Result<PartyState>.Refused(result.Errors);
        }

        logger.LogInformation("Organisation {OrganisationId} changed by {StaffId}", id, actor.Key);
        return new PartyState(id, changed!.Version);
    }

    /// <summary>Replaces what is known of a person; what the person does in a lead is changed there.</summary>
    /// <returns>The new version; refusals of <see cref="PartyErrors"/>, <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<PartyState>> ChangeAsync(Guid id, SaveContact request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        Contact? changed = null;
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                changed = await PartyScope.Contacts(transaction.Context, actor).SingleOrDefaultAsync(contact => contact.Id == id, transaction.Cancellation);
                if (changed is null)
                {
                    return PartyErrors.NotFound;
                }

                if (!LeadRights.MayOnParty(actor, LeadAct.Write))
                {
                    return DeskErrors.Forbidden;
                }

                if (changed.RestrictedAt is not null)
                {
                    return ContactErrors.Restricted;
                }

                var read = await ContactWriting.ReplaceAsync(transaction, changed, request, changed.Country);
                return read.Succeeded ? changed.Id : Result<Guid>.Refused(read.Errors);
            },
            cancellationToken
        );
        if (!result.Succeeded)
        {
            return Result<PartyState>.Refused(result.Errors);
        }

        logger.LogInformation("Contact {ContactId} changed by {StaffId}", id, actor.Key);
        return new PartyState(id, changed!.Version);
    }
}

/// <summary>A party after an act.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version now.</param>
public sealed record PartyState(Guid Id, int Version);
