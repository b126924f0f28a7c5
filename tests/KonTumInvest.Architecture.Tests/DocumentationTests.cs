using System.Text.RegularExpressions;

namespace KonTumInvest.Architecture.Tests;

/// <summary>What code and documents point to in <c>docs</c> is there.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Folders = ["src", "tests", "docs", "umbraco-config", "wwwroot-assets"];
    private static readonly HashSet<string> Endings = [".cs", ".cshtml", ".json", ".md", ".mjs", ".ts"];
    private static readonly HashSet<string> Made = ["bin", "obj", "node_modules", "wwwroot", "App_Data"];

    [Fact]
    public void EveryDecisionAndDocumentNamed_IsThere()
    {
        var decisions = Directory.GetFiles(Repository.Path("docs", "adr")).Select(file => Path.GetFileName(file)[..4]).ToHashSet();

        var missing =
            from file in Texts()
            from Match named in Named().Matches(File.ReadAllText(file))
            let decision = named.Groups["decision"]
            where decision.Success ? !decisions.Contains(decision.Value) : !File.Exists(Repository.Path(named.Value))
            select $"{Path.GetRelativePath(Repository.Path(), file)}: {named.Value}";

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryLinkOfADocument_LeadsToAFile()
    {
        var missing =
            from file in Texts().Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            from Match link in Link().Matches(File.ReadAllText(file))
            let target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups["target"].Value)
            where !Path.Exists(target)
            select $"{Path.GetRelativePath(Repository.Path(), file)}: {link.Value}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Decisions_AreNumberedInOneWay()
    {
        Assert.All(
            Directory.GetFiles(Repository.Path("docs", "adr")),
            file => Assert.StartsWith($"# {int.Parse(Path.GetFileName(file)[..4], null)}. ", File.ReadLines(file).First(), StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Texts() =>
        Folders.SelectMany(folder => Below(Repository.Path(folder))).Append(Repository.Path("README.md"));

    // Packages and what builds leave behind are not entered: they are many times what was written here.
    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file => Endings.Contains(Path.GetExtension(file)))
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(Below));

    [GeneratedRegex(@"docs/(adr/(?<decision>\d{4})|[a-z0-9/-]+\.(md|png))")]
    private static partial Regex Named();

    // Addresses of the web and places in the same document are not files.
    [GeneratedRegex(@"\]\((?<target>[^)#:\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
