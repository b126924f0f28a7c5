using System.Globalization;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Mails;

/// <summary>Writes the two mails an enquiry causes.</summary>
public sealed class EnquiryMails(IOptions<MailOptions> options, IOptions<InboundOptions> inbound, ILeadAddresses addresses)
{
    private const string Vietnamese = "vi";
    private const string English = "en";

    /// <summary>The mail to the unit in charge and the receipt to the sender.</summary>
    /// <param name="enquiry">The enquiry with all its parts.</param>
    /// <param name="leadId">The lead it opened.</param>
    /// <param name="unit">The unit in charge; without one, the unit's mail is parked for staff to see.</param>
    /// <param name="phone">The sender's number in readable form, if any.</param>
    /// <param name="expected">When the sender may expect an answer.</param>
    /// <param name="caseLink">The address of the sender's private page; null where the site does not know its own.</param>
    internal IReadOnlyList<OutboxMail> For(Enquiry enquiry, Guid leadId, ContactUnit? unit, PhoneNumber? phone, ExpectedAnswer? expected, string? caseLink) =>
        [ToUnit(enquiry, leadId, unit, phone), Receipt(enquiry, unit, expected, caseLink)];

    private OutboxMail ToUnit(Enquiry enquiry, Guid leadId, ContactUnit? unit, PhoneNumber? phone)
    {
        // Where there is a scanner, files stay at the desk, which has them scanned before anybody opens them.
        var scanned = inbound.Value.Scanner.Used;
        var document = new MailDocument(
            Vietnamese,
            [LeadsTexts.Get("unitMail.opening", Vietnamese, unit?.Name.Vi ?? "?")],
            [.. Facts(enquiry, phone)],
            KeyValuePair.Create(LeadsTexts.Get("unitMail.message", Vietnamese), enquiry.Message),
            [
                .. scanned && enquiry.Attachments.Count > 0 ? [LeadsTexts.Get("unitMail.files", Vietnamese)] : Array.Empty<string>(),
                .. addresses.Of(leadId) is { } lead
                    ? [LeadsTexts.Get("unitMail.lead", Vietnamese, lead), LeadsTexts.Get("unitMail.straight", Vietnamese)]
                    : new[] { LeadsTexts.Get("unitMail.answer", Vietnamese) },
                LeadsTexts.Get("unitMail.personal", Vietnamese),
            ]
        );
        var from = enquiry.Organisation ?? enquiry.PersonName;
        var mail = Mail(enquiry, MailKind.EnquiryToUnit, LeadsTexts.Get("unitMail.subject", Vietnamese, enquiry.Reference, from), document);
        return unit is null
            ? mail.Parked(MailFailure.NoUnit, enquiry.ReceivedAt)
            : mail.To(unit.Mailbox, unit.Name.Vi).AnsweredTo(enquiry.Email.Value, enquiry.PersonName).WithFiles(enquiry.Attachments.Count > 0 && !scanned).Row();
    }

    /// <summary>Who answers and when, in sentences of a mail or a page.</summary>
    internal static IReadOnlyList<string> AnswerOf(RoutingDecision routing, ExpectedAnswer? expected, string language) =>
        [
            routing.UnitName(language) is { } unit
                ? LeadsTexts.Get("receipt.unit", language, unit)
                : LeadsTexts.Get("receipt.noUnit", language),
            .. expected is null ? Array.Empty<string>() : [expected.Sentence(language)],
        ];

    // Repeats nothing that was typed freely: otherwise the form could be used to send anybody any text in the board's name.
    private OutboxMail Receipt(Enquiry enquiry, ContactUnit? unit, ExpectedAnswer? expected, string? caseLink)
    {
        // Pages may exist in further languages; whoever reads one of those more likely reads English than Vietnamese.
        var language = enquiry.Language == Vietnamese ? Vietnamese : English;
        var document = new MailDocument(
            language,
            [
                LeadsTexts.Get("receipt.greeting", language),
                LeadsTexts.Get("receipt.received", language, enquiry.Reference),
                .. AnswerOf(enquiry.Routing, expected, language),
            ],
            [.. Shared(enquiry, language)],
            Message: null,
            [
                .. caseLink is null ? Array.Empty<string>() : [LeadsTexts.Get("receipt.case", language, caseLink)],
                LeadsTexts.Get("receipt.add", language),
                LeadsTexts.Get("receipt.mistake", language),
                LeadsTexts.Get("receipt.signature", language),
            ]
        );
        var mail = Mail(enquiry, MailKind.EnquiryReceipt, LeadsTexts.Get("receipt.subject", language, enquiry.Reference), document)
            .To(enquiry.Email.Value, name: null);
        // What the investor adds by mail belongs to the lead: to the mailbox that the desk reads, where there is one.
        return (options.Value.AnswersFor(unit, language) is { } answers ? mail.AnsweredTo(answers.Address, answers.Name) : mail).Row();
    }

    private static IEnumerable<KeyValuePair<string, string>> Facts(Enquiry enquiry, PhoneNumber? phone)
    {
        yield return Fact("person", Vietnamese, enquiry.PersonName);
        if (enquiry.Organisation is { } organisation)
        {
            yield return Fact("organisation", Vietnamese, organisation);
        }

        if (enquiry.Country != Enquiry.CountryUnknown)
        {
            yield return Fact("country", Vietnamese, Countries.NameOf(enquiry.Country, Vietnamese));
        }

        yield return Fact("email", Vietnamese, enquiry.Email.Value);
        if (phone is not null)
        {
            yield return Fact("phone", Vietnamese, phone.International);
        }

        foreach (var fact in Shared(enquiry, Vietnamese))
        {
            yield return fact;
        }

        yield return Fact("language", Vietnamese, CultureInfo.GetCultureInfo(enquiry.Language).NativeName);
        if (enquiry.Attachments.Count > 0)
        {
            yield return Fact("attachments", Vietnamese, string.Join("\n", enquiry.Attachments.Select(attachment => attachment.FileName)));
        }

        yield return Fact("rule", Vietnamese, enquiry.Routing.RuleCode ?? LeadsTexts.Get("unitMail.noRule", Vietnamese));
    }

    private static IEnumerable<KeyValuePair<string, string>> Shared(Enquiry enquiry, string language)
    {
        yield return Fact("reference", language, enquiry.Reference.ToString());
        yield return Fact("receivedAt", language, EnquiryWording.Time(enquiry.ReceivedAt, language));

        var subjects = enquiry.Subjects.Select(subject => subject.ToSubject()).ToLookup(subject => subject.Kind == SubjectKind.Sector);
        if (subjects[false].Any())
        {
            yield return Fact("subjects", language, string.Join("\n", subjects[false].Select(subject => EnquiryWording.Subject(subject, language))));
        }

        if (subjects[true].FirstOrDefault() is { } sector)
        {
            yield return Fact("sector", language, sector.Name.For(language));
        }

        if (enquiry.LandNeed is { } land)
        {
            yield return Fact("landNeed", language, EnquiryWording.Land(land, language));
        }

        if (enquiry.Timing is { } timing)
        {
            yield return Fact("timing", language, EnquiryWording.Timing(timing, language));
        }

        if (enquiry.Investment is { } investment)
        {
            yield return Fact("investment", language, EnquiryWording.Investment(investment, language));
        }
    }

    private static KeyValuePair<string, string> Fact(string key, string language, string value) =>
        KeyValuePair.Create(LeadsTexts.Get($"fact.{key}", language), value);

    private MailDraft Mail(Enquiry enquiry, MailKind kind, string subject, MailDocument document) =>
        new(enquiry, kind, subject, document, options.Value);
}
