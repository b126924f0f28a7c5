using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Carries a request out and tells the person, in one transaction. Only once it is sure that the person asks.</summary>
public sealed class DataRequestCompletion(DataRequestHandling handling, DataRequestMails mails)
{
    /// <summary>Does what the request asks and ends it.</summary>
    /// <returns>The new version; refusals of <see cref="DataRequestErrors"/>, <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<int>> CompleteAsync(Guid id, CompleteDataRequest sent, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return handling.ActAsync(
            id,
            sent.ExpectedVersion,
            "completed",
            actor,
            async (transaction, request) =>
            {
                var errors = new List<Error>();
                if (request.IdentityCheckedAt is null)
                {
                    errors.Add(DataRequestErrors.IdentityUnchecked);
                }

                var words = DataRequestWords.Check(sent.Words, "words", DataRequest.WordsMaxLength, DataRequestErrors.WordsMissing, errors);
                if (errors.Count == 0)
                {
                    errors = await CarryOutAsync(transaction, request, sent);
                }

                if (errors.Count == 0)
                {
                    await DataRequestHandling.CloseAsync(transaction, request, DataRequestState.Done, words);
                    if (request.Email is not null)
                    {
                        transaction.Context.Outbox.Add(mails.Done(request, words, transaction.Now));
                    }
                }

                return errors;
            },
            cancellationToken
        );
    }

    /// <summary>The contacts a request can be about: those with its address or number, or joined with one that has.</summary>
    internal static IQueryable<Contact> ContactsOf(IQueryable<Contact> contacts, DataRequest request)
    {
        var (email, phone) = (request.EmailNormalized, request.Phone);
        var keys = contacts
            .Where(contact => contact.ErasedAt == null && ((email != null && contact.EmailNormalized == email) || (phone != null && contact.Phone == phone)))
            .Select(contact => contact.MergedIntoId ?? contact.Id);
        return contacts.Where(contact => contact.MergedIntoId == null && contact.ErasedAt == null && keys.Contains(contact.Id));
    }

    private static async Task<List<Error>> CarryOutAsync(DeskTransaction transaction, DataRequest request, CompleteDataRequest sent)
    {
        var found = await ContactsOf(transaction.Context.Contacts, request).ToListAsync(transaction.Cancellation);
        var chosen = found.FindAll(contact => sent.ContactIds.Contains(contact.Id));
        switch (request.Kind)
        {
            case DataRequestKind.Restriction when chosen.Count > 0:
                chosen.ForEach(contact => contact.RestrictedAt ??= transaction.Now);
                return [];
            case DataRequestKind.Objection when chosen.Count > 0:
                chosen.ForEach(contact => contact.ObjectedAt ??= transaction.Now);
                return [];
            case DataRequestKind.Rectification when chosen.Count == 1 && sent.Rectified is not null:
                return [.. (await ContactWriting.ReplaceAsync(transaction, chosen[0], sent.Rectified, chosen[0].Country)).Errors];
            case DataRequestKind.Restriction or DataRequestKind.Objection or DataRequestKind.Rectification:
                return [DataRequestErrors.PersonUnknown];
            case DataRequestKind.Erasure when await JoinedParties.ContactAsync(transaction.Context, request.EmailNormalized, transaction.Cancellation) is not null:
                return [DataRequestErrors.NotErased];
            case DataRequestKind.Withdrawal:
                await WithdrawAsync(transaction, request, found);
                return [];
            default:
                return [];
        }
    }

    private static async Task WithdrawAsync(DeskTransaction transaction, DataRequest request, List<Contact> found)
    {
        var contact = await JoinedParties.ContactAsync(transaction.Context, request.EmailNormalized, transaction.Cancellation) ?? found.FirstOrDefault();
        var held = await ConsentLedger.CurrentAsync(transaction.Context, request.EmailNormalized, contact?.Id, transaction.Cancellation);
        foreach (var purpose in request.Purposes.Where(purpose => held.GetValueOrDefault(purpose) is not { Given: false }))
        {
            ConsentLedger.Add(
                transaction,
                contact,
                new ConsentEntry
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    EmailNormalized = request.EmailNormalized,
                    ContactId = contact?.Id,
                    Purpose = purpose,
                    Given = false,
                    At = transaction.Now,
                    Evidence = request.Channel,
                    LeadId = request.LeadId,
                    RequestId = request.Id,
                    ByKey = transaction.Actor.Key,
                }
            );
        }
    }
}

/// <summary>That a request was carried out.</summary>
public sealed record CompleteDataRequest
{
    /// <summary>What the person is told.</summary>
    public string? Words { get; init; }

    /// <summary>Which of the contacts found it is about.</summary>
    public IReadOnlyList<Guid> ContactIds { get; init; } = [];

    /// <summary>Of a rectification: the contact as it is right.</summary>
    public SaveContact? Rectified { get; init; }

    public required int ExpectedVersion { get; init; }
}
