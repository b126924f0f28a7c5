using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Files;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Uploading, showing and replacing files.</summary>
[Collection(ManagementTests.Name)]
public sealed class MediaTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Create_KeepsTheUploadedFile_AndWhatItMeasures()
    {
        var upload = await _editor.UploadedAsync(MediaLibrary.Picture(640, 480), "Cửa khẩu Bờ Y.jpg");

        var id = await _editor.DoAsync(
            HttpMethod.Post,
            "/media",
            MediaLibrary.NewMedia(MediaLibrary.ImageType, "Cửa khẩu", file: MediaLibrary.Upload(upload))
        );

        var media = await _editor.GetAsync($"/media/{id}");
        Assert.Equal("Cửa khẩu", media.NameOf());
        Assert.Equal("640", media.ValueOf("umbracoWidth", null)!.ToString());
        Assert.Equal("480", media.ValueOf("umbracoHeight", null)!.ToString());
        Assert.Equal("jpg", media.ValueOf("umbracoExtension", null)!.ToString());
        Assert.Equal(HttpStatusCode.OK, await ShownAsync(media.SourceOf()));
        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{upload}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Urls_LeadToTheFile_AndToASmallImage()
    {
        var id = await _editor.CreateImageAsync("Ảnh nhỏ");

        var file = (await _editor.GetAsync($"/media/urls?id={id}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();
        var small = (await _editor.GetAsync($"/imaging/resize/urls?id={id}&width=200&height=200&mode=Crop"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();

        Assert.Equal(HttpStatusCode.OK, await ShownAsync(file));
        Assert.Contains("/320/1x1/", small, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await ShownAsync(small));
    }

    [Fact]
    public async Task Urls_OfAFolder_AreNone()
    {
        var folder = await _editor.CreateFolderAsync("Thư mục không tệp");

        Assert.Empty((await _editor.GetAsync($"/media/urls?id={folder}"))[0]!["urlInfos"]!.AsArray());
        Assert.Empty((await _editor.GetAsync($"/imaging/resize/urls?id={folder}"))[0]!["urlInfos"]!.AsArray());
    }

    [Fact]
    public async Task Update_ReplacesTheFile_AndKeepsFocalPointAndCrops()
    {
        var id = await _editor.CreateImageAsync("Ảnh thay");
        var before = (await _editor.GetAsync($"/media/{id}")).SourceOf();
        var upload = MediaLibrary.Upload(await _editor.UploadedAsync(MediaLibrary.Picture(800, 600), "moi.jpg"));
        upload["focalPoint"] = new JsonObject { ["left"] = 0.25, ["top"] = 0.75 };
        upload["crops"] = new JsonArray(
            new JsonObject
            {
                ["alias"] = "wide",
                ["width"] = 1600,
                ["height"] = 900,
                ["coordinates"] = new JsonObject
                {
                    ["x1"] = 0.1,
                    ["y1"] = 0.2,
                    ["x2"] = 0.1,
                    ["y2"] = 0.2,
                },
            }
        );

        await _editor.DoAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("Ảnh thay", upload));

        var media = await _editor.GetAsync($"/media/{id}");
        var file = media.ValueOf("umbracoFile", null)!;
        Assert.Equal(0.25, file["focalPoint"]!["left"]!.GetValue<double>());
        Assert.Equal(0.2, file["crops"]!.AsArray().Single(crop => crop!["alias"]!.GetValue<string>() == "wide")!["coordinates"]!["y1"]!.GetValue<double>());
        Assert.Equal("800", media.ValueOf("umbracoWidth", null)!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await ShownAsync(before));
        Assert.Equal(HttpStatusCode.OK, await ShownAsync(media.SourceOf()));
    }

    [Fact]
    public async Task Update_OverSomebodyElsesNewerOne_IsRefusedWithWhoAndWhen_UntilItIsReadAgain()
    {
        var second = site.As(StaffMember.SecondEditor);
        var id = await _editor.CreateImageAsync("Ảnh hai người sửa");
        var file = (await _editor.GetAsync($"/media/{id}")).ValueOf("umbracoFile", null)!;
        await second.GetAsync($"/media/{id}");
        await _editor.DoAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("Người thứ nhất", file.DeepClone()));

        var refused = await second.AskAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("The second", file.DeepClone()));

        refused.Refused(HttpStatusCode.Conflict);
        Assert.Equal("StaleVersion", refused.OperationStatus);
        Assert.Equal(StaffMember.Editor.Name, refused.Body!["savedBy"]!["name"]!.GetValue<string>());
        Assert.InRange(refused.Body["savedAt"]!.GetValue<DateTimeOffset>(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
        Assert.Equal("Somebody else saved this item", refused.Body["title"]!.GetValue<string>());
        Assert.Equal("Người thứ nhất", (await second.GetAsync($"/media/{id}")).NameOf());
        await second.DoAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("The second", file.DeepClone()));
        await second.DoAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("The second again", file.DeepClone()));
    }

    [Fact]
    public async Task Update_WithARefusedFile_LeavesTheOneThatIsThere()
    {
        var id = await _editor.CreateImageAsync("Ảnh giữ");
        var before = (await _editor.GetAsync($"/media/{id}")).SourceOf();
        var document = MediaLibrary.Upload(await _editor.UploadedAsync(SampleFiles.Pdf(), "tai-lieu.pdf"));

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/media/{id}", MediaLibrary.MediaContent("Tên khác", document));

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("PropertyValidationError", answer.OperationStatus);
        var media = await _editor.GetAsync($"/media/{id}");
        Assert.Equal("Ảnh giữ", media.NameOf());
        Assert.Equal(before, media.SourceOf());
        Assert.Equal(HttpStatusCode.OK, await ShownAsync(before));
    }

    [Fact]
    public async Task Create_WithAFileOfAnotherKind_SaysSoOnTheField_AndStoresNothing()
    {
        var upload = await _editor.UploadedAsync(SampleFiles.Pdf(), "tai-lieu.pdf");
        var media = MediaLibrary.NewMedia(MediaLibrary.ImageType, "Không thành", file: MediaLibrary.Upload(upload));

        var created = await _editor.AskAsync(HttpMethod.Post, "/media", media);
        var validated = await _editor.AskAsync(HttpMethod.Post, "/media/validate", media);

        foreach (var answer in new[] { created, validated })
        {
            var errors = answer.Refused(HttpStatusCode.BadRequest).Body!["errors"]!.AsObject();
            Assert.Contains("umbracoFile", Assert.Single(errors).Key, StringComparison.Ordinal);
        }

        (await _editor.AskAsync(HttpMethod.Get, $"/media/{media.Id()}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_WithoutItsFile_OrWithOneThatIsGone_IsRefused()
    {
        foreach (var file in new[] { null, MediaLibrary.Upload(Guid.NewGuid()) })
        {
            var answer = await _editor.AskAsync(HttpMethod.Post, "/media", MediaLibrary.NewMedia(MediaLibrary.FileType, "Thiếu tệp", file: file));

            answer.Refused(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Delete_ForGood_DeletesTheFile()
    {
        var id = await _editor.CreateImageAsync("Ảnh xoá");
        var source = (await _editor.GetAsync($"/media/{id}")).SourceOf();

        await _editor.DoAsync(HttpMethod.Delete, $"/media/{id}");

        (await _editor.AskAsync(HttpMethod.Get, $"/media/{id}")).Refused(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, await ShownAsync(source));
    }

    [Fact]
    public async Task AuditLog_TellsWhoMadeIt()
    {
        var id = await _editor.CreateImageAsync("Ảnh có lịch sử");

        var entry = (await _editor.GetAsync($"/media/{id}/audit-log")).Items()[0];

        Assert.Equal(StaffMember.Editor.Key, entry["user"]!.Id());
    }

    private async Task<HttpStatusCode> ShownAsync(string address)
    {
        using var answer = await site.Host.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
