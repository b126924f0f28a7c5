using KonTumInvest.Backoffice;
using KonTumInvest.Leads.Cases;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>
/// Addresses of private pages. The secret stands in the query string, which no log of ours holds; see <c>SiteLogging</c>. On a developer's
/// machine, where the site's own address is not set, links lead to the loopback address it listens on.
/// </summary>
public sealed class CaseAddresses(IOptions<BackofficeOptions> options, IServer server) : ICaseAddresses
{
    /// <summary>The query parameter of the secret.</summary>
    public const string TokenParameter = "k";

    /// <summary>The path below Vietnamese.</summary>
    public const string VietnamesePath = "/vi/ho-so";

    /// <summary>The path below every other language.</summary>
    public const string OtherPath = "/en/case";

    /// <summary>Where the person's data are decided on, below Vietnamese.</summary>
    public const string VietnameseDataPath = VietnamesePath + "/du-lieu";

    /// <summary>The same below every other language.</summary>
    public const string OtherDataPath = OtherPath + "/data";

    public Uri? Of(string token, string language) =>
        Origin() is { } origin ? new Uri(origin, Path(language) + QueryString.Create(TokenParameter, token)) : null;

    public Uri? Page(string path) => Origin() is { } origin ? new Uri(origin, path) : null;

    public static string Path(string language) => language == "vi" ? VietnamesePath : OtherPath;

    public static string DataPath(string language) => language == "vi" ? VietnameseDataPath : OtherDataPath;

    private Uri? Origin()
    {
        if (options.Value.Address is { } configured)
        {
            return configured;
        }

        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return listening
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null)
            .FirstOrDefault(uri => uri?.IsLoopback == true);
    }
}
