using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Pipeline.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Merging;

/// <summary>
/// Joins two organisations or two people that are the same. Their leads go on at one of them, which takes over what it does not know itself
/// (<see cref="FilledFields"/>); the other stays and leads there (<see cref="JoinedParties"/>). What was moved is written down row by row, so that it
/// can be put back.
/// </summary>
public sealed class PartyMerging(DeskWork work, ILogger<PartyMerging> logger)
{
    /// <summary>Gives an organisation up for another. Both must be seen, as they are.</summary>
    /// <returns>Refusals of <see cref="PartyErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<MergedParty>> MergeOrganisationsAsync(Guid id, MergeParty request, DeskActor actor, CancellationToken cancellationToken) =>
        MergeAsync<Organisation>(
            id,
            request,
            actor,
            transaction => PartyScope.Organisations(transaction.Context, transaction.Actor),
            async (transaction, from, into) =>
            {
                var parts = new PartyParts(transaction, Guid.CreateVersion7(transaction.Now), from.Id, into.Id);
                return await parts.MoveOrganisationAsync() ? Joining(transaction, parts, PartyKind.Organisation, from, into) : PartyErrors.TooMany(PartyParts.Most);
            },
            cancellationToken
        );

    /// <summary>Gives a person up for another. Both must be seen, as they are, and nobody's data may be restricted.</summary>
    /// <returns>Refusals of <see cref="PartyErrors"/>, <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<MergedParty>> MergeContactsAsync(Guid id, MergeParty request, DeskActor actor, CancellationToken cancellationToken) =>
        MergeAsync<Contact>(
            id,
            request,
            actor,
            transaction => PartyScope.Contacts(transaction.Context, transaction.Actor),
            async (transaction, from, into) =>
            {
                if ((from.RestrictedAt ?? into.RestrictedAt) is not null)
                {
                    return ContactErrors.Restricted;
                }

                var parts = new PartyParts(transaction, Guid.CreateVersion7(transaction.Now), from.Id, into.Id);
                return await parts.MoveContactAsync() ? JoinContacts(transaction, parts, from, into) : PartyErrors.TooMany(PartyParts.Most);
            },
            cancellationToken
        );

    /// <summary>Puts back what a joining moved.</summary>
    /// <returns>The party that was given up, which goes on again; refusals of <see cref="MergeErrors"/>, <see cref="PartyErrors"/>, <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<PartyState>> UndoAsync(Guid mergeId, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        IParty? again = null;
        var undone = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var merge = await transaction.Context.PartyMerges.Include(merge => merge.Parts).SingleOrDefaultAsync(merge => merge.Id == mergeId, transaction.Cancellation);
                if (merge is null)
                {
                    return MergeErrors.NotFound;
                }

                var (from, into) = await PartiesOfAsync(transaction, merge);
                if (from is null || into is null)
                {
                    return MergeErrors.NotFound;
                }

