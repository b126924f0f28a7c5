using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Makes an enquiry of a mail, with its lead, by the same rules as an enquiry from the form.</summary>
public sealed class MailEnquiries(EnquiryRouter router, EnquiryMails mails, LeadOpening leads, AssignmentNotices notices, CaseLinks links, RulesInUse rules)
{
    /// <summary>
    /// Opens the lead, with its contact in it. The sender gets the receipt unless a machine wrote the mail. Of a sample mail it becomes a sample, of which nobody
    /// is told.
    /// </summary>
    internal async Task<Lead> OpenAsync(DeskTransaction transaction, StoredMail mail, EmailAddress from)
    {
        var (context, now) = (transaction.Context, transaction.Now);
        var text = Text(mail);
        var language = MailLanguage.Of($"{mail.Subject}\n{text}", from.Domain);
        var facts = RoutingFacts.From([], Enquiry.CountryUnknown, language, investment: null);
        var (decision, unit) = await router.DecideAsync(context, facts, transaction.Cancellation);
        var reference = await ReferenceSequence.NextAsync(context, EnquiryWording.InVietNam(now).Year, transaction.Cancellation);
        var enquiry = new Enquiry
        {
            Id = Guid.CreateVersion7(now),
            Reference = reference,
            Fingerprint = mail.ContentSha256 ?? mail.Id.ToString("N"),
            Source = EnquirySource.Mail,
            ReceivedAt = now,
            Language = language,
            PersonName = Snapshot.Fit(mail.FromName ?? from.LocalPart, Enquiry.PersonNameMaxLength),
            Country = Enquiry.CountryUnknown,
            Email = from,
            EmailNormalized = from.Normalized,
            Message = text,
            Routing = decision,
        };
        context.Enquiries.Add(enquiry);
        var sample = SampleMails.MessageIds.Contains(mail.MessageId);
        var lead = await leads.AddAsync(context, enquiry, transaction.Cancellation, sample);
        if (mail.Subject.Length > 0)
        {
            lead.Title = Snapshot.Fit(mail.Subject, Lead.TitleMaxLength);
        }

        if (sample)
        {
            return lead;
        }

        var expected = ExpectedAnswer.Of(rules.Current, lead.Kind, now);
        context.Outbox.AddRange(
            mails
                .For(enquiry, lead.Id, unit, phone: null, expected, links.Make(context, lead.Id, lead.Language, now))
                .Where(row => row.Kind != MailKind.EnquiryReceipt || mail.Nature == MailNature.Personal)
        );
        await notices.TellOfArrivalAsync(transaction, lead, unit?.Mailbox);
        return lead;
    }

    private static string Text(StoredMail mail)
    {
        var own = mail.QuotedFrom is { } from && from <= mail.TextBody.Length ? mail.TextBody[..from].TrimEnd() : mail.TextBody;
        var text = own.Length > 0 ? own : mail.Subject;
        return text.Length > 0 ? Snapshot.Fit(text, Enquiry.MessageMaxLength) : LeadsTexts.Get("inbound.noText", "vi");
    }
}
