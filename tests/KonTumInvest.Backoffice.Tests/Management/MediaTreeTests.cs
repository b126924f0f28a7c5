using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Finding, moving, ordering and throwing away media, and who may.</summary>
[Collection(ManagementTests.Name)]
public sealed class MediaTreeTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Tree_ShowsFolders_WithWhatLiesInThem()
    {
        var folder = await _editor.CreateFolderAsync("Khu công nghiệp");
        var image = await _editor.CreateImageAsync("Cổng chính", folder);
        var second = await _editor.CreateImageAsync("Nhà máy", folder);

        Assert.Contains((await _editor.GetAsync("/tree/media/root?take=1000")).Items(), item => item.Id() == folder);
        Assert.Equal([image, second], await _editor.MediaBelowAsync(folder));
        var line = (await _editor.GetAsync($"/tree/media/ancestors?descendantId={image}")).AsArray();
        Assert.Equal([folder, image], line.Select(item => item!.Id()));
        var around = await _editor.GetAsync($"/tree/media/siblings?target={image}&before=1&after=0");
        Assert.Equal([image], around.Items().Select(Pages.Id));
        Assert.Equal(1, around["totalAfter"]!.GetValue<int>());
    }

    [Fact]
    public async Task Items_AreFoundByKey_AndByNameWithoutMarks()
    {
        var folder = await _editor.CreateFolderAsync("Ảnh chụp Măng Đen");

        Assert.Equal(folder, (await _editor.GetAsync($"/item/media?id={folder}"))[0]!.Id());
        Assert.Empty((await _editor.GetAsync("/item/media")).AsArray());
        var found = (await _editor.GetAsync("/item/media/search?query=mang%20den")).Items();
        Assert.Contains(found, item => item.Id() == folder);
        Assert.Empty(
            (await _editor.GetAsync($"/item/media/search?query=mang%20den&allowedMediaTypes={MediaLibrary.ImageType}")).Items()
        );
    }

    [Fact]
    public async Task Move_PutsTheItemIntoAnotherFolder()
    {
        var target = await _editor.CreateFolderAsync("Nơi đến của ảnh");
        var image = await _editor.CreateImageAsync("Ảnh dời");

        await _editor.DoAsync(HttpMethod.Put, $"/media/{image}/move", new { target = new { id = target } });

        Assert.Equal([image], await _editor.MediaBelowAsync(target));
        (await _editor.AskAsync(HttpMethod.Put, $"/media/{target}/move", new { target = new { id = target } })).Refused(HttpStatusCode.BadRequest);
        (await _editor.AskAsync(HttpMethod.Put, $"/media/{target}/move", new { target = new { id = image } })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Sort_ByHandAndByName_OrdersTheItems()
    {
        var folder = await _editor.CreateFolderAsync("Thư mục xếp");
        var c = await _editor.CreateFolderAsync("C", folder);
        var a = await _editor.CreateFolderAsync("A", folder);

        await _editor.DoAsync(
            HttpMethod.Put,
            "/media/sort",
            new { parent = new { id = folder }, sorting = new[] { new { id = a, sortOrder = 0 }, new { id = c, sortOrder = 1 } } }
        );
        Assert.Equal([a, c], await _editor.MediaBelowAsync(folder));

        await _editor.DoAsync(HttpMethod.Put, $"/media/{folder}/sort-children", new { field = "Name", direction = "Descending" });
        Assert.Equal([c, a], await _editor.MediaBelowAsync(folder));
    }

    [Fact]
    public async Task Bin_ShowsWhatWasThrownAway_GivesItBack_AndDeletesItForGood()
    {
        var folder = await _editor.CreateFolderAsync("Thư mục mẹ");
        var image = await _editor.CreateImageAsync("Ảnh bỏ", folder);

        await _editor.DoAsync(HttpMethod.Put, $"/media/{image}/move-to-recycle-bin");

        Assert.Contains((await _editor.GetAsync("/recycle-bin/media/root?take=1000")).Items(), item => item.Id() == image);
        Assert.Equal([image], (await _editor.GetAsync($"/recycle-bin/media/siblings?target={image}&before=0&after=0")).Items().Select(Pages.Id));
        Assert.Equal(folder, (await _editor.GetAsync($"/recycle-bin/media/{image}/original-parent")).Id());

        await _editor.DoAsync(HttpMethod.Put, $"/recycle-bin/media/{image}/restore", new { target = new { id = folder } });
        Assert.Equal([image], await _editor.MediaBelowAsync(folder));

        (await _editor.AskAsync(HttpMethod.Delete, $"/recycle-bin/media/{image}")).Refused(HttpStatusCode.BadRequest);
        await _editor.DoAsync(HttpMethod.Put, $"/media/{image}/move-to-recycle-bin");
        await _editor.DoAsync(HttpMethod.Delete, $"/recycle-bin/media/{image}");
        (await _editor.AskAsync(HttpMethod.Get, $"/media/{image}")).Refused(HttpStatusCode.NotFound);

        await _editor.DoAsync(HttpMethod.Put, $"/media/{folder}/move-to-recycle-bin");
        await _editor.DoAsync(HttpMethod.Delete, "/recycle-bin/media");
        Assert.Empty((await _editor.GetAsync("/recycle-bin/media/root")).Items());
    }

    [Fact]
    public async Task References_NameThePageThatUsesAnImage()
    {
        var image = await _editor.CreateImageAsync("Ảnh được dùng");
        var unused = await _editor.CreateImageAsync("Ảnh không dùng");
        var type = site.Host.Service<IContentTypeService>().Get("article")!.Id;
        var article = site.Host.Service<IContentService>().GetPagedOfType(type, 0, 1, out _, null!).Single().Key;
        var content = (await _editor.GetAsync($"/document/{article}")).AsObject();
        var picked = new JsonObject { ["key"] = Guid.NewGuid(), ["mediaKey"] = image, ["mediaTypeAlias"] = "Image" };
        content["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "image")!["value"] = new JsonArray(picked);

        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}", content);

        Assert.Contains((await _editor.GetAsync($"/media/{image}/referenced-by")).Items(), item => item.Id() == article);
        Assert.Equal([image], (await _editor.GetAsync($"/media/are-referenced?id={image}&id={unused}")).Items().Select(Pages.Id));
        await _editor.DoAsync(HttpMethod.Put, $"/media/{image}/move-to-recycle-bin");
        Assert.Contains((await _editor.GetAsync("/recycle-bin/media/referenced-by")).Items(), item => item.Id() == article);
    }

    [Fact]
    public async Task Collection_ListsAFolder_OrderedFilteredAndInPages()
    {
        var folder = await _editor.CreateFolderAsync("Thư mục danh sách");
        foreach (var name in new[] { "Bản đồ", "Ảnh bay", "Bản vẽ" })
        {
            await _editor.CreateImageAsync(name, folder);
        }

        var query = $"/collection/media?id={folder}&dataTypeId={Constants.DataTypes.Guids.ListViewMediaGuid}&orderBy=name";
        var filtered = await _editor.GetAsync($"{query}&filter=B%E1%BA%A3n&orderDirection=Descending");
        Assert.Equal(["Bản đồ", "Bản vẽ"], filtered.Items().Select(MediaLibrary.NameOf));
        var page = await _editor.GetAsync($"{query}&skip=0&take=2");
        Assert.Equal(3, page["total"]!.GetValue<int>());
        Assert.Equal(2, page.Items().Count);
        Assert.Equal(StaffMember.Editor.Name, page.Items()[0]["creator"]!.GetValue<string>());
        Assert.NotEmpty((await _editor.GetAsync($"/collection/media?dataTypeId={Constants.DataTypes.Guids.ListViewMediaGuid}")).Items());
    }

    [Theory]
    [InlineData("orderBy=password", HttpStatusCode.BadRequest)]
    [InlineData("dataTypeId=0196f0a0-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("id=0196f0a0-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("orderDirection=Sideways", HttpStatusCode.BadRequest)]
    public async Task Collection_ThatDoesNotExist_IsRefused(string query, HttpStatusCode status) =>
        (await _editor.AskAsync(HttpMethod.Get, $"/collection/media?{query}")).Refused(status);

    [Fact]
    public async Task Types_SayWhatMayLieWhere_AndWhatAFileBecomes()
    {
        var atRoot = (await _editor.GetAsync("/media-type/allowed-at-root")).Items().Select(Pages.Id);
        Assert.Equal(new[] { MediaLibrary.FolderType, MediaLibrary.ImageType, MediaLibrary.DrawingType, MediaLibrary.FileType }.Order(), atRoot.Order());
        Assert.Equal(4, (await _editor.GetAsync($"/media-type/{MediaLibrary.FolderType}/allowed-children")).Items().Count);
        Assert.Equal(MediaLibrary.FolderType, (await _editor.GetAsync("/item/media-type/folders")).Items().Single().Id());
        Assert.Equal(MediaLibrary.ImageType, (await _editor.GetAsync("/item/media-type/allowed?fileExtension=jpg")).Items()[0].Id());
        Assert.Equal(MediaLibrary.FileType, (await _editor.GetAsync("/item/media-type/allowed?fileExtension=pdf")).Items()[0].Id());
        var type = await _editor.GetAsync($"/media-type/{MediaLibrary.ImageType}");
        Assert.Contains(type["properties"]!.AsArray(), property => property!["alias"]!.GetValue<string>() == "umbracoFile");
    }

    [Fact]
    public async Task Account_ThatStartsDeeper_SeesAndChangesOnlyThat()
    {
        var own = await _editor.CreateFolderAsync("Thư mục riêng");
        var other = await _editor.CreateFolderAsync("Thư mục khác");
        var image = await _editor.CreateImageAsync("Ảnh riêng", own);
        var foreign = await _editor.CreateImageAsync("Ảnh khác", other);
        StaffMember.MediaEditorBelow.MediaStart = site.Host.Service<IMediaService>().GetById(own)!.Id;
        var below = site.As(StaffMember.MediaEditorBelow);

        Assert.Equal([own], (await below.GetAsync("/tree/media/root")).Items().Select(Pages.Id));
        Assert.Equal([own], (await below.GetAsync("/collection/media")).Items().Select(Pages.Id));
        Assert.Equal([image], await below.MediaBelowAsync(own));
        await below.GetAsync($"/media/{image}");
        (await below.AskAsync(HttpMethod.Get, $"/media/{foreign}")).Refused(HttpStatusCode.Forbidden);
        (await below.AskAsync(HttpMethod.Get, $"/tree/media/children?parentId={other}")).Refused(HttpStatusCode.NotFound);
        (await below.AskAsync(HttpMethod.Get, $"/collection/media?id={other}")).Refused(HttpStatusCode.NotFound);
        (await below.AskAsync(HttpMethod.Put, $"/media/{image}/move", new { target = new { id = other } })).Refused(HttpStatusCode.Forbidden);
        (await below.AskAsync(HttpMethod.Put, $"/media/{foreign}/move-to-recycle-bin")).Refused(HttpStatusCode.Forbidden);
        (await below.AskAsync(HttpMethod.Post, "/media", MediaLibrary.NewMedia(MediaLibrary.FolderType, "Ở gốc"))).Refused(HttpStatusCode.Forbidden);
        (await below.AskAsync(HttpMethod.Delete, "/recycle-bin/media")).Refused(HttpStatusCode.Forbidden);
        Assert.Empty((await below.GetAsync("/recycle-bin/media/root")).Items());
    }

    [Fact]
    public async Task Account_WithoutTheMediaSection_ReadsWhatPagesPick_AndChangesNothing()
    {
        var image = await _editor.CreateImageAsync("Ảnh để xem");
        var translator = site.As(StaffMember.Translator);

        Assert.Single((await translator.GetAsync($"/item/media?id={image}")).AsArray());
        await translator.GetAsync($"/media/{image}");
        (await translator.AskAsync(HttpMethod.Delete, $"/media/{image}")).Refused(HttpStatusCode.Forbidden);
        (await translator.AskAsync(HttpMethod.Put, $"/media/{image}/move-to-recycle-bin")).Refused(HttpStatusCode.Forbidden);
        (await translator.AskAsync(HttpMethod.Post, "/media", MediaLibrary.NewMedia(MediaLibrary.FolderType, "Không được"))).Refused(
            HttpStatusCode.Forbidden
        );
        (await translator.AskAsync(HttpMethod.Delete, "/recycle-bin/media")).Refused(HttpStatusCode.Forbidden);
    }
}
