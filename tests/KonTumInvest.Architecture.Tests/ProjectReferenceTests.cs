using System.Xml.Linq;

namespace KonTumInvest.Architecture.Tests;

/// <summary>Holds the rules of docs/architecture.md: which project may know which.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["KonTumInvest.Content"] = [],
        ["KonTumInvest.Data"] = [],
        ["KonTumInvest.Land"] = ["KonTumInvest.Content"],
        ["KonTumInvest.Leads"] = ["KonTumInvest.Content", "KonTumInvest.Data"],
        ["KonTumInvest.Cms"] = ["KonTumInvest.Content", "KonTumInvest.Data"],
        ["KonTumInvest.Backoffice"] = ["KonTumInvest.Cms", "KonTumInvest.Content", "KonTumInvest.Data"],
        ["KonTumInvest.LeadDesk"] = ["KonTumInvest.Backoffice", "KonTumInvest.Content", "KonTumInvest.Data", "KonTumInvest.Leads"],
        ["KonTumInvest.Web"] = ["KonTumInvest.Backoffice", "KonTumInvest.LeadDesk", "KonTumInvest.Cms", "KonTumInvest.Content", "KonTumInvest.Data", "KonTumInvest.Land", "KonTumInvest.Leads"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.Path("src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatItMay(string project)
    {
        var file = XDocument.Load(Repository.Path("src", project, $"{project}.csproj"));

        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Subset(Allowed[project].ToHashSet(), references.ToHashSet());
    }

    [Fact]
    public void OnlyTheHostAndTheBackOffice_ReferenceTheContentEngine()
    {
        var users = Allowed.Where(rule => rule.Value.Contains("KonTumInvest.Cms")).Select(rule => rule.Key);

        Assert.Equal(["KonTumInvest.Backoffice", "KonTumInvest.Web"], users);
    }

    [Theory]
    [InlineData("KonTumInvest.Content")]
    [InlineData("KonTumInvest.Land")]
    [InlineData("KonTumInvest.Leads")]
    public void ProductModule_KnowsUmbracoThroughItsCoreOnly(string project)
    {
        var file = XDocument.Load(Repository.Path("src", project, $"{project}.csproj"));

        var umbracoPackages = file.Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value)
            .Where(name => name.StartsWith("Umbraco", StringComparison.Ordinal));

        Assert.All(umbracoPackages, name => Assert.Equal("Umbraco.Cms.Core", name));
    }
}
