using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

public sealed class BlockListTests : IDisposable
{
    private const string Alias = "Umbraco.BlockList";

    private static readonly Guid ElementType = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid First = Guid.Parse("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");
    private static readonly Guid Second = Guid.Parse("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb");

    private static readonly string Configuration =
        $$"""{ "blocks": [{ "contentElementTypeKey": "{{ElementType}}" }], "validationLimit": { "min": 0, "max": 2 } }""";

    private readonly EditorWorkshop _workshop = new();

    public BlockListTests()
    {
        var title = _workshop.PropertyType("Umbraco.TextBox", "title");
        title.Variations = ContentVariation.Culture;
        title.Mandatory = true;
        var area = _workshop.PropertyType("KonTum.Figure", "area");
        var link = _workshop.PropertyType("Umbraco.MultiNodeTreePicker", "link");
        _workshop.Configurations[area.DataTypeKey] = _workshop.Configure("KonTum.Figure", """{ "units": ["ha"] }""");
        var type = new ContentType(_workshop.Get<IShortStringHelper>(), -1)
        {
            Key = ElementType,
            Alias = "highlight",
            IsElement = true,
            Variations = ContentVariation.Culture,
        };
        type.AddPropertyGroup("main", "Main");
        foreach (var property in new[] { title, area, link })
        {
            type.AddPropertyType(property, "main");
        }

        _workshop.ElementTypes[ElementType] = type;
        _workshop.PublishedElementTypes[ElementType] = new PublishedContentType(
            ElementType,
            1,
            "highlight",
            PublishedItemType.Element,
            [],
            _ =>
                [
                    _workshop.PublishedType("Umbraco.TextBox", "title", null, ContentVariation.Culture),
                    _workshop.PublishedType("KonTum.Figure", "area", null),
                    _workshop.PublishedType("Umbraco.MultiNodeTreePicker", "link", null),
                ],
            ContentVariation.Culture,
            true
        );
    }

    [Fact]
    public void Store_NestedValues_GoThroughTheirOwnEditors()
    {
        var target = Guid.NewGuid();

        var stored = Assert.IsType<string>(_workshop.Store(Alias, Posted(target), Configuration));
        var values = JsonNode.Parse(stored)!["contentData"]![0]!["values"]!.AsArray();

        Assert.Equal(4, values.Count);
        Assert.Equal("""{"value":7,"approximate":false,"unit":"ha","source":{"document":"x","confidence":"secondary"},"further":[]}""", Value(values, "area"));
        Assert.Equal($"umb://document/{target:N}", Value(values, "link"));
        Assert.Equal(target.ToString(), JsonNode.Parse(_workshop.Edit(Alias, stored, Configuration))!["contentData"]![0]!["values"]![3]!["value"]![0]!["unique"]!.ToString());
    }

    [Fact]
    public void Store_BlockThatTheLayoutDoesNotName_IsDropped()
    {
        var posted = Posted(Guid.NewGuid());
        posted["layout"]!["Umbraco.BlockList"]!.AsArray().Clear();

        Assert.Null(_workshop.Store(Alias, posted, Configuration));
    }

    [Theory]
    [InlineData("vi", "Cửa khẩu")]
    [InlineData("en", "Border gate")]
    public void Convert_InEachLanguage_GivesTypedValuesOfThatLanguage(string culture, string expected)
    {
        _workshop.Culture = culture;
        var stored = _workshop.Store(Alias, Posted(Guid.NewGuid()), Configuration);

        var model = Assert.IsType<BlockListModel>(_workshop.Convert(Alias, stored, Configuration));
        var block = Assert.Single(model);

        Assert.Equal(First, block.ContentKey);
        Assert.Equal(expected, block.Content.GetProperty("title")!.GetValue());
        Assert.Equal(7m, Assert.IsType<Figure>(block.Content.GetProperty("area")!.GetValue()).Value);
        Assert.True(block.Content.GetProperty("area")!.HasValue());
    }

    [Fact]
    public void Convert_BlockNotExposedInTheLanguage_IsHidden()
    {
        _workshop.Culture = "en";
        var posted = Posted(Guid.NewGuid());
        posted["expose"] = new JsonArray(Exposed(First, "vi"));
        var stored = _workshop.Store(Alias, posted, Configuration);

        Assert.Empty(Assert.IsType<BlockListModel>(_workshop.Convert(Alias, stored, Configuration)));
    }

