using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Takes the marks of a restriction or an objection off a contact again, when the person wishes so or its cause is gone.</summary>
public sealed class PersonMarks(DeskWork work, ILogger<PersonMarks> logger)
{
    /// <summary>Takes both marks off.</summary>
    /// <param name="contactId">The contact.</param>
    /// <param name="sent">Why, and the version that was seen.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The key of the contact; <see cref="ContactErrors.NotFound"/>, <see cref="DataRequestErrors.WordsMissing"/>, refusals of <see cref="DeskErrors"/>.</returns>
    public async Task<Result<Guid>> LiftAsync(Guid contactId, LiftMarks sent, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!actor.Writes || !LeadRights.May(actor, DeskAct.HandlePrivacy))
                {
                    return DeskErrors.Forbidden;
                }

                if (sent.Ground is null)
                {
                    return DataRequestErrors.LiftGroundMissing;
                }

                if (await transaction.Context.Contacts.SingleOrDefaultAsync(row => row.Id == contactId && row.ErasedAt == null, transaction.Cancellation) is not { } contact)
                {
                    return ContactErrors.NotFound;
                }

                if (contact.Version != sent.ExpectedVersion)
                {
                    return DeskErrors.ChangedMeanwhile;
                }

                // A code and no free text: the reason of an audit entry outlives what identifies the person.
                transaction.Reason = sent.Ground.ToString();
                (contact.RestrictedAt, contact.ObjectedAt) = (null, null);
                return contact.Id;
            },
            cancellationToken
        );
        if (result.Succeeded)
        {
            logger.LogInformation("Marks taken off contact {ContactId} by {StaffId}", contactId, actor.Key);
        }

        return result;
    }
}

/// <summary>Why marks are taken off.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Values.NamedEnumConverter<LiftGround>))]
public enum LiftGround
{
    /// <summary>The person asked for it.</summary>
    PersonAsked,

    /// <summary>What the person disputed was settled.</summary>
    Settled,

    /// <summary>It was set by mistake.</summary>
    Mistake,
}

/// <summary>That marks are taken off a contact.</summary>
public sealed record LiftMarks(LiftGround? Ground, int ExpectedVersion);
