using System.Text.RegularExpressions;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Finds the lead a mail belongs to.</summary>
public sealed partial class LeadMatching(IOptions<MailOptions> options)
{
    private const int MaxReferences = 5;

    // Both: named because the index of identifiers begins with the direction.
    private static readonly MailDirection[] Directions = [MailDirection.In, MailDirection.Out];

    /// <summary>The lead of the mails this one answers, by their identifiers; null where it answers none of ours.</summary>
    internal async Task<Guid?> ByThreadAsync(LeadsDbContext context, ReadMail mail, CancellationToken cancellationToken) =>
        await ByIdsAsync(context, [.. mail.References.Append(mail.InReplyTo).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);

    /// <summary>The lead of the first of the mails that belongs to one.</summary>
    internal async Task<Guid?> ByIdsAsync(LeadsDbContext context, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        var mail = await context
            .Mails.Where(stored => Directions.Contains(stored.Direction) && ids.Contains(stored.MessageId) && stored.LeadId != null)
            .OrderByDescending(stored => stored.StoredAt)
            .Select(stored => stored.LeadId)
            .FirstOrDefaultAsync(cancellationToken);
        if (mail is not null)
        {
            return mail;
        }

        // Receipts and the mails to units are in the outbox only. Their rows are found by key: it is the first part of the identifier.
        var keys = KeysOf(ids);
        var enquiries = await context
            .Outbox.Where(row => keys.Contains(row.Id) && row.EnquiryId != null && ids.Contains(row.MessageId))
            .Select(row => row.EnquiryId!.Value)
            .ToListAsync(cancellationToken);
        enquiries.AddRange(keys);
        return await context
                .LeadEnquiries.Where(link => enquiries.Contains(link.Id))
                .Select(link => (Guid?)link.LeadId)
                .FirstOrDefaultAsync(cancellationToken)
            ?? await context.Leads.Where(lead => keys.Contains(lead.Id)).Select(lead => (Guid?)lead.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The lead whose reference stands in the subject, and whether the sender is known to have to do with it.</summary>
    internal static async Task<(Guid Id, bool SenderKnown)?> ByReferenceAsync(LeadsDbContext context, ReadMail mail, CancellationToken cancellationToken)
    {
        foreach (var text in ReferenceInSubject().Matches(mail.Subject).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxReferences))
        {
            if (!EnquiryReference.TryParse(text, out var reference) || await FindAsync(context, reference, cancellationToken) is not { } lead)
            {
                continue;
            }

            var addresses = await context
                .Contacts.Where(contact =>
                    contact.EmailNormalized != null
                    && (
                        contact.Id == lead.ContactId
                        || contact.MergedIntoId == lead.ContactId
                        || context.LeadContacts.Any(link => link.LeadId == lead.Id && (link.ContactId == contact.Id || link.ContactId == contact.MergedIntoId))
                    )
                )
                .Select(contact => contact.EmailNormalized!)
                .ToListAsync(cancellationToken);
            var domain = PartyMatching.DomainOf(mail.From);
            var known =
                mail.From is { } from
                && (addresses.Contains(from.Normalized) || (domain is not null && addresses.Exists(address => EmailAddress.TryParse(address, out var parsed) && parsed.Domain == domain)));
            return (lead.Id, known);
        }

        return null;
    }

    /// <summary>The open leads of whoever has the address, at most two; none for an address nobody is known by.</summary>
    internal static async Task<IReadOnlyList<Guid>> OpenLeadsOfAsync(LeadsDbContext context, EmailAddress? from, CancellationToken cancellationToken)
    {
        if (from is null)
        {
            return [];
        }

        var open = LeadStages.Open.Concat(LeadStages.Won).ToList();
        return await context
            .Leads.Where(lead =>
                lead.MergedIntoId == null
                && open.Contains(lead.Stage)
                && context.Contacts.Any(contact =>
                    contact.EmailNormalized == from.Normalized
                    && contact.ErasedAt == null
                    && (
                        contact.Id == lead.ContactId
                        || contact.MergedIntoId == lead.ContactId
                        || lead.Contacts.Any(link => link.ContactId == contact.Id || link.ContactId == contact.MergedIntoId)
                    )
                )
            )
            .OrderByDescending(lead => lead.LastActivityAt)
            .Select(lead => lead.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether the identifier is that of a mail this product wrote by itself, which stands in the outbox only.</summary>
    internal async Task<bool> IsInOutboxAsync(LeadsDbContext context, string messageId, CancellationToken cancellationToken) =>
        KeyOfOurs(messageId) is { } key && await context.Outbox.AnyAsync(row => row.Id == key && row.MessageId == messageId, cancellationToken);

    /// <summary>The keys in those identifiers that this product made.</summary>
    internal List<Guid> KeysOf(IReadOnlyList<string> ids) => [.. ids.Select(KeyOfOurs).OfType<Guid>()];

    /// <summary>The lead itself, or the one it was joined with, with what filing and notices need; tracked.</summary>
    internal static async Task<Lead?> LoadAsync(DeskTransaction transaction, Guid id)
    {
        for (Guid? next = id; next is { } key; )
        {
            var lead = await transaction
                .Context.Leads.Include(lead => lead.Readers)
                .Include(lead => lead.Contact)
                .SingleOrDefaultAsync(lead => lead.Id == key, transaction.Cancellation);
            if (lead?.MergedIntoId is null)
            {
                return lead;
            }

            next = lead.MergedIntoId;
        }

        return null;
    }

    private static async Task<Lead?> FindAsync(LeadsDbContext context, EnquiryReference reference, CancellationToken cancellationToken) =>
        await context.Leads.AsNoTracking().SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken)
        ?? await context
            .Enquiries.AsNoTracking()
            .Where(enquiry => enquiry.Reference == reference)
            .SelectMany(enquiry => context.LeadEnquiries.Where(link => link.Id == enquiry.Id))
            .SelectMany(link => context.Leads.AsNoTracking().Where(lead => lead.Id == link.LeadId))
            .SingleOrDefaultAsync(cancellationToken);

    // Ours are {key}@domain, and of threads enquiry.{key}@domain and lead.{key}@domain.
    private Guid? KeyOfOurs(string id)
    {
        var domain = MimeMessages.Identifier(string.Empty, options.Value);
        return id.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && Guid.TryParseExact(id[(id.IndexOf('.', StringComparison.Ordinal) is var dot && dot >= 0 && dot < id.Length - domain.Length ? dot + 1 : 0)..^domain.Length], "N", out var key)
            ? key
            : null;
    }

    [GeneratedRegex(@"KT-\d{4}-\d{6,9}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReferenceInSubject();
}
