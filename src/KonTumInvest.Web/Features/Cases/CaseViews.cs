using KonTumInvest.Content.Common;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Web.Features.Land.FactSheets;
using KonTumInvest.Web.Layout;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>Puts a case into the words of the page.</summary>
public sealed class CaseViews(IContactUnitDirectory units, IPublishedContentCache contents, SiteTree tree, IFactSheets sheets, IStringLocalizer texts, TimeProvider time)
{
    private const int BytesPerKilobyte = 1024;

    // What an investor can tell apart; the stages between are the board's own.
    private static readonly (string Name, LeadStage[] Stages)[] Steps =
    [
        ("received", [LeadStage.New]),
        ("reviewed", [LeadStage.Acknowledged, LeadStage.Screened]),
        ("proposed", [LeadStage.ProposalSent, LeadStage.SiteVisit, LeadStage.Negotiating]),
        ("approved", [LeadStage.ApprovedInPrinciple]),
        ("licensed", [LeadStage.Licensed, LeadStage.UnderConstruction]),
        ("operating", [LeadStage.Operating]),
    ];

    public CasePage Of(CaseView found, string token, string language, CaseForm form, bool sent)
    {
        ArgumentNullException.ThrowIfNull(found);
        var query = QueryString.Create(CaseAddresses.TokenParameter, token);
        var path = CaseAddresses.Path(language);
        return new CasePage
        {
            Reference = found.Reference.ToString(),
            Status = LeadsTexts.Get($"case.stage.{found.Stage}", language),
            StatusText = LeadsTexts.Get($"case.stageText.{found.Stage}", language),
            Steps = StepsOf(found.Stage, language),
            Officer = found.Officer,
            Unit = found.UnitCode is { } code ? units.FindByCode(code)?.Name.For(language) : null,
            ReceivedAt = EnquiryWording.Time(found.ReceivedAt, language),
            ExpiresAt = EnquiryWording.Time(found.ExpiresAt, language),
            Lines = [.. found.Entries.Where(entry => entry.Text is not null).Select(entry => Line(entry, found.Officer, language))],
            Meetings = [.. found.Entries.Where(entry => entry.Kind is ActivityKind.Meeting or ActivityKind.SiteVisit).Select(entry => Meeting(entry, language))],
            Plots = [.. found.Offers.Select(offer => Plot(offer, language))],
            Files = [.. found.Files.Select(file => Download(file, path, query, language))],
            Action = path + query,
            OtherLanguageUrl = CaseAddresses.Path(language == "vi" ? "en" : "vi") + query,
            DataUrl = CaseAddresses.DataPath(language) + query,
            Form = form,
            Sent = sent,
        };
    }

    /// <summary>A refusal in words: those of the form's files are the enquiry form's, the rest the module's own.</summary>
    public string Words(Error error, string language)
    {
        ArgumentNullException.ThrowIfNull(error);
        var shared = texts[error.Code, [.. error.Arguments]];
        return shared.ResourceNotFound ? LeadsTexts.Get($"error.{error.Code}", language, [.. error.Arguments]) : shared.Value;
    }

    private static List<CaseStep> StepsOf(LeadStage stage, string language)
    {
        var at = Array.FindIndex(Steps, step => step.Stages.Contains(stage));
        return at < 0
            ? []
            : [.. Steps.Select((step, index) => new CaseStep(LeadsTexts.Get($"case.step.{step.Name}", language), index < at, index == at))];
    }

    private static CaseLine Line(CaseEntry entry, string? officer, string language) =>
        new(
            EnquiryWording.Time(entry.At, language),
            entry.FromInvestor,
            entry.FromInvestor ? LeadsTexts.Get("case.you", language) : officer ?? LeadsTexts.Get("case.board", language),
            entry.Kind == ActivityKind.CaseMessage ? null : entry.Subject,
            entry.Text!
        );

    private CaseMeeting Meeting(CaseEntry entry, string language) =>
        new(
            entry.Kind,
            entry.Subject ?? LeadsTexts.Get($"case.kind.{entry.Kind}", language),
            EnquiryWording.Span(entry.At, entry.EndsAt, language),
            entry.Place,
            entry.Cancelled,
            (entry.EndsAt ?? entry.At) < time.GetUtcNow()
        );

    private CasePlot Plot(CaseOffer offer, string language)
    {
        var state = offer is { State: OfferState.Held, HeldUntil: { } until }
            ? LeadsTexts.Get("case.offer.HeldUntil", language, until.ToString("d", LeadsTexts.CultureOf(language)))
            : LeadsTexts.Get($"case.offer.{offer.State}", language);
        var document = contents.GetById(offer.PlotKey) as Plot;
        return new CasePlot(
            offer.Name,
            document is null ? null : tree.Url(document),
            sheets.Has(offer.PlotKey, language) ? FactSheetController.PathOf(offer.PlotKey, language) : null,
            state,
            offer.Sample
        );
    }

    private static CaseDownload Download(CaseFile file, string path, QueryString query, string language) =>
        new(
            file.FileName,
            $"{path}/{file.Id}{query}",
            LeadsTexts.Get("case.kilobytes", language, Math.Max(1, file.Length / BytesPerKilobyte)),
            EnquiryWording.Time(file.At, language)
        );
}
