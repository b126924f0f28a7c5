using KonTumInvest.Content.Models;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Web.Layout;
using System.Globalization;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>The notice is the published page whose code is <c>privacy</c>; a page without a version cannot be agreed to.</summary>
internal sealed class PublishedPrivacyNotices(SiteTree tree) : IPrivacyNotices
{
    private const string Code = "privacy";

    public (PrivacyNotice Notice, string? Url)? Current()
    {
        var page = tree.Home is { } home ? tree.Children<Page>(home).FirstOrDefault(page => page.Code == Code) : null;
        return page is { Version: { } version, Body: { } body } && body.ToHtmlString() is { } text
            ? (new PrivacyNotice(version, CultureInfo.CurrentUICulture.Name, text), tree.Url(page))
            : null;
    }
}
