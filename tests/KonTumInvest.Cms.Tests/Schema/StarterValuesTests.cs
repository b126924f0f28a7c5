using System.Text.Json.Nodes;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Starter;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>What the plain values of the starter content become before Umbraco gets them.</summary>
public sealed class StarterValuesTests : IDisposable
{
    private readonly SchemaFolder _folder = new();

    [Theory]
    [InlineData("Umbraco.TextArea", "\"Một dòng\"", "Một dòng")]
    [InlineData("Umbraco.Integer", "12", 12)]
    [InlineData("Umbraco.TrueFalse", "true", true)]
    [InlineData("Umbraco.DateTime", "\"2024-02-17\"", "2024-02-17 00:00:00")]
    [InlineData("Umbraco.EmailAddress", "\"unit@board.example\"", "unit@board.example")]
    public void Posted_Scalar_IsTheScalar(string editor, string value, object expected) => Assert.Equal(expected, Convert(editor, value));

    [Fact]
    public void Posted_Decimal_KeepsItsDigits() => Assert.Equal(657.40m, Convert("Umbraco.Decimal", "657.40"));

    [Theory]
    [InlineData("Umbraco.DropDown.Flexible")]
    [InlineData("Umbraco.CheckBoxList")]
    [InlineData("Umbraco.Tags")]
    [InlineData("Umbraco.MultipleTextstring")]
    public void Posted_ListOfTexts_IsAnArray(string editor) =>
        Assert.Equal(new[] { "a", "b" }, Assert.IsType<string[]>(Convert(editor, """["a", "b"]""")));

    [Fact]
    public void Posted_OneChoiceOfADropDown_IsAnArrayOfOne() =>
        Assert.Equal(new[] { "a" }, Assert.IsType<string[]>(Convert("Umbraco.DropDown.Flexible", "\"a\"")));

    [Fact]
    public void Posted_RichText_HasLocalLinks()
    {
        var value = Assert.IsType<JsonObject>(Convert("Umbraco.RichText", """ "<p>Xem <a href=\"doc:home\">trang chủ</a></p>" """));

        Assert.Equal(
            $"<p>Xem <a type=\"document\" href=\"/{{localLink:{DeterministicGuid.Create("document/home")}}}\">trang chủ</a></p>",
            value["markup"]!.GetValue<string>()
        );
        Assert.Empty(value["blocks"]!["contentData"]!.AsArray());
    }

    [Fact]
    public void Posted_ContentPicker_IsTheKey() =>
        Assert.Equal(DeterministicGuid.Create("document/home").ToString(), Convert("Umbraco.ContentPicker", "\"doc:home\""));

    [Fact]
    public void Posted_TreePicker_IsAListOfReferences()
    {
        var value = Assert.IsType<JsonArray>(Convert("Umbraco.MultiNodeTreePicker", """["doc:home", "doc:probe"]"""));

        Assert.Equal(2, value.Count);
        Assert.Equal("document", value[1]!["type"]!.GetValue<string>());
        Assert.Equal(DeterministicGuid.Create("document/probe").ToString(), value[1]!["unique"]!.GetValue<string>());
    }

    [Fact]
    public void Posted_MediaPicker_NamesMediaAndType()
    {
        _folder.Write("media/photo.json", """{ "id": "photo", "type": "Image", "name": "Photo" }""");

        var value = Assert.IsType<JsonArray>(Convert("Umbraco.MediaPicker3", "\"media:photo\""));

        Assert.Equal(DeterministicGuid.Create("media/photo").ToString(), value[0]!["mediaKey"]!.GetValue<string>());
        Assert.Equal("Image", value[0]!["mediaTypeAlias"]!.GetValue<string>());
    }

    [Fact]
    public void Posted_Links_AreExternalOrDocuments()
    {
        var value = Assert.IsType<JsonArray>(
            Convert(
                "Umbraco.MultiUrlPicker",
                """[{ "name": "A", "url": "https://board.example/" }, { "name": "B", "doc": "home", "target": "_blank" }]"""
            )
        );

        Assert.Equal(("external", "https://board.example/"), (value[0]!["type"]!.GetValue<string>(), value[0]!["url"]!.GetValue<string>()));
        Assert.Equal("document", value[1]!["type"]!.GetValue<string>());
        Assert.Equal(DeterministicGuid.Create("document/home").ToString(), value[1]!["unique"]!.GetValue<string>());
        Assert.Equal("_blank", value[1]!["target"]!.GetValue<string>());
    }

