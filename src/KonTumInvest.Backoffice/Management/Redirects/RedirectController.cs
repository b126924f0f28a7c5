using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Redirects;

/// <summary>The addresses that documents had before they were renamed or moved.</summary>
[Route(Path + "/redirect-management")]
[RequireSection(Section.Content)]
public sealed class RedirectController(
    IRedirectUrlService redirects,
    IPublishedUrlProvider addresses,
    IOptionsMonitor<WebRoutingSettings> routing,
    DocumentItems items,
    DocumentAccess access,
    StartNodes start,
    ActingStaff staff
) : ManagementController
{
    private const string NoSuchRedirect = "The redirect could not be found";

    [HttpGet("status")]
    public RedirectStatusModel Status() =>
        new(
            routing.CurrentValue.DisableRedirectUrlTracking ? "Disabled" : "Enabled",
            staff.User.Groups.Any(group => group.Alias == Constants.Security.AdminGroupAlias)
        );

    [HttpGet]
    public Page<RedirectModel> List([FromQuery] string? filter, [FromQuery] Window window)
    {
        var found = start.ReadsEverything ? window.Read<IRedirectUrl>(Read) : window.Of(Readable(Read(0, int.MaxValue, out _)));
        return new Page<RedirectModel>(found.Total, [.. found.Items.Select(Map)]);

        IEnumerable<IRedirectUrl> Read(int skip, int take, out long total) =>
            string.IsNullOrWhiteSpace(filter)
                ? redirects.GetAllRedirectUrls(skip, take, out total)
                : redirects.SearchRedirectUrls(filter, skip, take, out total);
    }

    /// <summary>The former addresses of a document.</summary>
    [HttpGet("{id}")]
    public async Task<ActionResult<Page<RedirectModel>>> OfDocument(Guid id, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        return window.Of([.. redirects.GetContentRedirectUrls(id).Select(Map)]);
    }

    [HttpDelete("{id}")]
    public async Task<ActionResult> Delete(Guid id)
    {
        if (await access.RefuseAsync(DocumentVerb.Update, null) is { } refusal)
        {
            return refusal;
        }

        if (redirects.GetAllRedirectUrls(0, int.MaxValue, out _).FirstOrDefault(stored => stored.Key == id) is not { } redirect)
        {
            return NotFoundProblem(NoSuchRedirect);
        }

        if (await access.RefuseAsync(DocumentVerb.Update, redirect.ContentKey) is { } refused)
        {
            return refused;
        }

        return redirects.DeleteWithStatus(id) == RedirectUrlOperationStatus.Success ? Ok() : NotFoundProblem(NoSuchRedirect);
    }

    private List<IRedirectUrl> Readable(IEnumerable<IRedirectUrl> all)
    {
        var found = all.ToList();
        var readable = items.Find([.. found.Select(redirect => redirect.ContentKey)]).Where(start.Reads).Select(document => document.Key).ToHashSet();
        return found.FindAll(redirect => readable.Contains(redirect.ContentKey));
    }

    private RedirectModel Map(IRedirectUrl redirect) =>
        new()
        {
            Id = redirect.Key,
            OriginalUrl = redirect.Url,
            DestinationUrl = addresses.GetUrl(redirect.ContentKey, culture: redirect.Culture),
            Created = redirect.CreateDateUtc.ToUtc(),
            Document = new Reference(redirect.ContentKey),
            Culture = redirect.Culture,
        };
}
