using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Recognises nobody. It is what the fallback policy turns to, so that an endpoint nobody opened answers 401 and not an error.</summary>
internal sealed class DenyUnknownHandler(IOptionsMonitor<DenyUnknownOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<DenyUnknownOptions>(options, logger, encoder)
{
    public new const string Scheme = "DenyUnknown";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
}

/// <summary>The scheme has nothing to set.</summary>
internal sealed class DenyUnknownOptions : AuthenticationSchemeOptions;