    [Fact]
    public void Posted_Blocks_AreDataLayoutAndExposure()
    {
        var value = Assert.IsType<JsonObject>(Convert("Umbraco.BlockList", """[{ "type": "quote", "values": { "words": "Chào" } }]"""));

        var data = value["contentData"]![0]!;
        Assert.Equal(DeterministicGuid.Create("document-type/quote").ToString(), data["contentTypeKey"]!.GetValue<string>());
        Assert.Equal("Chào", data["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(data["key"]!.GetValue<string>(), value["layout"]!["Umbraco.BlockList"]![0]!["contentKey"]!.GetValue<string>());
        Assert.Equal(data["key"]!.GetValue<string>(), value["expose"]![0]!["contentKey"]!.GetValue<string>());
    }

    [Fact]
    public void Posted_Blocks_KeepTheirKeysOverLoads()
    {
        var first = Convert("Umbraco.BlockList", """[{ "type": "quote" }]""");
        var second = Convert("Umbraco.BlockList", """[{ "type": "quote" }]""");

        Assert.Equal(((JsonObject)first!).ToJsonString(), ((JsonObject)second!).ToJsonString());
    }

    [Fact]
    public void Posted_Figure_IsItsJson()
    {
        var value = Convert("KonTum.Figure", """{ "value": 150, "unit": "ha", "source": { "document": "225/QĐ-TTg" } }""");

        Assert.Equal("225/QĐ-TTg", ((JsonObject)value!)["source"]!["document"]!.GetValue<string>());
    }

    [Fact]
    public void Posted_VariantProperty_IsOneValuePerCulture()
    {
        var catalog = _folder.Load();

        var posted = StarterValues.Posted(catalog, catalog.FindStarter(ContentTypeKind.Document, "home")!);

        Assert.Equal(
            [("title", "vi", "Chào"), ("title", "en", "Hello"), ("rank", null, (object)1)],
            posted.Select(value => (value.Alias, value.Culture, value.Value!))
        );
    }

    [Theory]
    [InlineData("Umbraco.TextBox", "12", "must be a text")]
    [InlineData("Umbraco.Integer", "1.5", "must be a whole number")]
    [InlineData("Umbraco.Decimal", "\"1\"", "must be a number")]
    [InlineData("Umbraco.TrueFalse", "\"yes\"", "must be true or false")]
    [InlineData("Umbraco.DateTime", "\"17/02/2024\"", "must be a date such as 2024-02-17")]
    [InlineData("Umbraco.Tags", "\"one\"", "must be a list of texts")]
    [InlineData("Umbraco.RichText", "{}", "must be a text of HTML")]
    [InlineData("Umbraco.RichText", "\"<a href=\\\"doc:nowhere\\\">x</a>\"", "refers to document 'nowhere', which does not exist")]
    [InlineData("Umbraco.ContentPicker", "\"home\"", "must be written \"doc:ID\"")]
    [InlineData("Umbraco.MultiNodeTreePicker", "[\"doc:nowhere\"]", "refers to document 'nowhere', which does not exist")]
    [InlineData("Umbraco.MediaPicker3", "\"media:nowhere\"", "refers to media item 'nowhere', which does not exist")]
    [InlineData("Umbraco.MultiUrlPicker", "[{ \"name\": \"A\" }]", "a link has one of 'url', 'doc' and 'media'")]
    [InlineData("Umbraco.BlockList", "[{ \"type\": \"page\" }]", "a block is of type 'page', which is not an element type")]
    [InlineData(
        "Umbraco.BlockList",
        "[{ \"type\": \"quote\", \"values\": { \"voice\": 1 } }]",
        "element type 'quote' has no property 'voice'"
    )]
    [InlineData("KonTum.Figure", "150", "must be an object")]
    [InlineData("Umbraco.UploadField", "\"x\"", "editor 'Umbraco.UploadField' takes no value in the starter content")]
    public void Load_ValueOfTheWrongForm_NamesFileLineAndProperty(string editor, string value, string reason)
    {
        Prepare(editor, value);

        var problems = _folder.Problems();

        Assert.Equal([$"umbraco-config/content/probe.json(3): 'probe': property 'probe': {reason}"], problems);
    }

    [Fact]
    public void Load_DocumentThatDoesNotFit_NamesEveryReason()
    {
        _folder.Write(
            "content/odd.json",
            """
            {
              "id": "odd",
              "type": "page",
              "parent": "nowhere",
              "name": { "vi": "Lạ", "fr": "Autre" },
              "publish": ["en"],
              "values": {
                "titel": "x",
                "title": "x",
                "metaTitle": { "en": "x" }
              }
            }
            """
        );

        var problems = _folder.Problems();

        Assert.Equal(
            [
                "umbraco-config/content/odd.json(4): 'odd' is below 'nowhere', which does not exist",
                "umbraco-config/content/odd.json(5): 'odd' has a name in 'fr', which is not a language of the site",
                "umbraco-config/content/odd.json(6): 'odd' is published in 'en', but has no name in it",
                "umbraco-config/content/odd.json(8): 'odd': document type 'page' has no property 'titel'",
                "umbraco-config/content/odd.json(9): 'odd': property 'title': varies by culture, so its value must be given per culture",
                "umbraco-config/content/odd.json(10): 'odd': property 'metaTitle': has a value in 'en', in which the document has no name",
            ],
            problems
        );
    }

    [Fact]
    public void Load_DocumentInTheWrongPlace_IsRefused()
    {
        _folder.DocumentType("note", "\"variesByCulture\": false");
        _folder.Write("content/one.json", "{ \"id\": \"one\",\n \"type\": \"note\", \"name\": \"One\" }");
        _folder.Write("content/two.json", "{ \"id\": \"two\", \"type\": \"note\", \"name\": \"Two\",\n \"parent\": \"home\" }");
        _folder.Write("content/three.json", "{ \"id\": \"three\",\n \"type\": \"quote\", \"name\": \"Three\" }");

        var problems = _folder.Problems();

        Assert.Equal(
            [
                "umbraco-config/content/one.json(2): 'one' is at the root, where document type 'note' is not allowed",
                "umbraco-config/content/three.json(2): 'three' is of document type 'quote', which is an element",
                "umbraco-config/content/two.json(2): 'two' is below 'home', whose document type 'page' does not allow the child 'note'",
            ],
            problems
        );
    }

    [Fact]
    public void Load_DocumentsBelowEachOther_AreRefused()
    {
        _folder.Write("content/one.json", "{ \"id\": \"one\", \"type\": \"page\", \"name\": { \"vi\": \"Một\" },\n \"parent\": \"two\" }");
        _folder.Write("content/two.json", "{ \"id\": \"two\", \"type\": \"page\", \"name\": { \"vi\": \"Hai\" },\n \"parent\": \"one\" }");

        var problems = _folder.Problems();

        Assert.Equal(
            ["umbraco-config/content/one.json(2): 'one' is below itself", "umbraco-config/content/two.json(2): 'two' is below itself"],
            problems
        );
    }

    public void Dispose() => _folder.Dispose();

    private object? Convert(string editor, string value)
    {
        Prepare(editor, value);
        var catalog = _folder.Load();
        return Assert.Single(StarterValues.Posted(catalog, catalog.FindStarter(ContentTypeKind.Document, "probe")!)).Value;
    }

    private void Prepare(string editor, string value)
    {
        _folder.DataType("probe", editor);
        _folder.DocumentType(
            "probe",
            """ "allowedAtRoot": true, "groups": [{ "alias": "a", "name": "A", "type": "tab", "properties": [{ "alias": "probe", "name": "Probe", "dataType": "probe" }] }] """
        );
        _folder.Write(
            "content/probe.json",
            $$"""
            { "id": "probe", "type": "probe", "name": "Probe",
              "values": {
                "probe": {{value}} } }
            """
        );
    }
}
