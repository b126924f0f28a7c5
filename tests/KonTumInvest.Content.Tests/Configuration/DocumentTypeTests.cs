using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Tests.Support;

namespace KonTumInvest.Content.Tests.Configuration;

public sealed class DocumentTypeTests
{
    public static TheoryData<string> Types => [.. ConfigurationFiles.DocumentTypes.Keys.Order()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_ThingsItNames_Exist(string alias)
    {
        var type = ConfigurationFiles.DocumentTypes[alias];

        Assert.All(Names(type, "compositions"), name => Assert.Contains(name, ConfigurationFiles.DocumentTypes.Keys));
        Assert.All(Names(type, "allowedChildren"), name => Assert.Contains(name, ConfigurationFiles.DocumentTypes.Keys));
        Assert.All(Names(type, "templates"), name => Assert.Contains(name, ConfigurationFiles.Templates));
        Assert.All(
            ConfigurationFiles.PropertiesOf(alias).Values,
            property => Assert.Contains(property.Text("dataType"), ConfigurationFiles.DataTypes.Keys)
        );
    }

    [Fact]
    public void Templates_All_AreUsedByOneTypeOfTheSameName()
    {
        var used = ConfigurationFiles.DocumentTypes.Values.SelectMany(type =>
            Names(type, "templates").Select(name => (type.Text("alias"), name))
        );

        Assert.Equal(ConfigurationFiles.Templates.Select(alias => (alias, alias)).Order(), used.Order());
    }

    [Fact]
    public void FixedLists_OfferedToEditors_AreTheEntriesTheCodeKnows()
    {
        var lists = new Dictionary<string, IEnumerable<string>>
        {
            ["placeStatus"] = Codes<PlaceStatus>(),
            ["geometryPrecision"] = Codes<GeometryPrecision>(),
            ["plotStatus"] = Codes<PlotStatus>(),
            ["plotReadiness"] = Codes<PlotReadiness>(),
            ["legalDocumentKind"] = Codes<LegalDocumentKind>(),
            ["policyKind"] = Codes<PolicyKind>(),
            ["placeKinds"] = Codes<PolicyScope>(),
            ["areaClasses"] = Codes<AreaClass>(),
            ["factCategory"] = Codes<FactCategory>(),
            ["projectStatus"] = Codes<ProjectStatus>(),
        };

        Assert.All(lists, list => Assert.Equal(list.Value, ConfigurationFiles.Items(list.Key)));
    }

    [Fact]
    public void FigureTypes_UnitsTheyOffer_AreInTheClosedList()
    {
        var offered = ConfigurationFiles
            .DataTypes.Values.Where(type => type.Text("editor") == "KonTum.Figure")
            .ToDictionary(type => type.Text("alias"), Units);

        Assert.Equal(FigureUnits.All.Select(unit => unit.Code), offered["figure"]);
        Assert.All(offered.Values.SelectMany(units => units), unit => Assert.NotNull(FigureUnits.Find(unit)));
    }

    [Fact]
    public void FolderAndElementTypes_InTheTree_HaveNoPage()
    {
        string[] always = ["home", "economicZone", "industrialPark", "industrialCluster", "plot", "incentivePolicy", "legalDocument"];

        var paged = ConfigurationFiles
            .DocumentTypes.Values.Where(type => Names(type, "templates").Any())
            .Select(type => type.Text("alias"))
            .ToList();

        Assert.DoesNotContain("folder", paged);
        Assert.DoesNotContain("highlight", paged);
        Assert.All(always, type => Assert.Contains(type, paged));
    }

    private static IEnumerable<string> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(StoredCode.Of);

    private static IEnumerable<string> Names(JsonObject type, string member) =>
        type[member]!.AsArray().Select(name => name!.GetValue<string>());

    private static List<string> Units(JsonObject dataType) =>
        [.. dataType["configuration"]!["units"]!.AsArray().Select(unit => unit!.GetValue<string>())];
}