                again = from;
                return !LeadRights.MayOnParty(actor, LeadAct.Merge) ? DeskErrors.Forbidden
                    : merge.UndoneAt is not null || from.MergedIntoId != merge.IntoId ? MergeErrors.UndoneAlready
                    : await PutBackAsync(transaction, merge, from, into);
            },
            cancellationToken
        );
        if (!undone.Succeeded)
        {
            return Result<PartyState>.Refused(undone.Errors);
        }

        logger.LogInformation("Joining {MergeId} of party {PartyId} undone by {ActorId}", mergeId, again!.Id, actor.Key);
        return new PartyState(again.Id, again.Version);
    }

    private async Task<Result<MergedParty>> MergeAsync<T>(
        Guid id,
        MergeParty request,
        DeskActor actor,
        Func<DeskTransaction, IQueryable<T>> seen,
        Func<DeskTransaction, T, T, Task<Result<PartyMerge>>> join,
        CancellationToken cancellationToken
    )
        where T : class, IParty
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        if (id == request.Into)
        {
            return PartyErrors.Itself;
        }

        T? into = null;
        var merged = await work.RunAsync<PartyMerge>(
            actor,
            async transaction =>
            {
                var from = await seen(transaction).SingleOrDefaultAsync(party => party.Id == id, transaction.Cancellation);
                into = await seen(transaction).SingleOrDefaultAsync(party => party.Id == request.Into, transaction.Cancellation);
                return from is null || into is null ? PartyErrors.NotFound
                    : !LeadRights.MayOnParty(actor, LeadAct.Merge) ? DeskErrors.Forbidden
                    : from.Version != request.ExpectedVersion || into.Version != request.IntoVersion ? DeskErrors.ChangedMeanwhile
                    : await join(transaction, from, into);
            },
            cancellationToken
        );
        if (!merged.TryGetValue(out var merge))
        {
            return Result<MergedParty>.Refused(merged.Errors);
        }

        logger.LogInformation("{Party} {PartyId} joined with {IntoId} by {ActorId}", merge.Party, id, request.Into, actor.Key);
        return new MergedParty(merge.Id, request.Into, into!.Version);
    }

    // Nobody is written to again because two entries of the person were joined: an objection goes with the person.
    private static PartyMerge JoinContacts(DeskTransaction transaction, PartyParts parts, Contact from, Contact into)
    {
        var objection = into.ObjectedAt is null && from.ObjectedAt is not null;
        into.ObjectedAt ??= from.ObjectedAt;
        return Joining(transaction, parts, PartyKind.Contact, from, into, objection);
    }

    private static PartyMerge Joining(DeskTransaction transaction, PartyParts parts, PartyKind kind, IParty from, IParty into, bool tookObjection = false)
    {
        var filled = FilledFields.Fill(from, into);
        var merge = new PartyMerge
        {
            Id = parts.MergeId,
            Party = kind,
            FromId = from.Id,
            IntoId = into.Id,
            At = transaction.Now,
            ByKey = transaction.Actor.Key,
            TookObjection = tookObjection,
            FilledNames = filled.Count == 0 ? null : string.Join(',', filled),
            Parts = parts.Moved,
        };
        transaction.Context.Add(merge);
        from.MergedIntoId = into.Id;
        Touch(transaction, into);
        return merge;
    }

    private static async Task<(IParty? From, IParty? Into)> PartiesOfAsync(DeskTransaction transaction, PartyMerge merge)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        return merge.Party == PartyKind.Organisation
            ? (
                await context.Organisations.SingleOrDefaultAsync(party => party.Id == merge.FromId, cancellation),
                await PartyScope.Organisations(context, transaction.Actor).SingleOrDefaultAsync(party => party.Id == merge.IntoId, cancellation)
            )
            : (
                await context.Contacts.SingleOrDefaultAsync(party => party.Id == merge.FromId && party.ErasedAt == null, cancellation),
                await PartyScope.Contacts(context, transaction.Actor).SingleOrDefaultAsync(party => party.Id == merge.IntoId, cancellation)
            );
    }

    private static async Task<Result<Guid>> PutBackAsync(DeskTransaction transaction, PartyMerge merge, IParty from, IParty into)
    {
        var parts = new PartyParts(transaction, merge.Id, from.Id, into.Id);
        if ((from, into) is (Contact person, Contact other))
        {
            if ((person.RestrictedAt ?? other.RestrictedAt) is not null)
            {
                return ContactErrors.Restricted;
            }

            FilledFields.Empty(merge.Filled, person, other);
            if (await JoinedParties.IsTakenAsync(transaction.Context, person.EmailNormalized, person.Id, transaction.Cancellation, besides: other.Email is null ? other.Id : null))
            {
                return PartyErrors.AddressTaken;
            }

            other.ObjectedAt = merge.TookObjection && other.ObjectedAt == person.ObjectedAt ? null : other.ObjectedAt;
            await parts.PutBackContactAsync(merge.Parts);
        }
        else
        {
            FilledFields.Empty(merge.Filled, from, into);
            await parts.PutBackOrganisationAsync(merge.Parts);
        }

        from.MergedIntoId = null;
        (merge.UndoneAt, merge.UndoneByKey) = (transaction.Now, transaction.Actor.Key);
        Touch(transaction, into);
        return from.Id;
    }

    // Whoever has its page open is told that it is another one now.
    private static void Touch(DeskTransaction transaction, IParty party) => transaction.Context.Entry(party).Property(nameof(IParty.NameFolded)).IsModified = true;
}

/// <summary>The wish to give a party up for another.</summary>
/// <param name="Into">The party that goes on.</param>
/// <param name="ExpectedVersion">The version that was seen of the party that is given up.</param>
/// <param name="IntoVersion">The version that was seen of the party that goes on.</param>
public sealed record MergeParty(Guid Into, int ExpectedVersion, int IntoVersion);

/// <summary>What was joined.</summary>
/// <param name="MergeId">By which it is undone.</param>
/// <param name="Into">The party that goes on.</param>
/// <param name="Version">Its version now.</param>
public sealed record MergedParty(Guid MergeId, Guid Into, int Version);
