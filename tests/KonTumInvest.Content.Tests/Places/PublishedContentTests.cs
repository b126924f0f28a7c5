using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.Content.Tests.Support;
using KonTumInvest.Content.Units;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Tests.Places;

public sealed class PublishedContentTests
{
    private static readonly NoopPublishedValueFallback Fallback = new();

    [Fact]
    public void All_Places_ComeByKindAndInTheOrderOfTheTree()
    {
        var tree = new FakeTree();
        var cluster = tree.Add("industrialCluster", new IndustrialCluster(Document("ccn-dak-la"), Fallback));
        var second = tree.Add("industrialPark", new IndustrialPark(Document("ip-sao-mai"), Fallback));
        var zone = tree.Add("economicZone", new EconomicZone(Document("ez-bo-y"), Fallback));
        var third = tree.Add("industrialPark", new IndustrialPark(Document("ip-dak-to"), Fallback));

        var places = Directory(tree).All();

        Assert.Equal<IPlace>([zone, second, third, cluster], places);
    }

    [Fact]
    public void FindByCode_UnpublishedPlace_IsNull()
    {
        var tree = new FakeTree();
        var shown = tree.Add("industrialPark", new IndustrialPark(Document("ip-sao-mai"), Fallback));
        var hidden = tree.Add("industrialPark", new IndustrialPark(Document("ip-dak-to"), Fallback));
        tree.Hide(hidden.Key);

        var places = Directory(tree);

        Assert.Same(shown, places.FindByCode("ip-sao-mai"));
        Assert.Same(shown, places.FindByKey(shown.Key));
        Assert.Null(places.FindByCode("ip-dak-to"));
        Assert.Null(places.FindByKey(hidden.Key));
    }

    [Fact]
    public void InUnit_FormerOrPresentCommune_FindsThePlace()
    {
        var tree = new FakeTree();
        var document = Document("ip-sao-mai");
        document["formerUnits"] = new[] { "kontum-23338 Xã Hòa Bình (Thành phố Kon Tum)" };
        var park = tree.Add("industrialPark", new IndustrialPark(document, Fallback));
        tree.Add("industrialPark", new IndustrialPark(Document("ip-dak-to"), Fallback));

        var found = new[] { "kontum-23338", "quangngai-23332" }.Select(code => Directory(tree).InUnit(UnitRegister.Find(code)!));

        Assert.All(found, places => Assert.Same(park, Assert.Single(places)));
    }

    [Fact]
    public void FindByCode_PublishedUnit_HasItsNamesInBothLanguages()
    {
        var tree = new FakeTree();
        var document = Unit("clusters", "clusters@kontuminvest.example", "Bộ phận Cụm công nghiệp", "Clusters desk");
        tree.Add("contactUnit", new ContactUnitDocument(document, Fallback));

        var unit = Units(tree).FindByCode("clusters")!;

        Assert.Equal((document.Key, "clusters", "clusters@kontuminvest.example"), (unit.Key, unit.Code, unit.Mailbox));
        Assert.Equal(("Bộ phận Cụm công nghiệp", "Clusters desk"), (unit.Name.For("vi"), unit.Name.For("en")));
        Assert.Null(Units(tree).FindByCode("Clusters"));
    }

    [Fact]
    public void All_UnitWithoutMailbox_IsLeftOut()
    {
        var tree = new FakeTree();
        tree.Add("contactUnit", new ContactUnitDocument(Unit("investment", null, "Xúc tiến đầu tư", null), Fallback));

        Assert.Empty(Units(tree).All());
    }

    [Fact]
    public void All_UnitWithoutEnglishName_IsGivenInVietnamese()
    {
        var tree = new FakeTree();
        tree.Add("contactUnit", new ContactUnitDocument(Unit("investment", "investment@kontuminvest.example", "Xúc tiến đầu tư", null), Fallback));

        Assert.Equal("Xúc tiến đầu tư", Assert.Single(Units(tree).All()).Name.For("en"));
    }

    private static PlaceDirectory Directory(FakeTree tree) => new(new PublishedDocumentsOfType(tree, tree));

    private static PublishedContactUnits Units(FakeTree tree) => new(new PublishedDocumentsOfType(tree, tree));

    private static FakeDocument Document(string code) => new() { ["code"] = code };

    private static FakeDocument Unit(string code, string? mailbox, string vietnamese, string? english) =>
        new()
        {
            Cultures = new[] { ("vi", vietnamese), ("en", english) }
                .Where(name => name.Item2 is not null)
                .ToDictionary(name => name.Item1, name => new PublishedCultureInfo(name.Item1, name.Item2!, null, DateTime.UnixEpoch)),
            ["code"] = code,
            ["mailbox"] = mailbox,
        };
}
