using System.Text.Json.Nodes;
using KonTumInvest.Cms.Tests.Images;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

public sealed class MediaValueTests : IDisposable
{
    private const string Configuration =
        """{ "multiple": true, "enableLocalFocalPoint": true, "crops": [{ "alias": "wide", "width": 1600, "height": 900 }] }""";

    private readonly EditorWorkshop _workshop = new();
    private readonly Guid _media = Guid.NewGuid();

    [Fact]
    public void MediaPicker_FocalPointInTheCentreAndUntouchedCrops_AreNotStored()
    {
        var posted = JsonNode.Parse(
            $$"""[{ "key": "{{Guid.NewGuid()}}", "mediaKey": "{{_media}}", "focalPoint": { "left": 0.5, "top": 0.5 }, "crops": [{ "alias": "wide", "coordinates": null }] }]"""
        );

        var stored = JsonNode.Parse((string)_workshop.Store("Umbraco.MediaPicker3", posted, Configuration)!)!;

        Assert.Null(stored[0]!["focalPoint"]);
        Assert.Empty(stored[0]!["crops"]!.AsArray());
        Assert.Equal(_media.ToString(), stored[0]!["mediaKey"]!.ToString());
    }

    [Fact]
    public void MediaPicker_Edit_AddsTypeAndConfiguredCrops()
    {
        _workshop.Media[_media] = Fake.Of<IMedia>(
            ("Key", _ => _media),
            ("ContentType", _ => Fake.Of<ISimpleContentType>(("Alias", _ => "Image")))
        );
        var gone = Guid.NewGuid();

        var edited = JsonNode.Parse(
            _workshop.Edit("Umbraco.MediaPicker3", $$"""[{"mediaKey":"{{_media}}"},{"mediaKey":"{{gone}}"}]""", Configuration)
        )!.AsArray();

        var picked = Assert.Single(edited)!;
        Assert.Equal("Image", picked["mediaTypeAlias"]!.ToString());
        Assert.Equal("wide", picked["crops"]![0]!["alias"]!.ToString());
        Assert.Equal(1600, (int)picked["crops"]![0]!["width"]!);
    }

    [Fact]
    public void MediaPicker_Convert_PrefersTheFocalPointChosenHere()
    {
        _workshop.Publish(
            _media,
            PublishedItemType.Media,
            ("umbracoFile", new StoredImage { Src = "/media/a/gate.jpg", FocalPoint = new FocalPoint(0.1m, 0.1m) }),
            ("umbracoWidth", 2000),
            ("umbracoHeight", 1000),
            ("altText", "Cổng cửa khẩu")
        );
        var stored = $$"""[{"mediaKey":"{{_media}}"},{"focalPoint":{"left":0.8,"top":0.3},"mediaKey":"{{_media}}"},{"mediaKey":"{{Guid.NewGuid()}}"}]""";

        var media = Assert.IsAssignableFrom<IEnumerable<MediaWithCrops>>(_workshop.Convert("Umbraco.MediaPicker3", stored, Configuration)).ToArray();

        Assert.Equal([new FocalPoint(0.1m, 0.1m), new FocalPoint(0.8m, 0.3m)], media.Select(one => one.FocalPoint));
        Assert.Equal("Cổng cửa khẩu", media[0].AltText);
        Assert.Equal((2000, 1000, "/media/a/gate.jpg"), (media[0].Width, media[0].Height, media[0].Src));
    }

    [Fact]
    public void MediaPicker_GetReferences_NamesTheMedia()
    {
        var editor = (IDataValueReference)_workshop.Editor("Umbraco.MediaPicker3").GetValueEditor();

        var references = editor.GetReferences($$"""[{"mediaKey":"{{_media}}"}]""");

        Assert.Equal($"umb://media/{_media:N}", Assert.Single(references).Udi.ToString());
    }

    [Fact]
    public void RichText_GetReferences_NamesLinksAndImages()
    {
        var document = Guid.NewGuid();
        var markup = $"<a type='document' href='/{{localLink:{document}}}'>x</a><img src='' data-udi='umb://media/{_media:N}'>";
        var stored = _workshop.Store("Umbraco.RichText", markup);
        var editor = (IDataValueReference)_workshop.Editor("Umbraco.RichText").GetValueEditor();

        var references = editor.GetReferences(stored).Select(reference => reference.Udi.ToString()).Order();

        Assert.Equal([$"umb://document/{document:N}", $"umb://media/{_media:N}"], references);
    }

