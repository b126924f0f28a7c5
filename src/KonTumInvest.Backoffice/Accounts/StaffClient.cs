using System.Net;
using System.Net.Sockets;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Where a request came from, told so that a person knows their own browsers again and nobody else can be traced.</summary>
/// <param name="Network">The address without its last part: <c>203.0.113.0</c>, or the first 48 bits of IPv6.</param>
/// <param name="Browser">Such as "Firefox, Windows".</param>
public sealed record StaffClient(string Network, string Browser)
{
    private const int KeptBytesOfIpV6 = 6;

    /// <summary>What acts without a request: the start of the application.</summary>
    public static StaffClient System { get; } = new("-", "-");

    // The first name found counts: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
    private static readonly (string Token, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("OPR/", "Opera"),
        ("coc_coc_browser/", "Cốc Cốc"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    // Android before Linux and iPhone before Mac OS, which they also name.
    private static readonly (string Token, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    public static StaffClient Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new StaffClient(NetworkOf(http.Connection.RemoteIpAddress), BrowserOf(http.Request.Headers.UserAgent.ToString()));
    }

    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? bytes.Length - 1 : KeptBytesOfIpV6;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return new IPAddress(bytes).ToString();
    }

    internal static string BrowserOf(string userAgent)
    {
        var browser = NameIn(userAgent, Browsers) ?? "?";
        return NameIn(userAgent, Systems) is { } system ? $"{browser}, {system}" : browser;
    }

    private static string? NameIn(string userAgent, (string Token, string Name)[] names) =>
        Array.Find(names, name => userAgent.Contains(name.Token, StringComparison.Ordinal)).Name;
}
