using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Search;

/// <summary>
/// Keeps what leads are found by, in the transaction that changes them. Everything stands in an order of its own: a text that says the same is the
/// same, and its index is left alone.
/// </summary>
internal sealed class SearchProjection : ILeadProjection
{
    public bool ReadsWords => true;

    public void Refresh(LeadsDbContext context, WholeLead lead, DateTimeOffset now)
    {
        var words = lead.Words ?? throw new ArgumentException("The lead was read without its words.", nameof(lead));
        var (plain, personal) = (Plain(lead, words), Personal(lead, words));
        if (lead.SearchText is { } stored)
        {
            (stored.Plain, stored.Personal) = (plain, personal);
        }
        else
        {
            context.SearchTexts.Add(new LeadSearchText { LeadId = lead.Lead.Id, Plain = plain, Personal = personal });
        }
    }

    private static string Plain(WholeLead whole, LeadWords words)
    {
        var lead = whole.Lead;
        return Fold(
            [
                lead.Reference.ToString(),
                .. words.Enquiries.Select(enquiry => enquiry.Reference.ToString()).Order(StringComparer.Ordinal),
                lead.Title,
                lead.Summary,
                lead.Organisation?.Name,
                lead.Organisation?.TaxCode,
                lead.LicenceNumber,
                .. whole.Subjects.OrderBy(subject => subject.Code, StringComparer.Ordinal).SelectMany(subject => new[] { subject.Code, subject.NameVi, subject.NameEn }),
                .. Said(words, written: false),
            ]
        );
    }

    private static string Personal(WholeLead lead, LeadWords words)
    {
        var contact = lead.Lead.Contact;
        return Fold(
            [
                .. words
                    .People.Append(new KnownBy(contact.Name, contact.Email, contact.Phone))
                    .OrderBy(person => person.Name, StringComparer.Ordinal)
                    .ThenBy(person => person.Email?.Value, StringComparer.Ordinal)
                    .SelectMany(person => new[] { person.Name, person.Email?.Value, person.Phone, National(person.Phone) }),
                .. words.Enquiries.OrderBy(enquiry => enquiry.Reference.ToString(), StringComparer.Ordinal).Select(enquiry => enquiry.Message),
                .. Said(words, written: true),
            ]
        );
    }

    // What was written to and by people may name them; what staff wrote for each other is plain.
    private static IEnumerable<string?> Said(LeadWords words, bool written) =>
        words
            .Said.Where(said => (said.Kind is ActivityKind.MailIn or ActivityKind.MailOut or ActivityKind.CaseMessage) == written)
            .SelectMany(said => new[] { said.Subject, said.Body });

    private static string Fold(IEnumerable<string?> parts) =>
        VietnameseText.Fold(
            string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Length > LeadWords.LongestText ? part[..LeadWords.LongestText] : part))
        );

    // Vietnamese numbers are known by their national form: 0260... for +84260...
    private static string? National(string? phone) => phone?.StartsWith("+84", StringComparison.Ordinal) == true ? $"0{phone[3..]}" : null;
}