    [Theory]
    [InlineData("Umbraco.UploadField")]
    [InlineData("Umbraco.ImageCropper")]
    public void File_AddressChangedByTheClient_IsIgnored(string alias)
    {
        var stored = _workshop.Store(alias, JsonNode.Parse("""{ "src": "/media/secret/other.jpg" }"""), current: "/media/a/own.jpg");

        Assert.Contains("/media/a/own.jpg", stored as string, StringComparison.Ordinal);
        Assert.DoesNotContain("other", stored as string, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Umbraco.UploadField")]
    [InlineData("Umbraco.ImageCropper")]
    public void File_Uploaded_ReplacesTheOldOneInTheStore(string alias)
    {
        var upload = Upload("cổng.jpg", TestImages.RedAndBlue(20, 10));
        _workshop.Files["a/own.jpg"] = [1];

        var stored = (string)_workshop.Store(alias, JsonNode.Parse($$"""{ "temporaryFileId": "{{upload}}" }"""), current: "/media/a/own.jpg")!;

        var path = Assert.Single(_workshop.Files).Key;
        Assert.Contains($"/media/{path}", stored, StringComparison.Ordinal);
        Assert.EndsWith(".jpg", path, StringComparison.Ordinal);
    }

    [Fact]
    public void File_UploadedWithMisleadingContent_IsRefusedAndTheOldOneStays()
    {
        var upload = Upload("cổng.jpg", "<html><script>alert(1)</script>"u8.ToArray());
        var posted = JsonNode.Parse($$"""{ "temporaryFileId": "{{upload}}" }""");
        _workshop.Files["a/own.jpg"] = [1];

        var messages = _workshop.Validate("Umbraco.UploadField", posted);
        var stored = _workshop.Store("Umbraco.UploadField", posted, current: "/media/a/own.jpg");

        Assert.StartsWith("The file \"cổng.jpg\" was refused:", Assert.Single(messages), StringComparison.Ordinal);
        Assert.Equal("/media/a/own.jpg", stored);
        Assert.Equal(["a/own.jpg"], _workshop.Files.Keys);
    }

    [Fact]
    public void File_OfATypeNotConfiguredOrGone_IsRefused()
    {
        var upload = Upload("cổng.jpg", TestImages.RedAndBlue(20, 10));

        var wrong = _workshop.Validate("Umbraco.UploadField", JsonNode.Parse($$"""{ "temporaryFileId": "{{upload}}" }"""), """{ "fileExtensions": ["pdf"] }""");
        var gone = _workshop.Validate("Umbraco.UploadField", JsonNode.Parse($$"""{ "temporaryFileId": "{{Guid.NewGuid()}}" }"""));

        Assert.Equal(["Files of type \"jpg\" are not accepted here."], wrong);
        Assert.Equal(["The uploaded file is no longer available. Upload it again."], gone);
    }

    [Fact]
    public void ImageCropper_Convert_PrintsAsItsAddress()
    {
        var image = _workshop.Convert("Umbraco.ImageCropper", """{"src":"/media/a/gate.jpg","focalPoint":{"left":0.2,"top":0.4}}""");

        Assert.Equal("/media/a/gate.jpg", Assert.IsType<StoredImage>(image).ToString());
        Assert.True(_workshop.Get<MediaUrlGeneratorCollection>().TryGetMediaPath("Umbraco.ImageCropper", image, out var path));
        Assert.Equal("/media/a/gate.jpg", path);
    }

    public void Dispose() => _workshop.Dispose();

    private Guid Upload(string name, byte[] content)
    {
        var key = Guid.NewGuid();
        _workshop.Uploads[key] = new TemporaryFileModel
        {
            Key = key,
            FileName = name,
            AvailableUntil = DateTime.MaxValue,
            OpenReadStream = () => new MemoryStream(content),
        };
        return key;
    }
}
