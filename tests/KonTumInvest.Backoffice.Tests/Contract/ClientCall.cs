using System.Reflection;
using System.Text.RegularExpressions;

namespace KonTumInvest.Backoffice.Tests.Contract;

/// <summary>A call the editor client can make, as <c>management-api.txt</c> decides on it.</summary>
public sealed record ClientCall(string Decision, string Method, string Path, string Reason)
{
    public const string Offered = "offered";
    public const string Refused = "refused";

    /// <summary>The path with every parameter named alike, as names differ between the client and us.</summary>
    public string Shape => ShapeOf(Path);

    public static IReadOnlyList<ClientCall> All { get; } = [.. Lines().Where(line => !line.StartsWith('#')).Select(Parse)];

    /// <summary>What the reasons of refusals mean.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        Lines()
            .Where(line => line.StartsWith("#   ", StringComparison.Ordinal))
            .Select(line => line[4..].Split(':', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    /// <summary>The version of the client of which the list was made.</summary>
    public static string Version { get; } = Lines()[0].Split(' ')[^1];

    public static string ShapeOf(string path) => Regex.Replace(path.TrimStart('/'), @"\{[^}]*\}", "{}").ToUpperInvariant();

    private static ClientCall Parse(string line)
    {
        var parts = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        return new ClientCall(parts[0], parts[1], parts[2], parts.Length > 3 ? parts[3].Trim() : string.Empty);
    }

    private static string[] Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("management-api.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
