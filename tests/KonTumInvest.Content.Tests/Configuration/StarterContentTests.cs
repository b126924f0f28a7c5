using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Tests.Support;

namespace KonTumInvest.Content.Tests.Configuration;

/// <summary>Every file of the starter content fits the document types and the other files.</summary>
public sealed partial class StarterContentTests
{
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] PlainElements = ["p", "ul", "ol", "li", "a", "h2"];

    public static TheoryData<string> Ids => [.. ConfigurationFiles.Starter.Keys.Order()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_NamesAndTexts_AreThereInBothLanguages(string id)
    {
        var document = StarterDocument.Find(id);

        Assert.All(Languages, culture => Assert.False(string.IsNullOrWhiteSpace(document.Name(culture))));
        Assert.Equal(Languages, document.Source["publish"]!.AsArray().Select(culture => culture!.GetValue<string>()));
        var properties = ConfigurationFiles.PropertiesOf(document.Type);
        Assert.All(document.Values, value => Assert.Contains(value.Key, properties.Keys));
        Assert.All(
            document.Values.Where(value => properties[value.Key].Flag("variesByCulture")),
            value => Assert.Equal(Languages, value.Value!.AsObject().Select(text => text.Key))
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_MandatoryProperties_HaveValues(string id)
    {
        var document = StarterDocument.Find(id);

        var mandatory = ConfigurationFiles.PropertiesOf(document.Type).Values.Where(property => property.Flag("mandatory"));

        Assert.All(mandatory, property => Assert.Contains(property.Text("alias"), document.Values.Select(value => value.Key)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_Place_IsOneItsTypeMayHave(string id)
    {
        var document = StarterDocument.Find(id);

        if (document.Parent is not { } parent)
        {
            Assert.True(ConfigurationFiles.DocumentTypes[document.Type].Flag("allowedAtRoot"));
            return;
        }

        var allowed = ConfigurationFiles.DocumentTypes[StarterDocument.Find(parent).Type]["allowedChildren"]!.AsArray();
        Assert.Contains(document.Type, allowed.Select(child => child!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_WhatItPointsTo_Exists(string id)
    {
        var source = ConfigurationFiles.Starter[id].ToJsonString();

        var references = References().Matches(source).Select(match => match.Groups["id"].Value);

        Assert.All(references, reference => Assert.Contains(reference, ConfigurationFiles.Starter.Keys));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_PickedDocuments_AreOfTheTypesThePickerOffers(string id)
    {
        var document = StarterDocument.Find(id);

        foreach (var (property, _, _) in document.ValuesOf("Umbraco.MultiNodeTreePicker"))
        {
            var filter = ConfigurationFiles.DataTypeOf(property)["configuration"]!["filter"]!.GetValue<string>();
            var offered = filter.Split(',').Select(type => type["type:".Length..]).ToList();
            Assert.All(document.Picked(property.Text("alias")), picked => Assert.Contains(StarterDocument.Find(picked).Type, offered));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_ChosenEntries_AreInTheirLists(string id)
    {
        foreach (var (property, _, value) in StarterDocument.Find(id).AllValues())
        {
            var items = ConfigurationFiles.Items(property.Text("dataType"));
            if (items.Count > 0)
            {
                var chosen = value is JsonArray several ? several.Select(item => item!.GetValue<string>()) : [value.GetValue<string>()];
                Assert.All(chosen, item => Assert.Contains(item, items));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_Texts_KeepToLengthAndPattern(string id)
    {
        foreach (var (property, _, value) in StarterDocument.Find(id).AllValues())
        {
            if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var text))
            {
                continue;
            }

            if (ConfigurationFiles.DataTypeOf(property)["configuration"]!["maxChars"]?.GetValue<int>() is { } limit)
            {
                Assert.InRange(text.Length, 1, limit);
            }

            if (property["pattern"]?.GetValue<string>() is { } pattern)
            {
                Assert.Matches(pattern, text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_RichText_IsBalancedMarkupOfPlainElements(string id)
    {
        foreach (var (_, _, value) in StarterDocument.Find(id).ValuesOf("Umbraco.RichText"))
        {
            var markup = System.Xml.Linq.XElement.Parse($"<div>{value.GetValue<string>()}</div>");

            Assert.All(markup.Descendants(), element => Assert.Contains(element.Name.LocalName, PlainElements));
        }
    }

    [Fact]
    public void Codes_OfPlacesSectorsUnitsAndPages_AreUnique()
    {
        var documents = StarterDocument.All.Where(document => document.Type != "plot" && document.Values.ContainsKey("code"));

        var repeated = documents.CountBy(document => (Kind(document), document.Values.Text("code"))).Where(code => code.Value > 1);

        Assert.Empty(repeated);
    }

    [Fact]
    public void ContactUnits_All_UseMailboxesOfTheReservedDomain()
    {
        var units = StarterDocument.All.Where(document => document.Type == "contactUnit").ToList();

        Assert.All(units, unit => Assert.EndsWith("@kontuminvest.example", unit.Values.Text("mailbox"), StringComparison.Ordinal));
        Assert.All(units, unit => Assert.False(unit.Values.ContainsKey("phone")));
        Assert.Single(units, unit => unit.Values.Flag("isDefault"));
    }

    [Fact]
    public void LegalDocuments_Superseded_NameTheirSuccessorAndAreNamedByIt()
    {
        var laws = StarterDocument.All.Where(document => document.Type == "legalDocument").ToList();

        var forward = laws.SelectMany(law => law.Picked("supersedes").Select(former => (Former: former, By: law.Id)));
        var backward = laws.SelectMany(law => law.Picked("supersededBy").Select(successor => (Former: law.Id, By: successor)));

        Assert.NotEmpty(backward);
        Assert.Equal(forward.Order(), backward.Order());
        Assert.All(backward, pair => Assert.True(StarterDocument.Find(pair.Former).Values.ContainsKey("effectiveTo")));
    }

    [Fact]
    public void Policies_WithALegalDoubt_SayWhatIsToBeChecked()
    {
        var flagged = StarterDocument.All.Where(document => document.Values.Flag("needsLegalReview")).ToList();

        Assert.NotEmpty(flagged);
        Assert.All(flagged, document => Assert.True(document.Values.ContainsKey("reviewNote")));
    }

    [Fact]
    public void Home_PrivacyNotice_IsAVersionedPage()
    {
        var notice = StarterDocument.Find(StarterDocument.Find("home").Picked("privacyNotice").Single());

        Assert.Equal(("page", "privacy"), (notice.Type, notice.Values.Text("code")));
        Assert.True(notice.Values.ContainsKey("version"));
        Assert.True(notice.Values.ContainsKey("effectiveFrom"));
    }

    private static string Kind(StarterDocument document) =>
        Enum.TryParse<PlaceKind>(document.Type, ignoreCase: true, out _) ? "place" : document.Type;

    [GeneratedRegex("""(?:doc:|"doc":")(?<id>[a-z0-9-]+)""")]
    private static partial Regex References();
}
