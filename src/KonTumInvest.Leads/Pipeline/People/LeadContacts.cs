using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Pipeline.People;

/// <summary>The people and the organisation on the investor's side of a lead. Only those who see contact data change it.</summary>
public sealed class LeadContacts(DeskWork work, PartyMatching parties, ILogger<LeadContacts> logger)
{
    /// <summary>Adds a person; one whose address is known is that person, brought up to date where something was lacking.</summary>
    /// <returns>The key of the contact; refusals of <see cref="ContactErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<Guid>> AddAsync(Guid leadId, SaveContact request, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            leadId,
            null,
            actor,
            async (transaction, lead) =>
            {
                var token = request.FormToken ?? Guid.CreateVersion7(transaction.Now);
                if (await transaction.Context.LeadContacts.SingleOrDefaultAsync(row => row.Id == token && row.LeadId == lead.Id, transaction.Cancellation) is { } sent)
                {
                    return sent.ContactId;
                }

                var read = ContactFields.Check(request, lead.Country);
                if (!read.TryGetValue(out var fields))
                {
                    return Result<Guid>.Refused(read.Errors);
                }

                var contact = await parties.ContactOfAsync(transaction.Context, FactsOf(fields, lead), lead.OrganisationId, transaction.Now, transaction.Cancellation);
                if (contact.Id == lead.ContactId || await transaction.Context.LeadContacts.AnyAsync(row => row.LeadId == lead.Id && row.ContactId == contact.Id, transaction.Cancellation))
                {
                    return ContactErrors.There;
                }

                transaction.Context.LeadContacts.Add(new LeadContact { Id = token, LeadId = lead.Id, ContactId = contact.Id, Role = fields.Role });
                logger.LogInformation("Contact {ContactId} added to lead {LeadId} by {StaffId}", contact.Id, lead.Id, actor.Key);
                return contact.Id;
            },
            cancellationToken
        );

    /// <summary>Replaces what is known of a person. A new address has not bounced.</summary>
    public Task<Result<Guid>> ChangeAsync(Guid leadId, Guid contactId, SaveContact request, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            leadId,
            null,
            actor,
            async (transaction, lead) =>
            {
                var (contact, place) = await FindAsync(transaction, lead, contactId);
                if (contact is null)
                {
                    return ContactErrors.NotFound;
                }

                if (contact.RestrictedAt is not null)
                {
                    return ContactErrors.Restricted;
                }

                var read = await ContactWriting.ReplaceAsync(transaction, contact, request, contact.Country ?? lead.Country);
                if (!read.TryGetValue(out var fields))
                {
                    return Result<Guid>.Refused(read.Errors);
                }

                place?.Role = fields.Role;
                return contact.Id;
            },
            cancellationToken
        );

    /// <summary>Takes a person out of the lead; what is known of the person stays.</summary>
    public Task<Result<Guid>> RemoveAsync(Guid leadId, Guid contactId, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            leadId,
            null,
            actor,
            async (transaction, lead) =>
            {
                if (contactId == lead.ContactId)
                {
                    return ContactErrors.Primary;
                }

                if (await transaction.Context.LeadContacts.SingleOrDefaultAsync(row => row.LeadId == lead.Id && row.ContactId == contactId, transaction.Cancellation) is not { } place)
                {
                    return ContactErrors.NotFound;
                }

                transaction.Context.Remove(place);
                return contactId;
            },
            cancellationToken
        );

    /// <summary>Makes a person the one who is written to; the one before stays with the lead.</summary>
    public Task<Result<Guid>> ChooseAsync(Guid leadId, Guid contactId, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            leadId,
            expectedVersion,
            actor,
            async (transaction, lead) =>
            {
                var (contact, _) = await FindAsync(transaction, lead, contactId);
                if (contact is null)
                {
                    return ContactErrors.NotFound;
                }

                if (contact.RestrictedAt is not null)
                {
                    return ContactErrors.Restricted;
                }

                var before = lead.ContactId;
                if (before != contactId && !await transaction.Context.LeadContacts.AnyAsync(row => row.LeadId == lead.Id && row.ContactId == before, transaction.Cancellation))
                {
                    transaction.Context.LeadContacts.Add(new LeadContact { Id = Guid.CreateVersion7(transaction.Now), LeadId = lead.Id, ContactId = before });
                }

                lead.ContactId = contactId;
                return contactId;
            },
            cancellationToken
        );

    /// <summary>Says for which organisation the investor acts.</summary>
    /// <returns>The key of the lead.</returns>
    public Task<Result<Guid>> SetOrganisationAsync(Guid leadId, SaveOrganisation request, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            leadId,
            request.ExpectedVersion,
            actor,
            async (transaction, lead) =>
            {
                var errors = new List<Error>();
                var name = ContactFields.Line(request.Name, nameof(request.Name), Organisation.NameMaxLength, errors);
                if (errors.Count > 0)
                {
                    return Result<Guid>.Refused(errors);
                }

                var organisation = await parties.OrganisationOfAsync(transaction.Context, name, lead.Country, lead.Contact.Email, transaction.Now, transaction.Cancellation);
                lead.OrganisationId = organisation?.Id;
                return lead.Id;
            },
            cancellationToken
        );

    private Task<Result<Guid>> ActAsync(
        Guid leadId,
        int? expectedVersion,
        DeskActor actor,
        Func<DeskTransaction, Lead, Task<Result<Guid>>> act,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write, expectedVersion);
                return !found.TryGetValue(out var lead) ? Result<Guid>.Refused(found.Errors)
                    : actor.SeesContactData ? await act(transaction, lead)
                    : DeskErrors.Forbidden;
            },
            cancellationToken
        );
    }

    private static async Task<(Contact? Contact, LeadContact? Place)> FindAsync(DeskTransaction transaction, Lead lead, Guid contactId)
    {
        var place = await transaction
            .Context.LeadContacts.Include(row => row.Contact)
            .SingleOrDefaultAsync(row => row.LeadId == lead.Id && row.ContactId == contactId, transaction.Cancellation);
        var contact = contactId == lead.ContactId ? lead.Contact : place?.Contact;
        return (contact?.ErasedAt is null ? contact : null, place);
    }

    private static PartyFacts FactsOf(ContactFields fields, Lead lead) =>
        new()
        {
            Name = fields.Name,
            Email = fields.Email,
            Phone = fields.Phone?.Value,
            PhoneExtension = fields.Phone?.Extension,
            Position = fields.Position,
            Country = lead.Country,
            Language = fields.Language,
        };
}
