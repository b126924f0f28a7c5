using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>
/// Finds every row that holds data of one person. An address is one person's; a telephone number may be that of an office, so rows with
/// another address are never taken for the person's because of their number. Looks at all leads, whoever may see them: the right of the
/// person does not depend on who works on the request.
/// </summary>
public sealed class DataSubjects(IDbContextFactory<LeadsDbContext> contexts)
{
    private const string HomeCountry = "VN";

    /// <summary>The person with the address, the number, or both.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="phone">As typed; a national number is read as one of Viet Nam.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The person, also where nothing is held (<see cref="DataSubject.IsEmpty"/>); refusals of <see cref="SubjectErrors"/>.</returns>
    public async Task<Result<DataSubject>> FindAsync(string? email, string? phone, CancellationToken cancellationToken)
    {
        EmailAddress? address = null;
        PhoneNumber? number = null;
        if (!string.IsNullOrWhiteSpace(email) && !EmailAddress.TryParse(email, out address))
        {
            return SubjectErrors.EmailInvalid;
        }

        if (!string.IsNullOrWhiteSpace(phone) && !PhoneNumber.TryParse(phone, HomeCountry, out number))
        {
            return SubjectErrors.PhoneInvalid;
        }

        if (address is null && number is null)
        {
            return SubjectErrors.NothingGiven;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, Known.By(address?.Normalized, number?.Value), cancellationToken);
    }

    /// <summary>The person a contact is; <see cref="SubjectErrors.NotFound"/> also for one whose data were erased.</summary>
    public async Task<Result<DataSubject>> OfContactAsync(Guid contactId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Contacts.AnyAsync(contact => contact.Id == contactId && contact.ErasedAt == null, cancellationToken)
            ? await FindAsync(context, new Known([], [], [contactId]), cancellationToken)
            : SubjectErrors.NotFound;
    }

    /// <summary>The same person again, with the rows of now.</summary>
    internal static Task<Result<DataSubject>> FindAgainAsync(LeadsDbContext context, DataSubject subject, CancellationToken cancellationToken) =>
        FindAsync(context, new Known([.. subject.Emails], [.. subject.Phones], [.. subject.Contacts]), cancellationToken);

    private static async Task<Result<DataSubject>> FindAsync(LeadsDbContext context, Known known, CancellationToken cancellationToken)
    {
        var people = await SubjectContacts.FindAsync(context, known, cancellationToken);
        if (people is null)
        {
            return SubjectErrors.Several;
        }

        var emails = people.Emails;
        var enquiries = await context
            .Enquiries.AsNoTracking()
            .Where(enquiry => emails.Contains(enquiry.EmailNormalized))
            .OrderBy(enquiry => enquiry.ReceivedAt)
            .Select(enquiry => new { enquiry.Id, enquiry.PersonName, enquiry.Phone, enquiry.Language })
            .ToListAsync(cancellationToken);
        var ids = enquiries.ConvertAll(enquiry => enquiry.Id);
        var (own, shared) = await SubjectLeads.FindAsync(context, people.Ids, ids, cancellationToken);
        var (written, received) = await SubjectMails.FindAsync(context, emails, people.Ids, cancellationToken);
        return new DataSubject
        {
            Emails = emails,
            Phones = [.. people.Phones.Concat(enquiries.Select(enquiry => enquiry.Phone).OfType<string>()).Distinct()],
            Names = [.. people.Names.Concat(enquiries.Select(enquiry => enquiry.PersonName)).Where(name => name != Erased.Text).Distinct()],
            Language = people.Language ?? enquiries.LastOrDefault()?.Language ?? "vi",
            Contacts = people.Ids,
            Enquiries = ids,
            OwnLeads = own,
            SharedLeads = shared,
            MailsWritten = written,
            MailsReceived = received,
            Outbox = await SubjectMails.OutboxAsync(context, emails, ids, [.. written, .. received], cancellationToken),
        };
    }
}

/// <summary>What a search begins with.</summary>
/// <param name="Emails">Addresses, normalised.</param>
/// <param name="Phones">Numbers that were given as the person's, E.164.</param>
/// <param name="Contacts">Contacts known to be the person.</param>
internal sealed record Known(List<string> Emails, List<string> Phones, List<Guid> Contacts)
{
    public static Known By(string? email, string? phone) => new(email is null ? [] : [email], phone is null ? [] : [phone], []);
}
