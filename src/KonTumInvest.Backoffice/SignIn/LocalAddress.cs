using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>Tells addresses of this site from others, so that a link to the sign-in page never leads people elsewhere afterwards.</summary>
public static class LocalAddress
{
    /// <summary>Whether the address is a path of this site: one slash in front, and nothing a browser would read as a host.</summary>
    public static bool IsLocal([NotNullWhen(true)] string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
