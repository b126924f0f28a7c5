using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>The form with everything it offers.</summary>
public sealed record EnquiryPageView
{
    public required PageFrame Frame { get; init; }

    public required string Heading { get; init; }

    public string? Intro { get; init; }

    /// <summary>Where the form posts to: the page's own address, without what it was opened with.</summary>
    public required string Action { get; init; }

    public required EnquiryForm Form { get; init; }

    /// <summary>Messages that concern no field, such as a page that is no longer published.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    public required IReadOnlyList<SelectListItem> Countries { get; init; }

    public required IReadOnlyList<SelectListItem> Places { get; init; }

    /// <summary>The plots and policies the form was opened about.</summary>
    public required IReadOnlyList<SelectListItem> Subjects { get; init; }

    public required IReadOnlyList<SelectListItem> Sectors { get; init; }

    public required IReadOnlyList<SelectListItem> AreaUnits { get; init; }

    public required IReadOnlyList<SelectListItem> Timings { get; init; }

    public required IReadOnlyList<SelectListItem> Currencies { get; init; }

    public required IReadOnlyList<SelectListItem> KeptFiles { get; init; }

    /// <summary>Null while no notice is published: then nothing can be agreed to, and no form is shown.</summary>
    public required PrivacyNotice? Notice { get; init; }

    public string? NoticeUrl { get; init; }
}

/// <summary>What is shown after sending.</summary>
/// <param name="Frame">The frame of the page.</param>
/// <param name="Reference">The name of the enquiry.</param>
/// <param name="Answer">Sentences about who answers and when; none while that is not known.</param>
/// <param name="Thanks">What editors have to say; null where they say nothing.</param>
public sealed record EnquiryReceiptView(PageFrame Frame, string Reference, IReadOnlyList<string> Answer, string? Thanks);

/// <summary>What is shown when a request is too large or too broken to be read.</summary>
public sealed record UnreadableFormView(PageFrame Frame, string Message, string FormUrl);
