using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using CountryList = KonTumInvest.Leads.Values.Countries;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Fills the views of the form.</summary>
public sealed class EnquiryPages(
    PageFrames frames,
    IEnquirySubjects subjects,
    IPrivacyNotices notices,
    FormTickets tickets,
    PendingFiles pending,
    EnquiryAnswers answers,
    IStringLocalizer texts
)
{
    /// <summary>The query parameter that names a plot the enquiry is about.</summary>
    public const string PlotParameter = "plot";

    private const double BytesPerMegabyte = 1024 * 1024;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>An empty form about what the address names: <c>?about=</c> one document, <c>&amp;plot=</c> any number of plots.</summary>
    public EnquiryPageView Empty(EnquiryPage page, string action, IQueryCollection query)
    {
        var asked = query[PageFrames.AboutParameter].Concat(query[PlotParameter]).Where(key => !string.IsNullOrEmpty(key)).ToList();
        var found = asked.Select(Find).ToList();
        var about = found.OfType<EnquirySubject>().DistinctBy(subject => subject.Key).ToList();
        var form = new EnquiryForm
        {
            Ticket = tickets.Issue(),
            NoticeSha256 = notices.Current()?.Notice.Sha256,
            InvestmentCurrency = InvestmentSize.UsualCurrency(Language),
            Place = KeyOf(about.Find(IsPlace)),
            Sector = KeyOf(about.Find(subject => subject.Kind == SubjectKind.Sector)),
            Subjects = [.. about.Where(IsListed).Take(Enquiry.MaxPlots).Select(subject => KeyOf(subject)!)],
        };
        var notes = new List<Notice>();
        if (found.Contains(null))
        {
            notes.Add(new Notice(texts["enquiry.aboutUnknown"], NoticeKind.Warning));
        }

        if (about.Count(IsListed) > Enquiry.MaxPlots)
        {
            notes.Add(new Notice(texts["enquiry.aboutTooMany", Enquiry.MaxPlots], NoticeKind.Warning));
        }

        return Again(page, action, form, notes);
    }

    /// <summary>The form as typed.</summary>
    public EnquiryPageView Again(EnquiryPage page, string action, EnquiryForm form, IReadOnlyList<Notice>? notes = null)
    {
        var notice = notices.Current();
        var (ticket, _) = tickets.Read(form.Ticket);
        return new EnquiryPageView
        {
            Frame = Frame(page),
            Heading = page.Heading,
            Intro = page.Intro,
            Action = action,
            Form = form with { NoticeSha256 = notice?.Notice.Sha256 },
            Notices = notes ?? [],
            Countries = [Nothing("enquiry.choose"), .. CountryList.InOrderOf(Language).Select(country => new SelectListItem(country.Value, country.Key))],
            Places = [Nothing("enquiry.anyPlace"), .. subjects.Places().Select(Item)],
            Subjects = [.. form.Subjects.Take(Enquiry.MaxPlots * 2).Select(Find).OfType<EnquirySubject>().Select(Item)],
            Sectors = [Nothing("enquiry.noSector"), .. subjects.Sectors().Select(Item)],
            AreaUnits = [.. Enum.GetValues<AreaUnit>().Reverse().Select(unit => new SelectListItem(EnquiryWording.Unit(unit, Language), $"{unit}"))],
            Timings = [Nothing("enquiry.noTiming"), .. Enum.GetValues<StartTiming>().Select(timing => new SelectListItem(EnquiryWording.Timing(timing, Language), $"{timing}"))],
            Currencies = [.. InvestmentSize.Currencies.Select(currency => new SelectListItem(currency, currency))],
            KeptFiles = ticket is null ? [] : [.. form.KeptFiles.Select(handle => pending.Find(ticket, handle)).OfType<PendingFile>().Select(Item)],
            Notice = notice?.Notice,
            NoticeUrl = notice?.Url,
        };
    }

    /// <summary>What is shown after sending.</summary>
    public async Task<EnquiryReceiptView> ReceiptAsync(EnquiryPage page, Leads.Values.EnquiryReference reference, CancellationToken cancellationToken) =>
        new(Frame(page), reference.ToString(), await answers.SentencesAsync(reference, Language, cancellationToken), page.Thanks);

    /// <param name="page">The form's page.</param>
    /// <param name="action">The form's address.</param>
    /// <param name="status">The HTTP status of the answer.</param>
    public UnreadableFormView Unreadable(EnquiryPage page, string action, int status) =>
        new(
            Frame(page),
            status == StatusCodes.Status413PayloadTooLarge
                ? texts["enquiry.requestTooLarge", AttachmentLimits.MaxBytesTogether / BytesPerMegabyte]
                : texts["enquiry.requestBroken"],
            action
        );

    private PageFrame Frame(EnquiryPage page)
    {
        var frame = frames.Of(page, page.Intro);
        return frame with { Head = frame.Head with { NoIndex = true } };
    }

    private EnquirySubject? Find(string? key) => Guid.TryParse(key, out var id) ? subjects.Find(id) : null;

    private SelectListItem Nothing(string text) => new(texts[text], string.Empty);

    private SelectListItem Item(EnquirySubject subject) => new(EnquiryWording.Subject(subject, Language), KeyOf(subject));

    private SelectListItem Item(PendingFile file) => new(texts["enquiry.keptFile", file.FileName, file.Length / BytesPerMegabyte], file.Handle);

    private static bool IsPlace(EnquirySubject subject) => subject.Kind is SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster;

    private static bool IsListed(EnquirySubject subject) => subject.Kind is SubjectKind.Plot or SubjectKind.Policy;

    private static string? KeyOf(EnquirySubject? subject) => subject?.Key.ToString();
}
