using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Localization;

namespace KonTumInvest.Web.Tests.Localization;

public sealed partial class SiteTextsTests
{
    private static readonly SiteTexts Texts = SiteTexts.Load();

    public static TheoryData<Type> Lists =>
        [
            typeof(PlaceKind),
            typeof(PlaceStatus),
            typeof(PlotStatus),
            typeof(PlotReadiness),
            typeof(ProjectStatus),
            typeof(Validity),
            typeof(PolicyKind),
            typeof(PolicyScope),
            typeof(AreaClass),
            typeof(LegalDocumentKind),
            typeof(GeometryPrecision),
            typeof(FactCategory),
        ];

    [Fact]
    public void Load_OfAllFiles_GivesTheSamePlaceholdersInBothLanguages()
    {
        var uneven = Texts.All.Where(text => !Placeholders(text.Value.Vi).SetEquals(Placeholders(text.Value.En!))).Select(text => text.Key);

        Assert.Empty(uneven);
    }

    [Fact]
    public void Views_AskOnlyForWordsThatExist()
    {
        var asked = Directory
            .EnumerateFiles(WebProject(), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Distinct()
            .ToList();

        Assert.True(asked.Count > 100, $"Only {asked.Count} keys were found: the pattern no longer fits the views.");
        Assert.All(asked, key => Assert.Contains(key, Texts.All));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_OfTheContentModel_HaveWordsForEveryEntry(Type list)
    {
        var prefix = char.ToLowerInvariant(list.Name[0]) + list.Name[1..];

        var keys = Enum.GetNames(list).Select(name => $"{prefix}.{char.ToLowerInvariant(name[0])}{name[1..]}");

        Assert.All(keys, key => Assert.Contains(key, Texts.All));
    }

    [Fact]
    public void Label_OfAnEntry_IsInTheLanguageOfTheRequest()
    {
        var texts = new SiteTextLocalizer(Texts);

        var vietnamese = Culture.In("vi", () => texts.Label(PlaceStatus.Operating));
        var english = Culture.In("en", () => texts.Label(PlaceStatus.Operating));

        Assert.Equal("Đang hoạt động", vietnamese);
        Assert.Equal("Operating", english);
    }

    [Fact]
    public void Indexer_WithAnUnknownKey_SaysSo()
    {
        var text = new SiteTextLocalizer(Texts)["no.such.key"];

        Assert.True(text.ResourceNotFound);
        Assert.Equal("no.such.key", text.Value);
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static string WebProject([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/KonTumInvest.Web"));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\b(?:T|texts)\["(?<key>[a-zA-Z0-9.]+)"[\],]""")]
    private static partial Regex Asked();
}
