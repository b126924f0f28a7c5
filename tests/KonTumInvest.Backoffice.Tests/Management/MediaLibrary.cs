using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.TestSupport.Hosting;
using SkiaSharp;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Media as the editor client makes and reads them.</summary>
internal static class MediaLibrary
{
    public static readonly Guid ImageType = Constants.MediaTypes.Guids.ImageGuid;
    public static readonly Guid DrawingType = Constants.MediaTypes.Guids.SvgGuid;
    public static readonly Guid FileType = Constants.MediaTypes.Guids.FileGuid;
    public static readonly Guid FolderType = Constants.MediaTypes.Guids.FolderGuid;

    /// <summary>A picture that can be decoded.</summary>
    public static byte[] Picture(int width = 400, int height = 300, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SeaGreen);
        using var encoded = bitmap.Encode(format, 80);
        return encoded.ToArray();
    }

    public static async Task<Guid> UploadedAsync(this EditorClient client, byte[] content, string fileName)
    {
        var id = Guid.CreateVersion7();
        var answer = await client.UploadAsync(id, content, fileName);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{fileName}: {answer.Status} {answer.Body?.ToJsonString()}");
        return id;
    }

    public static async Task<Guid> CreateFolderAsync(this EditorClient client, string name, Guid? parent = null) =>
        await client.DoAsync(HttpMethod.Post, "/media", NewMedia(FolderType, name, parent));

    /// <summary>Uploads a picture and saves it as a media item.</summary>
    public static async Task<Guid> CreateImageAsync(this EditorClient client, string name, Guid? parent = null)
    {
        var file = await client.UploadedAsync(Picture(), "anh.jpg");
        return await client.DoAsync(HttpMethod.Post, "/media", NewMedia(ImageType, name, parent, Upload(file)));
    }

    public static JsonObject NewMedia(Guid type, string name, Guid? parent = null, JsonNode? file = null)
    {
        var media = MediaContent(name, file);
        media["id"] = Guid.NewGuid();
        media["parent"] = parent is { } key ? new JsonObject { ["id"] = key } : null;
        media["mediaType"] = new JsonObject { ["id"] = type };
        return media;
    }

    /// <summary>The name and the file, as an update sends them.</summary>
    public static JsonObject MediaContent(string name, JsonNode? file) =>
        new()
        {
            ["values"] = file is null ? [] : new JsonArray(Value("umbracoFile", file)),
            ["variants"] = new JsonArray(
                new JsonObject
                {
                    ["culture"] = null,
                    ["segment"] = null,
                    ["name"] = name,
                }
            ),
        };

    public static JsonObject Value(string alias, JsonNode? value) =>
        new()
        {
            ["alias"] = alias,
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = value,
        };

    public static JsonObject Upload(Guid temporaryFile) => new() { ["temporaryFileId"] = temporaryFile };

    public static string NameOf(this JsonNode media) => media["variants"]![0]!["name"]!.GetValue<string>();

    public static string SourceOf(this JsonNode media) => media.ValueOf("umbracoFile", null)!["src"]!.GetValue<string>();

    public static async Task<IReadOnlyList<Guid>> MediaBelowAsync(this EditorClient client, Guid parent) =>
        [.. (await client.GetAsync($"/tree/media/children?parentId={parent}")).Items().Select(Pages.Id)];
}
