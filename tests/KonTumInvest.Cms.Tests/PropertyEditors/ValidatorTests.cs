using System.Globalization;
using System.Text.Json.Nodes;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

public sealed class ValidatorTests(EditorWorkshop workshop) : IClassFixture<EditorWorkshop>
{
    private const string Source = "\"source\":{\"document\":\"225/QĐ-TTg\"}";

    [Theory]
    [InlineData("""{ "value": 5, "unit": "ha" }""", "The value could not be read: $")]
    [InlineData("""{ "unit": "ha", SOURCE }""", "A figure needs a number or a text.")]
    [InlineData("""{ "value": 5, "text": { "vi": "năm" }, "unit": "ha", SOURCE }""", "A figure is either a number or a text, not both.")]
    [InlineData("""{ "value": 5, SOURCE }""", "State the unit: ha, m2.")]
    [InlineData("""{ "value": 5, "unit": "acre", SOURCE }""", "The unit \"acre\" is not one of: ha, m2.")]
    [InlineData("""{ "value": -1, "unit": "ha", SOURCE }""", "The value must be at least 0.")]
    [InlineData("""{ "value": 1001, "unit": "ha", SOURCE }""", "The value must be at most 1000.")]
    [InlineData("""{ "value": 1.234, "unit": "ha", SOURCE }""", "At most 2 decimals are allowed.")]
    [InlineData("""{ "value": 9, "upperValue": 3, "unit": "ha", SOURCE }""", "The upper end of the range must be above its lower end.")]
    [InlineData("""{ "value": 9, "unit": "ha", "source": { "document": " " } }""", "Name the document the figure comes from.")]
    [InlineData("""{ "value": 9, "unit": "ha", "source": { "document": "x", "url": "http://a.example" } }""", "The document's address must start with https://.")]
    [InlineData("""{ "text": { "vi": "" , "en": "much" }, SOURCE }""", "The Vietnamese text is required.")]
    [InlineData("""{ "value": 9, "unit": "ha", "colour": "red", SOURCE }""", "The value could not be read: $")]
    [InlineData("""{ "value": 9, "unit": "ha", "source": { "document": "x", "confidence": "inferred" } }""", "The value could not be read: $.source.confidence")]
    [InlineData("""{ "value": 9, "unit": "ha", SOURCE, "further": [{ "value": 4, "unit": "acre", SOURCE }] }""", "The unit \"acre\" is not one of: ha, m2.")]
    public void Figure_Faulty_SaysWhy(string posted, string expected)
    {
        var messages = workshop.Validate(
            "KonTum.Figure",
            JsonNode.Parse(posted.Replace("SOURCE", Source, StringComparison.Ordinal)),
            """{ "units": ["ha", "m2"], "min": 0, "max": 1000, "decimals": 2 }"""
        );

        Assert.Equal(expected, Assert.Single(messages, message => message.StartsWith(expected, StringComparison.Ordinal)).AsSpan(0, expected.Length));
    }

