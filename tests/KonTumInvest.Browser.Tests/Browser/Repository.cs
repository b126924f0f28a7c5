using System.Runtime.CompilerServices;

namespace KonTumInvest.Browser.Tests.Browser;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    public static string WebRoot => Path.Combine(Root, "src/KonTumInvest.Web/wwwroot");

    private static string Here([CallerFilePath] string path = "") => path;
}
