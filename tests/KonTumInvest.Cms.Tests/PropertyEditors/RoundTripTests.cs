using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

/// <summary>What the client posts, what is stored, what the client gets back, what a view is given.</summary>
public sealed class RoundTripTests(EditorWorkshop workshop) : IClassFixture<EditorWorkshop>
{
    private const string Key = "eed5fc6b-96fd-45a5-a0f1-b1adfb483c2f";

    [Theory]
    [InlineData("Umbraco.TextBox", "\"Đăk Tô\"", "Đăk Tô", "\"Đăk Tô\"")]
    [InlineData("Umbraco.TextArea", "\"một\\nhai\"", "một\nhai", "\"một\\nhai\"")]
    [InlineData("Umbraco.TextBox", "\"[1]\"", "[1]", "\"[1]\"")]
    [InlineData("Umbraco.EmailAddress", "\"desk@board.example\"", "desk@board.example", "\"desk@board.example\"")]
    [InlineData("Umbraco.MultipleTextstring", "[\"một\",\"hai\"]", "một\nhai", "[\"một\",\"hai\"]")]
    [InlineData("Umbraco.RadioButtonList", "\"available\"", "available", "\"available\"")]
    [InlineData("Umbraco.CheckBoxList", "[\"cleared\",\"servicedRoad\"]", "[\"cleared\",\"servicedRoad\"]", "[\"cleared\",\"servicedRoad\"]")]
    [InlineData("Umbraco.DropDown.Flexible", "[\"một\"]", "[\"một\"]", "[\"một\"]")]
    [InlineData("Umbraco.Tags", "[\"gỗ\",\" gỗ \",\"cà phê\"]", "[\"gỗ\",\"cà phê\"]", "[\"gỗ\",\"cà phê\"]")]
    [InlineData(
        "Umbraco.MultiNodeTreePicker",
        "[{\"type\":\"document\",\"unique\":\"" + Key + "\"}]",
        "umb://document/eed5fc6b96fd45a5a0f1b1adfb483c2f",
        "[{\"type\":\"document\",\"unique\":\"" + Key + "\"}]"
    )]
    public void Store_ThenEdit_GivesBackWhatWasPosted(string alias, string posted, string expectedStored, string expectedEdited)
    {
        var stored = workshop.Store(alias, Parse(posted));

        var edited = workshop.Edit(alias, stored);

        Assert.Equal(expectedStored, stored);
        Assert.Equal(expectedEdited, edited);
    }

    [Theory]
    [InlineData("Umbraco.CheckBoxList")]
    [InlineData("Umbraco.DropDown.Flexible")]
    [InlineData("Umbraco.Tags")]
    [InlineData("Umbraco.MultipleTextstring")]
    [InlineData("Umbraco.MultiNodeTreePicker")]
    [InlineData("Umbraco.MultiUrlPicker")]
    [InlineData("Umbraco.MediaPicker3")]
    [InlineData("Umbraco.BlockList")]
    [InlineData("KonTum.Figure")]
    [InlineData("KonTum.Geometry")]
    [InlineData("Umbraco.RichText")]
    [InlineData("Umbraco.ImageCropper")]
    [InlineData("Umbraco.UploadField")]
    public void Store_Nothing_StoresNothing(string alias)
    {
        Assert.Null(workshop.Store(alias, null));
        Assert.Null(workshop.Store(alias, string.Empty));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData("true", 1)]
    [InlineData("0", 0)]
    [InlineData(1, 1)]
    public void TrueFalse_AnySpelling_IsStoredAsOneOrZero(object posted, int expected)
    {
        var stored = workshop.Store("Umbraco.TrueFalse", posted);

        Assert.Equal(expected, stored);
        Assert.Equal(expected == 1 ? "true" : "false", workshop.Edit("Umbraco.TrueFalse", stored));
        Assert.Equal(expected == 1, workshop.Convert("Umbraco.TrueFalse", stored));
    }