    [Fact]
    public void Figure_Sound_IsAccepted()
    {
        var posted = "{ \"value\": 9, \"upperValue\": 12.5, \"unit\": \"ha\", " + Source + " }";

        Assert.Empty(workshop.Validate("KonTum.Figure", JsonNode.Parse(posted), """{ "units": ["ha"] }"""));
    }

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[108,14],[108,15]]}""", "This is not a GeoJSON geometry.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[108,14],[108.1,14],[108.1,14.1],[108,14.1]]]}""", "A ring must end where it starts.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[108,14],[108.1,14],[108,14]]]}""", "A ring needs at least four positions.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[108,14],[108.1,14.1],[108.1,14],[108,14.1],[108,14]]]}""", "The shape crosses or touches itself near 108.05, 14.05.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[108,14],[108.1,14],[108.05,14],[108,14]]]}""", "The shape encloses no area.")]
    [InlineData("""{"type":"Point","coordinates":[14,108]}""", "A position is longitude then latitude in degrees, WGS 84; 14, 108 is not.")]
    [InlineData("""{"type":"Point","coordinates":[100,14]}""", "The position 100, 14 lies outside the area this map is for.")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[108,14],[108.1,14],[108.1,14.1],[108,14.1],[108,14]]],[[[108.05,14.05],[108.2,14.05],[108.2,14.2],[108.05,14.2],[108.05,14.05]]]]}""", "The shape crosses or touches itself near")]
    [InlineData("nonsense", "This is not a GeoJSON geometry.")]
    public void Geometry_Faulty_SaysWhyAndKeepsTheDrawing(string posted, string expected)
    {
        const string configuration = """{ "types": [], "bounds": [107.2, 13.8, 108.7, 15.6] }""";

        var messages = workshop.Validate("KonTum.Geometry", posted, configuration);

        Assert.StartsWith(expected, Assert.Single(messages), StringComparison.Ordinal);
        Assert.Equal(posted, workshop.Store("KonTum.Geometry", posted, configuration));
    }

    [Fact]
    public void Geometry_KindOrSizeNotConfigured_IsRefused()
    {
        const string square = """{"type":"Polygon","coordinates":[[[108,14],[108.1,14],[108.1,14.1],[108,14.1],[108,14]]]}""";

        Assert.Equal(["A geometry here is one of: Point."], workshop.Validate("KonTum.Geometry", square, """{ "types": ["Point"] }"""));
        Assert.Equal(
            ["The shape has 5 positions; at most 4 are allowed."],
            workshop.Validate("KonTum.Geometry", square, """{ "maxVertices": 4 }""")
        );
    }

    [Theory]
    [InlineData("Umbraco.DropDown.Flexible", "[\"a\",\"b\"]", """{ "items": ["a","b"] }""", "Choose one option only.")]
    [InlineData("Umbraco.DropDown.Flexible", "[\"c\"]", """{ "items": ["a","b"] }""", "The value \"c\" is not one of the options.")]
    [InlineData("Umbraco.CheckBoxList", "[\"a\",\"z\"]", """{ "items": ["a","b"] }""", "The value \"z\" is not one of the options.")]
    [InlineData("Umbraco.RadioButtonList", "\"z\"", """{ "items": ["a","b"] }""", "The value \"z\" is not one of the options.")]
    [InlineData("Umbraco.EmailAddress", "\"desk at board\"", "{}", "This is not an e-mail address.")]
    [InlineData("Umbraco.EmailAddress", "\"a@b.example\\r\\nBcc: x@y.example\"", "{}", "This is not an e-mail address.")]
    [InlineData("Umbraco.DateTime", "\"17/02/2024\"", "{}", "This is not a date.")]
    [InlineData("Umbraco.DateTime", "\"2024-02-30\"", "{}", "This is not a date.")]
    [InlineData("Umbraco.MultipleTextstring", "[\"a\",\"b\",\"c\"]", """{ "min": 0, "max": 2 }""", "At most 2 entries are allowed; there are 3.")]
    [InlineData("Umbraco.MultipleTextstring", "[\"a\"]", """{ "min": 2, "max": 0 }""", "At least 2 entries are needed; there are 1.")]
    [InlineData("Umbraco.MultiNodeTreePicker", "[{\"type\":\"document\",\"unique\":\"eed5fc6b-96fd-45a5-a0f1-b1adfb483c2f\"}]", """{ "minNumber": 2 }""", "At least 2 entries are needed; there are 1.")]
    [InlineData("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"javascript:alert(1)\"}]", "{}", "The address \"javascript:alert(1)\" is not allowed")]
    [InlineData("Umbraco.MultiUrlPicker", "[{\"type\":\"external\",\"url\":\"//evil.example\"}]", "{}", "The address \"//evil.example\" is not allowed")]
    [InlineData("Umbraco.ImageCropper", "{\"src\":\"/media/a.jpg\",\"focalPoint\":{\"left\":2,\"top\":0}}", "{}", "The focal point lies outside the image.")]
    [InlineData("Umbraco.MediaPicker3", "[{\"mediaKey\":\"eed5fc6b-96fd-45a5-a0f1-b1adfb483c2f\"},{\"mediaKey\":\"aed5fc6b-96fd-45a5-a0f1-b1adfb483c2f\"}]", """{ "multiple": false }""", "Choose one option only.")]
    [InlineData("Umbraco.TextBox", "\"quá dài\"", """{ "maxChars": 3 }""", "validation/stringLengthExceeded")]
    public void Value_Faulty_SaysWhy(string alias, string posted, string configuration, string expected)
    {
        var value = JsonNode.Parse(posted) is JsonValue text ? text.GetValue<string>() : (object?)JsonNode.Parse(posted);

        var messages = workshop.Validate(alias, value, configuration);

        Assert.StartsWith(expected, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Umbraco.DropDown.Flexible", "[\"a\"]", """{ "items": ["a","b"] }""")]
    [InlineData("Umbraco.MultiNodeTreePicker", "umb://document/eed5fc6b96fd45a5a0f1b1adfb483c2f", """{ "minNumber": 1 }""")]
    [InlineData("Umbraco.MultipleTextstring", "một\nhai", """{ "max": 2 }""")]
    [InlineData("Umbraco.DateTime", "2024-02-17 00:00:00", "{}")]
    [InlineData("Umbraco.UploadField", "/media/a/plan.pdf", "{}")]
    public void StoredForm_ValidatedAgainBeforePublishing_IsAccepted(string alias, string stored, string configuration)
    {
        Assert.Empty(workshop.Validate(alias, stored, configuration, required: true));
    }

    [Theory]
    [InlineData("Umbraco.RichText", "{\"markup\":\"<p></p>\",\"blocks\":{}}")]
    [InlineData("Umbraco.CheckBoxList", "[]")]
    [InlineData("Umbraco.Tags", "[]")]
    [InlineData("Umbraco.MultiUrlPicker", "[]")]
    [InlineData("Umbraco.MediaPicker3", "[]")]
    [InlineData("Umbraco.MultiNodeTreePicker", "[]")]
    [InlineData("Umbraco.BlockList", "{\"contentData\":[],\"layout\":{}}")]
    [InlineData("Umbraco.ImageCropper", "{\"src\":\"\"}")]
    public void Required_EmptyStructure_IsMissing(string alias, string posted)
    {
        var messages = workshop.Validate(alias, JsonNode.Parse(posted), required: true);

        Assert.Equal(["#validation_invalidEmpty"], messages);
    }

    [Fact]
    public void Messages_InTheVietnameseBackOffice_AreVietnamese()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");

        var message = workshop.Results("KonTum.Geometry", "nonsense")[0].ErrorMessage;

        Assert.Equal("Đây không phải hình GeoJSON.", message);
    }

    [Theory]
    [InlineData("""{ "items": ["a", "a"] }""")]
    [InlineData("""{ "items": ["a", " "] }""")]
    public void ValueList_ConfiguredTwiceOrBlank_IsRefused(string configuration)
    {
        var editor = workshop.Editor("Umbraco.DropDown.Flexible").GetConfigurationEditor();
        var serializer = workshop.Get<Umbraco.Cms.Core.Serialization.IConfigurationEditorJsonSerializer>();

        var results = editor.Validate(editor.FromDatabase(configuration, serializer));

        Assert.Single(results);
    }
}
