using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>Puts what a person sees of the own data's use into the words of the page.</summary>
public sealed class CaseDataViews(IStringLocalizer texts)
{
    private static readonly string[] Outcomes = ["given", "withdrawn", "sent"];

    // A withdrawal has a button at each consent.
    private static readonly DataRequestKind[] Kinds =
    [
        DataRequestKind.Access,
        DataRequestKind.Rectification,
        DataRequestKind.Restriction,
        DataRequestKind.Objection,
        DataRequestKind.Erasure,
    ];

    public CaseDataPage Of(CasePrivacyView found, string token, string language, CaseDataForm form, string? done, string? noticeUrl)
    {
        ArgumentNullException.ThrowIfNull(found);
        var query = QueryString.Create(CaseAddresses.TokenParameter, token);
        var periods = found.Periods.ToDictionary(period => period.Kind);
        return new CaseDataPage
        {
            Reference = found.Reference,
            Consents = [.. found.Consents.Select(consent => Line(consent, language))],
            Requests =
            [
                .. found.Requests.Select(request => new CaseRequestLine(
                    request.Reference,
                    DataRequestMails.Kind(request.Kind, language),
                    texts[$"caseData.state.{request.State}"].Value,
                    EnquiryWording.Time(request.ReceivedAt, language),
                    EnquiryWording.Time(request.FinishBy, language),
                    request.ExtendedAt is { } at ? texts["caseData.extended", EnquiryWording.Time(at, language)].Value : null,
                    request.ExtensionReason
                )),
            ],
            Kinds = [new SelectListItem(texts["caseData.choose"].Value, string.Empty), .. Kinds.Select(kind => new SelectListItem(texts["caseData.kindWithin", DataRequestMails.Kind(kind, language), periods[kind].Finish].Value, kind.ToString()))],
            AnswerWithin = texts["caseData.requestText", periods[DataRequestKind.Access].Answer].Value,
            WithdrawalWithin = texts["caseData.withdrawText", periods[DataRequestKind.Withdrawal].Finish].Value,
            Done = Outcomes.Contains(done) ? texts[$"caseData.done.{done}"].Value : null,
            Restricted = found.Restricted,
            Action = CaseAddresses.DataPath(language) + query,
            CaseUrl = CaseAddresses.Path(language) + query,
            OtherLanguageUrl = CaseAddresses.DataPath(language == "vi" ? "en" : "vi") + query,
            NoticeUrl = noticeUrl,
            Form = form,
        };
    }

    private CaseConsentLine Line(CaseConsent consent, string language)
    {
        var state = consent.Given switch
        {
            true => texts["caseData.given", EnquiryWording.Time(consent.At!.Value, language)],
            false => texts["caseData.withdrawn", EnquiryWording.Time(consent.At!.Value, language)],
            null => texts["caseData.never"],
        };
        return new CaseConsentLine(consent.Purpose, LeadsTexts.Get($"consent.{consent.Purpose}", language), state, consent.Given == true, Guid.CreateVersion7());
    }
}
