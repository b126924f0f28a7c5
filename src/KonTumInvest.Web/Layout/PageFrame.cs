using KonTumInvest.Web.Components;

namespace KonTumInvest.Web.Layout;

/// <summary>What every page of published content has beside its own matter.</summary>
/// <param name="Head">Title and description.</param>
/// <param name="Crumbs">The way from the home page, this page last; empty on the home page.</param>
/// <param name="EnquiryUrl">The enquiry form, told what it was opened from where one can enquire about that; null while no form is published.</param>
public sealed record PageFrame(PageHead Head, IReadOnlyList<SiteLink> Crumbs, string? EnquiryUrl);