    [Fact]
    public void Validate_NestedFailure_CarriesThePathOfTheValue()
    {
        var posted = Posted(Guid.NewGuid());
        posted["contentData"]![0]!["values"]![2]!["value"]!["unit"] = "acre";

        var nested = Assert.IsType<NestedValidationResults>(
            Assert.Single(_workshop.Results(Alias, posted, Configuration))
        );

        var failures = nested.ValidationResults.OfType<NestedJsonPathValidationResults>().ToDictionary(result => result.JsonPath);
        Assert.Contains("acre", Assert.Single(failures["contentData[0].values[2].value"].ValidationResults).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MoreBlocksThanAllowedOrOfAnotherKind_IsRefused()
    {
        var posted = Posted(Guid.NewGuid());
        posted["contentData"]![0]!["contentTypeKey"] = Guid.NewGuid().ToString();

        var messages = _workshop.Validate(Alias, posted, Configuration);

        Assert.Contains("Blocks of this kind are not allowed here.", messages);
    }

    [Fact]
    public void GetReferences_NestedPickers_AreFound()
    {
        var target = Guid.NewGuid();
        var stored = _workshop.Store(Alias, Posted(target), Configuration);

        var references = ((IDataValueReference)_workshop.Editor(Alias).GetValueEditor()).GetReferences(stored);

        Assert.Equal($"umb://document/{target:N}", Assert.Single(references).Udi.ToString());
    }

    [Fact]
    public void PublishOneLanguage_DraftOfTheOther_StaysUnpublished()
    {
        var published = _workshop.Store(Alias, Posted(Guid.NewGuid()), Configuration);
        var changed = Posted(Guid.NewGuid());
        changed["contentData"]![0]!["values"]![0]!["value"] = "Cửa khẩu mới";
        changed["contentData"]![0]!["values"]![1]!["value"] = "New border gate";
        var draft = _workshop.Store(Alias, changed, Configuration);

        var merged = JsonNode.Parse((string)_workshop.Editor(Alias).MergePartialPropertyValueForCulture(draft, published, "vi")!)!;

        var values = merged["contentData"]![0]!["values"]!.AsArray();
        Assert.Equal("Cửa khẩu mới", Value(values, "title", "vi"));
        Assert.Equal("Border gate", Value(values, "title", "en"));
    }

    [Fact]
    public void Save_ByOneWhoMayOnlyTranslate_ChangesOnlyTheirLanguage()
    {
        var stored = _workshop.Store(Alias, Posted(Guid.NewGuid()), Configuration);
        var changed = Posted(Guid.NewGuid());
        changed["contentData"]![0]!["values"]![0]!["value"] = "không được phép";
        changed["contentData"]![0]!["values"]![1]!["value"] = "Gateway";
        changed["contentData"]![0]!["values"]![2]!["value"]!["value"] = 99;
        var posted = _workshop.Store(Alias, changed, Configuration);

        var merged = (string)_workshop.Editor(Alias).MergeVariantInvariantPropertyValue(stored, posted, false, ["en"])!;

        var values = JsonNode.Parse(merged)!["contentData"]![0]!["values"]!.AsArray();
        Assert.Equal("Cửa khẩu", Value(values, "title", "vi"));
        Assert.Equal("Gateway", Value(values, "title", "en"));
        Assert.Contains("\"value\":7,", Value(values, "area"), StringComparison.Ordinal);
    }

    public void Dispose() => _workshop.Dispose();

    private static string? Value(JsonArray values, string alias, string? culture = null) =>
        values.Single(value => (string?)value!["alias"] == alias && (culture is null || (string?)value["culture"] == culture))!["value"]?.ToString();

    private static JsonObject Exposed(Guid block, string? culture) => new() { ["contentKey"] = block.ToString(), ["culture"] = culture };

    private static JsonNode Posted(Guid target) =>
        JsonNode.Parse(
            $$"""
            {
              "contentData": [
                { "key": "{{First}}", "contentTypeKey": "{{ElementType}}", "values": [
                  { "alias": "title", "culture": "vi", "value": "Cửa khẩu" },
                  { "alias": "title", "culture": "en", "value": "Border gate" },
                  { "alias": "area", "value": { "value": 7, "unit": "ha", "source": { "document": "x" } } },
                  { "alias": "link", "value": [{ "type": "document", "unique": "{{target}}" }] },
                  { "alias": "gone", "value": "a property that no longer exists" } ] },
                { "key": "{{Second}}", "contentTypeKey": "{{ElementType}}", "values": [] }
              ],
              "settingsData": [],
              "expose": [{ "contentKey": "{{First}}", "culture": "vi" }, { "contentKey": "{{First}}", "culture": "en" }],
              "layout": { "Umbraco.BlockList": [{ "contentKey": "{{First}}" }], "Umbraco.BlockGrid": [{ "contentKey": "{{Second}}" }] }
            }
            """
        )!;
}
