using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Texts;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Words the mails about a request. The law owes the person an answer, so that these go also to somebody who objected to being written to.
/// </summary>
public sealed class DataRequestMails(IOptions<MailOptions> options, ILeadAddresses addresses)
{
    /// <summary>That it came, and by when it is answered and finished. Repeats nothing that was typed: anybody can give anybody's address.</summary>
    internal OutboxMail Receipt(DataRequest request, IReadOnlyList<DataRequestTerm> terms, DateTimeOffset now)
    {
        var language = request.Language;
        return Row(
            request,
            "receipt",
            [LeadsTexts.Get("dataRequest.receipt.text", language, Kind(request.Kind, language), request.Reference)],
            now,
            [
                Fact("reference", language, request.Reference.ToString()),
                Fact("kind", language, Kind(request.Kind, language)),
                Fact("receivedAt", language, EnquiryWording.Time(request.ReceivedAt, language)),
                Fact("answerBy", language, EnquiryWording.Time(terms[0].DueAt, language)),
                Fact("finishBy", language, EnquiryWording.Time(terms[1].DueAt, language)),
            ],
            [LeadsTexts.Get("dataRequest.receipt.notYou", language)]
        );
    }

    /// <summary>What the officer answers.</summary>
    internal OutboxMail Answer(DataRequest request, DateTimeOffset finishBy, DateTimeOffset now) =>
        Row(request, "answer", [.. Paragraphs(request.Answer!), LeadsTexts.Get("dataRequest.answer.finishBy", request.Language, EnquiryWording.Time(finishBy, request.Language))], now);

    /// <summary>That the term to carry it out was made longer, until when and why.</summary>
    internal OutboxMail Extended(DataRequest request, DateTimeOffset before, DateTimeOffset finishBy, DateTimeOffset now) =>
        Row(
            request,
            "extended",
            [
                LeadsTexts.Get("dataRequest.extended.text", request.Language, EnquiryWording.Time(before, request.Language), EnquiryWording.Time(finishBy, request.Language)),
                LeadsTexts.Get("dataRequest.extended.why", request.Language),
                .. Paragraphs(request.ExtensionReason!),
            ],
            now,
            [
                Fact("reference", request.Language, request.Reference.ToString()),
                Fact("kind", request.Language, Kind(request.Kind, request.Language)),
                Fact("finishBy", request.Language, EnquiryWording.Time(finishBy, request.Language)),
            ]
        );

    /// <summary>That it was done.</summary>
    internal OutboxMail Done(DataRequest request, string words, DateTimeOffset now) =>
        Row(request, "done", [LeadsTexts.Get($"dataRequest.done.{request.Kind}", request.Language), .. Paragraphs(words)], now);

    /// <summary>That it was refused, and why the law lets the board do so.</summary>
    internal OutboxMail Refused(DataRequest request, DateTimeOffset now) =>
        Row(
            request,
            "refused",
            [LeadsTexts.Get("dataRequest.refused.text", request.Language, Ground(request.RefusalGround!.Value, request.Language)), .. Paragraphs(request.Outcome!), LeadsTexts.Get("dataRequest.refused.complain", request.Language)],
            now
        );

    /// <summary>Reminds staff of a term, or says that it is over. Nothing of the person stands in it.</summary>
    internal OutboxMail ToStaff(string occasion, DataRequest request, DataRequestTerm term, StaffPerson to, DateTimeOffset now)
    {
        var language = to.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";
        var step = LeadsTexts.Get(term.Step == ServiceStep.FirstResponse ? "dataRequest.step.answer" : "dataRequest.step.finish", language);
        var paragraphs = new List<string> { LeadsTexts.Get($"dataRequest.{occasion}.text", language, request.Reference, step, EnquiryWording.Time(term.DueAt, language)) };
        if (addresses.Page($"privacy/requests/{request.Id}") is { } address)
        {
            paragraphs.Add(address.AbsoluteUri);
        }

        paragraphs.Add(LeadsTexts.Get("dataRequest.why", language));
        var subject = LeadsTexts.Get($"dataRequest.{occasion}.subject", language, request.Reference, step);
        return NoticeMails.Row(new Notice(to.Email, to.Name, language, subject, paragraphs), options.Value, now);
    }

    /// <summary>What people call a kind of request.</summary>
    public static string Kind(DataRequestKind kind, string language) => LeadsTexts.Get($"dataRequest.kind.{kind}", language);

    /// <summary>A reason for a refusal in words.</summary>
    public static string Ground(RefusalGround ground, string language) => LeadsTexts.Get($"dataRequest.ground.{ground}", language);

    private OutboxMail Row(
        DataRequest request,
        string occasion,
        IReadOnlyList<string> paragraphs,
        DateTimeOffset now,
        IReadOnlyList<KeyValuePair<string, string>>? facts = null,
        IReadOnlyList<string>? closing = null
    )
    {
        var language = request.Language;
        var notice = new Notice(
            request.Email!.Value,
            RecipientName: null,
            language,
            LeadsTexts.Get($"dataRequest.{occasion}.subject", language, request.Reference),
            [LeadsTexts.Get("receipt.greeting", language), .. paragraphs]
        )
        {
            Facts = facts ?? [],
            Closing = [.. closing ?? [], LeadsTexts.Get("dataRequest.more", language, request.Reference), LeadsTexts.Get("receipt.signature", language)],
        };
        return NoticeMails.Row(notice, options.Value, now);
    }

    private static KeyValuePair<string, string> Fact(string key, string language, string value) => KeyValuePair.Create(LeadsTexts.Get($"dataRequest.fact.{key}", language), value);

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
