using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Desk;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest;

/// <summary>
/// An address for other programs: by key alone, never kept by a cache, and every refusal is problem details (RFC 9457). Each action says with
/// <see cref="RequireScopeAttribute"/> what it asks for; one that says nothing is refused to everybody.
/// </summary>
[TypeFilter<RateLimitFilter>(Order = 1)]
[TypeFilter<BodyFilter>(Order = 2)]
[TypeFilter<InputFilter>(Order = 3)]
[IgnoreAntiforgeryToken] // A key in a header is nothing a browser adds by itself.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ApiExplorerSettings(GroupName = RestPaths.Version)]
public abstract class RestController : ControllerBase
{
    /// <summary>Who asks.</summary>
    protected ApiCaller Caller => RestScheme.CallerOf(HttpContext) ?? throw new InvalidOperationException("The action lets in who shows no key.");

    /// <summary>As whom the request acts, spoken to in the language it asks for.</summary>
    protected DeskActor Actor => Caller.Actor with { Language = RestLanguage.Of(Request) };

    /// <summary>The refusals as problem details.</summary>
    protected ActionResult Refuse(IReadOnlyList<Error> errors) => RestProblem.Result(HttpContext, errors);

    protected ActionResult Refuse(params ReadOnlySpan<Error> errors) => RestProblem.Result(HttpContext, errors.ToArray());

    /// <summary>Says which version the answer is of, for a later <c>If-Match</c>.</summary>
    protected void Tell(int version) => Response.Headers.ETag = VersionTag.Of(version);
}
