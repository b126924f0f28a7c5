using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Finds the addresses of other sites in a document, in whatever editor's value they stand.</summary>
internal static partial class ExternalLinks
{
    /// <summary>Longer addresses are not checked.</summary>
    public const int MaxLength = 2000;

    /// <summary>The addresses that what is published names, each once, in their normal form.</summary>
    public static IReadOnlyCollection<string> Of(IContent document) =>
        document
            .Properties.SelectMany(property => property.Values)
            .Select(value => value.PublishedValue as string)
            .Where(text => text is not null)
            .SelectMany(text => Address().Matches(text!))
            .Select(match => Normal(match.Value))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static string? Normal(string address) =>
        Uri.TryCreate(System.Net.WebUtility.HtmlDecode(address).TrimEnd('.', ',', ';', ')'), UriKind.Absolute, out var uri)
        && uri is { IsLoopback: false, HostNameType: UriHostNameType.Dns, UserInfo.Length: 0 }
        && uri.AbsoluteUri.Length <= MaxLength
            ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;

    [GeneratedRegex("""https?://[^\s"'<>\\]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