    [Theory]
    [InlineData("2024-02-17", "2024-02-17 00:00:00")]
    [InlineData("2024-02-17 08:30", "2024-02-17 08:30:00")]
    [InlineData("2024-02-17T08:30:00", "2024-02-17 08:30:00")]
    [InlineData("2024-02-17T08:30:00+07:00", "2024-02-17 01:30:00")]
    public void DateTime_IsoText_IsStoredAsUtcAndComesBack(string posted, string expected)
    {
        var stored = workshop.Store("Umbraco.DateTime", posted);

        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(stored).Kind);
        Assert.Equal($"\"{expected}\"", workshop.Edit("Umbraco.DateTime", stored));
        Assert.Equal(stored, workshop.Convert("Umbraco.DateTime", stored));
    }

    [Fact]
    public void Figure_PostedJson_IsStoredOnceAndReadTyped()
    {
        var posted = Parse(
            """
            { "value": 70438, "unit": "ha", "source": { "document": " 225/QĐ-TTg ", "asOf": "2024-02", "confidence": "Confirmed" },
              "note": { "vi": "  " }, "further": [{ "value": 16000, "approximate": true, "unit": "ha", "source": { "document": "Báo" } }] }
            """
        );

        var stored = workshop.Store("KonTum.Figure", posted, """{ "units": ["ha"] }""");
        var figure = Assert.IsType<Figure>(workshop.Convert("KonTum.Figure", stored));

        Assert.Equal(
            """{"value":70438,"approximate":false,"unit":"ha","source":{"asOf":"2024-02","document":"225/QĐ-TTg","confidence":"confirmed"},"further":[{"value":16000,"approximate":true,"unit":"ha","source":{"document":"Báo","confidence":"secondary"},"further":[]}]}""",
            stored
        );
        Assert.Equal(70_438m, figure.Value);
        Assert.Equal(Confidence.Confirmed, figure.Source.Confidence);
        Assert.Equal(16_000m, Assert.Single(figure.Further).Value);
        Assert.Equal(stored, workshop.Edit("KonTum.Figure", stored));
    }

    [Fact]
    public void Figure_Unreadable_IsKeptForTheEditorAndShownAsNothing()
    {
        var stored = workshop.Store("KonTum.Figure", """{"value":"about ten"}""");

        Assert.Equal("""{"value":"about ten"}""", stored);
        Assert.Null(workshop.Convert("KonTum.Figure", stored));
    }

    [Fact]
    public void Geometry_DrawnClockwise_IsStoredCounterclockwise()
    {
        var posted = Parse("""{ "type": "Polygon", "coordinates": [[[108,14],[108,14.01],[108.01,14.01],[108.01,14],[108,14]]] }""");

        var stored = workshop.Store("KonTum.Geometry", posted);
        var geometry = Assert.IsType<SiteGeometry>(workshop.Convert("KonTum.Geometry", stored));

        Assert.Equal("""{"type":"Polygon","coordinates":[[[108,14],[108.01,14],[108.01,14.01],[108,14.01],[108,14]]]}""", stored);
        Assert.Equal(stored, workshop.Edit("KonTum.Geometry", stored));
        Assert.InRange(geometry.AreaSquareMetres!.Value, 1_194_000, 1_196_000);
    }

    [Fact]
    public void MultiUrl_ClientLinks_AreStoredWithoutAddressesThatGoStale()
    {
        var target = Guid.Parse(Key);
        workshop.Publish(target, PublishedItemType.Content);
        var posted = Parse(
            $$"""
            [ { "name": "Hồ sơ", "type": "document", "unique": "{{Key}}", "url": "/old", "icon": "x", "published": true },
              { "name": "Luật", "type": "external", "url": " https://vanban.example/67 ", "target": "_blank", "queryString": "?a=1" } ]
            """
        );

        var stored = Assert.IsType<string>(workshop.Store("Umbraco.MultiUrlPicker", posted));
        var links = Assert.IsAssignableFrom<IEnumerable<Umbraco.Cms.Core.Models.Link>>(workshop.Convert("Umbraco.MultiUrlPicker", stored)).ToArray();

        Assert.DoesNotContain("/old", stored, StringComparison.Ordinal);
        Assert.Contains("\"udi\":\"umb://document/eed5fc6b96fd45a5a0f1b1adfb483c2f\"", stored, StringComparison.Ordinal);
        Assert.Equal(["/vi/eed5fc6b96fd45a5a0f1b1adfb483c2f", "https://vanban.example/67?a=1"], links.Select(link => link.Url));
        Assert.Equal(["Hồ sơ", "Luật"], links.Select(link => link.Name));
        Assert.Equal(stored, workshop.Store("Umbraco.MultiUrlPicker", Parse(workshop.Edit("Umbraco.MultiUrlPicker", stored))));
    }

    [Fact]
    public void MultiUrl_LinkToUnpublishedDocument_IsNotShown()
    {
        var stored = $$"""[{"name":"x","udi":"umb://document/{{Guid.NewGuid():N}}"}]""";

        var links = workshop.Convert("Umbraco.MultiUrlPicker", stored);

        Assert.Empty(Assert.IsAssignableFrom<IEnumerable<Umbraco.Cms.Core.Models.Link>>(links));
    }

    [Fact]
    public void RichText_LinksAndImages_PointToWhereTheyAreNow()
    {
        var posted = $$"""
            { "markup": "<p>Xem <a type=\"document\" href=\"/{localLink:{{Key}}}\">hồ sơ</a></p><img src=\"/media/old.jpg\" alt=\"Cổng\" data-udi=\"umb://media/eed5fc6b96fd45a5a0f1b1adfb483c2f\">", "blocks": null }
            """;

        var stored = Assert.IsType<string>(workshop.Store("Umbraco.RichText", Parse(posted)));
        var html = Assert.IsAssignableFrom<IHtmlEncodedString>(workshop.Convert("Umbraco.RichText", stored)).ToHtmlString();

        Assert.DoesNotContain("old.jpg", stored, StringComparison.Ordinal);
        Assert.Contains("\"blocks\":{\"layout\":{},\"contentData\":[],\"settingsData\":[],\"expose\":[]}", stored, StringComparison.Ordinal);
        Assert.Contains($"href=\"/vi/{Guid.Parse(Key):N}\"", html, StringComparison.Ordinal);
        Assert.Contains($"src=\"/media/{Guid.Parse(Key):N}.jpg\"", html, StringComparison.Ordinal);
        Assert.Contains($"/media/{Guid.Parse(Key):N}.jpg", workshop.Edit("Umbraco.RichText", stored), StringComparison.Ordinal);
    }

    [Fact]
    public void RichText_BareHtml_IsTakenAsMarkup()
    {
        var stored = workshop.Store("Umbraco.RichText", "<p>Khu công nghiệp</p>");

        var html = Assert.IsAssignableFrom<IHtmlEncodedString>(workshop.Convert("Umbraco.RichText", stored));

        Assert.Equal("<p>Khu công nghiệp</p>", html.ToHtmlString());
    }

    [Theory]
    [InlineData("KonTum.Figure", "{")]
    [InlineData("KonTum.Geometry", "{\"type\":\"Circle\"}")]
    [InlineData("Umbraco.MultiUrlPicker", "[{")]
    [InlineData("Umbraco.MultiNodeTreePicker", "nonsense,umb://")]
    [InlineData("Umbraco.ContentPicker", "nonsense")]
    [InlineData("Umbraco.MediaPicker3", "[{\"mediaKey\":7}]")]
    [InlineData("Umbraco.ImageCropper", "{\"src\":")]
    [InlineData("Umbraco.BlockList", "{\"contentData\":7}")]
    [InlineData("Umbraco.RichText", "{\"blocks\":{}}")]
    public void Convert_MalformedStoredValue_ShowsNothing(string alias, string stored)
    {
        var value = workshop.Convert(alias, stored);

        Assert.True(value is null or System.Collections.IEnumerable or IHtmlEncodedString, $"{alias} gave {value}");
        Assert.True(string.IsNullOrEmpty((value as IHtmlEncodedString)?.ToHtmlString()));
        Assert.Empty((value as System.Collections.IEnumerable ?? Array.Empty<object>()).Cast<object>());
    }

    private static JsonNode? Parse(string json) => JsonNode.Parse(json);
}
