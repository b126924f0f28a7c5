using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;
using static KonTumInvest.Backoffice.Tests.Hosting.MadeGroups;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What a group may do with a document and all below it, in place of what it may do otherwise.</summary>
[Collection(ManagementTests.Name)]
public sealed class PagePermissionTests(ManagementSite site)
{
    private readonly EditorClient _administrator = site.As(StaffMember.Administrator);

    [Theory]
    [InlineData("Umb.Document.Update", "PUT", "/document/{0}", "content")]
    [InlineData("Umb.Document.Update", "PUT", "/umbraco/management/api/v1.1/document/{0}/validate", "content")]
    [InlineData("Umb.Document.Publish", "PUT", "/document/{0}/publish", """{"publishSchedules":[{"culture":"vi"}]}""")]
    [InlineData("Umb.Document.Publish", "PUT", "/document/{0}/publish-with-descendants", """{"cultures":["vi"]}""")]
    [InlineData("Umb.Document.Unpublish", "PUT", "/document/{0}/unpublish", """{"cultures":["en"]}""")]
    [InlineData("Umb.Document.Move", "PUT", "/document/{0}/move", """{"target":{"id":"{1}"}}""")]
    [InlineData("Umb.Document.Duplicate", "POST", "/document/{0}/copy", """{"target":{"id":"{1}"}}""")]
    [InlineData("Umb.Document.Sort", "PUT", "/document/{0}/sort-children", """{"culture":"vi","field":"Name","direction":"Ascending"}""")]
    [InlineData("Umb.Document.Delete", "PUT", "/document/{0}/move-to-recycle-bin", "")]
    [InlineData("Umb.Document.Create", "POST", "/document", "new")]
    [InlineData("Umb.Document.Update", "POST", "/document/{0}/approval", """{"cultures":["vi"]}""")]
    [InlineData("Umb.Document.Read", "GET", "/document/{0}", "")]
    [InlineData("Umb.Document.Read", "GET", "/document/{0}/preview-url?culture=vi", "")]
    [InlineData("Umb.Document.Read", "GET", "/document/{0}/audit-log", "")]
    [InlineData("Umb.Document.Read", "GET", "/document/{0}/referenced-by", "")]
    [InlineData("Umb.Document.Read", "GET", "/document-version?documentId={0}&culture=vi", "")]
    [InlineData("Umb.Document.Read", "GET", "/document/{0}/approval", "")]
    [InlineData("Umb.Document.Read", "GET", "/document/urls?id={0}", "")]
    public async Task Act_ThatAPageForbids_IsRefusedThereAndBelow_AndNotBeside(string verb, string method, string path, string body)
    {
        var (branch, below, beside) = await BranchAsync();
        var target = await _administrator.CreatePageAsync(site, "Nơi đến", "Target");
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch, [.. Editing.Except([verb])]))));

        async Task<HttpStatusCode> AskAsync(Guid document)
        {
            var text = body switch
            {
                "content" => Pages.Content("Tên", "Name").ToJsonString(),
                "new" => Pages.NewPage(site, document, "Trang mới", "New page").ToJsonString(),
                _ => body.Replace("{1}", target.ToString(), StringComparison.Ordinal),
            };
            var address = path.Replace("{0}", document.ToString(), StringComparison.Ordinal);
            var answer = text.Length == 0 ? await member.AskAsync(new HttpMethod(method), address) : await member.AskRawAsync(new HttpMethod(method), address, text);
            return answer.Status;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(branch));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(below));
        Assert.NotEqual(HttpStatusCode.Forbidden, await AskAsync(beside));
    }

    [Fact]
    public async Task NearerPage_SaysOtherwise()
    {
        var (branch, below, beside) = await BranchAsync();
        var group = New(Reading, Grant(branch), Grant(below, Writing));
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(group));

        (await member.AskAsync(HttpMethod.Get, $"/document/{branch}")).Refused(HttpStatusCode.Forbidden);
        await member.GetAsync($"/document/{below}");
        await member.DoAsync(HttpMethod.Put, $"/document/{below}", Pages.Content("Trang dưới", "Page below"));
        await member.GetAsync($"/document/{beside}");
        (await member.AskAsync(HttpMethod.Put, $"/document/{beside}", Pages.Content("a", "b"))).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SeveralGroups_AddToEachOther()
    {
        var (branch, below, _) = await BranchAsync();
        var forbidden = await _administrator.MakeGroupAsync(New(Editing, Grant(branch)));
        var reading = await _administrator.MakeGroupAsync(New(Reading));
        var member = await site.InGroupsAsync(forbidden, reading);

        await member.GetAsync($"/document/{below}");
        (await member.AskAsync(HttpMethod.Put, $"/document/{below}", Pages.Content("a", "b"))).Refused(HttpStatusCode.Forbidden);
        var grant = Assert.Single((await member.GetAsync("/user/current"))["permissions"]!.AsArray())!;
        Assert.Equal("DocumentPermissionPresentationModel", grant["$type"]!.GetValue<string>());
        Assert.Equal(branch, grant["document"]!.Id());
        Assert.Contains("Umb.Document.Read", grant["verbs"]!.AsArray().Select(verb => verb!.GetValue<string>()));
        Assert.DoesNotContain("Umb.Document.Update", grant["verbs"]!.AsArray().Select(verb => verb!.GetValue<string>()));
    }

    [Fact]
    public async Task PageThatMayNotBeRead_IsInNoTree_NoSearch_NoPicker_AndNoList()
    {
        var (branch, below, beside) = await BranchAsync();
        var home = await _administrator.HomeAsync();
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch))));
        var name = (await _administrator.GetAsync($"/document/{below}")).VariantOf("en")["name"]!.GetValue<string>();

        var shown = (await member.GetAsync($"/tree/document/children?parentId={home}&take=500")).Items().Select(Pages.Id).ToList();
        Assert.Contains(beside, shown);
        Assert.DoesNotContain(branch, shown);
        (await member.AskAsync(HttpMethod.Get, $"/tree/document/children?parentId={branch}")).Refused(HttpStatusCode.NotFound);
        (await member.AskAsync(HttpMethod.Get, $"/tree/document/ancestors?descendantId={below}")).Refused(HttpStatusCode.NotFound);
        Assert.DoesNotContain((await member.GetAsync($"/tree/document/siblings?target={beside}&before=500&after=500")).Items(), node => node.Id() == branch);
        Assert.Empty((await member.GetAsync($"/item/document/search?query={Uri.EscapeDataString(name)}")).Items());
        Assert.Single((await _administrator.GetAsync($"/item/document/search?query={Uri.EscapeDataString(name)}")).Items());
        Assert.Equal([beside], (await member.GetAsync($"/item/document?id={branch}&id={below}&id={beside}")).AsArray().Select(item => item!.Id()));
        Assert.Equal([beside], (await member.GetAsync($"/item/document/ancestors?id={below}&id={beside}")).AsArray().Select(item => item!.Id()));
    }

    [Fact]
    public async Task PageThatMayBeRead_BelowOneThatMayNot_IsReachedByTheTree()
    {
        var (branch, below, beside) = await BranchAsync();
        var home = await _administrator.HomeAsync();
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New([], Grant(below, Reading))));

        var root = Assert.Single((await member.GetAsync("/tree/document/root")).Items());
        var step = Assert.Single((await member.GetAsync($"/tree/document/children?parentId={home}")).Items());
        var page = Assert.Single((await member.GetAsync($"/tree/document/children?parentId={branch}")).Items());

        Assert.True(root["noAccess"]!.GetValue<bool>());
        Assert.True(step["noAccess"]!.GetValue<bool>());
        Assert.Equal(below, page.Id());
        Assert.False(page["noAccess"]!.GetValue<bool>());
        await member.GetAsync($"/document/{below}");
        (await member.AskAsync(HttpMethod.Get, $"/document/{beside}")).Refused(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Umb.Document.Delete", "PUT", "/document/{0}/move-to-recycle-bin", "")]
    [InlineData("Umb.Document.Move", "PUT", "/document/{0}/move", """{"target":{"id":"{1}"}}""")]
    [InlineData("Umb.Document.Read", "POST", "/document/{0}/copy", """{"target":{"id":"{1}"},"includeDescendants":true}""")]
    [InlineData("Umb.Document.Publish", "PUT", "/document/{0}/publish-with-descendants", """{"cultures":["vi"]}""")]
    public async Task Act_OnWhatLiesAbove_DoesNotTakeTheForbiddenPageAlong(string verb, string method, string path, string body)
    {
        var (branch, below, _) = await BranchAsync();
        var target = await _administrator.CreatePageAsync(site, "Nơi đến", "Target");
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(below, [.. Editing.Except([verb])]))));
        var address = path.Replace("{0}", branch.ToString(), StringComparison.Ordinal);

        var answer = body.Length == 0
            ? await member.AskAsync(new HttpMethod(method), address)
            : await member.AskRawAsync(new HttpMethod(method), address, body.Replace("{1}", target.ToString(), StringComparison.Ordinal));

        answer.Refused(HttpStatusCode.Forbidden);
        Assert.Equal([below], (await _administrator.GetAsync($"/tree/document/children?parentId={branch}")).Items().Select(Pages.Id));
    }

    [Fact]
    public async Task RecycleBin_ShowsAndDeletesOnlyWhatThePageAllows()
    {
        var (branch, below, beside) = await BranchAsync();
        var hidden = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch))));
        var keeping = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch, Reading))));
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{branch}/move-to-recycle-bin");
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{beside}/move-to-recycle-bin");

        var shown = (await hidden.GetAsync("/recycle-bin/document/root?take=500")).Items().Select(Pages.Id).ToList();

        Assert.Contains(beside, shown);
        Assert.DoesNotContain(branch, shown);
        Assert.Empty((await hidden.GetAsync($"/recycle-bin/document/children?parentId={branch}")).Items());
        Assert.Contains((await keeping.GetAsync("/recycle-bin/document/root?take=500")).Items(), item => item.Id() == branch);
        (await keeping.AskAsync(HttpMethod.Delete, $"/recycle-bin/document/{branch}")).Refused(HttpStatusCode.Forbidden);
        (await keeping.AskAsync(HttpMethod.Delete, $"/recycle-bin/document/{below}")).Refused(HttpStatusCode.Forbidden);
        (await keeping.AskAsync(HttpMethod.Delete, "/recycle-bin/document")).Refused(HttpStatusCode.Forbidden);
        (await keeping.AskAsync(HttpMethod.Put, $"/recycle-bin/document/{branch}/restore", new { target = (object?)null })).Refused(HttpStatusCode.Forbidden);
        await keeping.DoAsync(HttpMethod.Delete, $"/recycle-bin/document/{beside}");
    }

    [Fact]
    public async Task Approval_IsOfferedOnlyToWhoMayPublishThePage()
    {
        var (branch, below, _) = await BranchAsync();
        var withRight = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Reading, Grant(branch, Editing))));
        var without = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch, Writing))));
        var writer = site.As(StaffMember.Writer);
        await writer.GetAsync($"/document/{below}");
        await writer.DoAsync(HttpMethod.Put, $"/document/{below}", Pages.Content($"Bài {Guid.NewGuid():N}", "Page below"));
        await writer.DoAsync(HttpMethod.Post, $"/document/{below}/approval", new { cultures = new[] { "vi" } });

        Assert.Contains((await withRight.GetAsync("/approval")).Items(), request => Document(request) == below);
        Assert.DoesNotContain((await without.GetAsync("/approval")).Items(), request => Document(request) == below);
    }

    [Fact]
    public async Task Schedule_ListsOnlyPagesThatMayBeRead()
    {
        var (branch, below, _) = await BranchAsync();
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(branch))));
        var plan = new { publishSchedules = new[] { new { culture = "vi", schedule = new { publishTime = DateTimeOffset.UtcNow.AddDays(3) } } } };
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{below}/publish", plan);

        Assert.Contains((await _administrator.GetAsync("/report/schedule?days=7&take=500")).Items(), planned => Document(planned) == below);
        Assert.DoesNotContain((await member.GetAsync("/report/schedule?days=7&take=500")).Items(), planned => Document(planned) == below);
    }

    [Fact]
    public async Task Redirects_OfAPage_AreSeenAndDeletedAsThePageAllows()
    {
        var page = await _administrator.CreatePageAsync(site, $"Tên cũ {Guid.NewGuid():N}", "Old name");
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi"));
        await _administrator.GetAsync($"/document/{page}");
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content($"Tên mới {Guid.NewGuid():N}", "Old name"));
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi"));
        var redirect = Assert.Single((await _administrator.GetAsync($"/redirect-management/{page}")).Items()).Id();
        var hidden = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(page))));
        var reading = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(page, Reading))));

        Assert.DoesNotContain((await hidden.GetAsync("/redirect-management?take=500")).Items(), listed => listed.Id() == redirect);
        Assert.Contains((await reading.GetAsync("/redirect-management?take=500")).Items(), listed => listed.Id() == redirect);
        (await hidden.AskAsync(HttpMethod.Delete, $"/redirect-management/{redirect}")).Refused(HttpStatusCode.Forbidden);
        (await reading.AskAsync(HttpMethod.Delete, $"/redirect-management/{redirect}")).Refused(HttpStatusCode.Forbidden);
        await _administrator.DoAsync(HttpMethod.Delete, $"/redirect-management/{redirect}");
    }

    [Fact]
    public async Task ListBelow_AndLinksToAPage_KeepPagesThatMayNotBeReadToThemselves()
    {
        var contents = site.Host.Service<IContentService>();
        var list = contents.GetPagedOfType(site.Host.Service<IContentTypeService>().Get("articleList")!.Id, 0, 1, out _, null!).Single().Key;
        var picture = await _administrator.CreateImageAsync("Ảnh của bài kín");
        var secret = await _administrator.CreateArticleAsync(site, "Bài kín", "Secret article", picture);
        var open = await _administrator.CreateArticleAsync(site, "Bài mở", "Open article", picture);
        var member = await site.InGroupsAsync(await _administrator.MakeGroupAsync(New(Editing, Grant(secret))));

        var listed = await member.GetAsync($"/collection/document/{list}?orderBy=updateDate&orderDirection=Descending&take=500");
        var all = await _administrator.GetAsync($"/collection/document/{list}?orderBy=updateDate&orderDirection=Descending&take=500");
        var links = (await member.GetAsync($"/media/{picture}/referenced-by?take=100")).Items();

        Assert.Contains(listed.Items(), article => article.Id() == open);
        Assert.DoesNotContain(listed.Items(), article => article.Id() == secret);
        Assert.Equal(all["total"]!.GetValue<int>() - 1, listed["total"]!.GetValue<int>());
        Assert.Equal(2, links.Count);
        Assert.DoesNotContain("Bài kín", string.Join(' ', links.Select(link => link["name"]?.GetValue<string>())), StringComparison.Ordinal);
        Assert.Contains(links, link => link["name"]!.GetValue<string>() == "Một trang bạn không được đọc");
    }

    [Fact]
    public async Task Preview_OfAPageThatMayNotBeRead_IsNotBegun()
    {
        var (branch, below, beside) = await BranchAsync();
        var account = await site.AddAccountAsync((await _administrator.MakeGroupAsync(New(Editing, Grant(branch)))).ToString());
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Host.ClientOptions.BaseAddress };
        http.DefaultRequestHeaders.Add(StaffByHeader.KeyHeader, account.Id.ToString());

        using var refused = await http.GetAsync(new Uri($"/umbraco/preview?id={below}&culture=vi", UriKind.Relative));
        using var begun = await http.GetAsync(new Uri($"/umbraco/preview?id={beside}&culture=vi", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
    }

    [Fact]
    public async Task Grant_OfADocumentThatWasDeleted_IsForgotten_AndTheGroupCanStillBeChanged()
    {
        var page = await _administrator.CreatePageAsync(site, "Trang sẽ xóa", "Page to delete");
        var id = await _administrator.MakeGroupAsync(New(Reading, Grant(page, Writing)));
        await _administrator.DoAsync(HttpMethod.Delete, $"/document/{page}");
        var group = (await _administrator.GetAsync($"/user-group/{id}")).AsObject();

        Assert.Empty(group["permissions"]!.AsArray());
        await _administrator.DoAsync(HttpMethod.Put, $"/user-group/{id}", group.With("name", "Nhóm đổi tên"));
    }

    /// <summary>Two pages below the home page, and one below the first of them.</summary>
    private async Task<(Guid Branch, Guid Below, Guid Beside)> BranchAsync()
    {
        var branch = await _administrator.CreatePageAsync(site, "Nhánh có quyền riêng", "Branch with rights");
        var name = $"Page {Guid.NewGuid():N}";
        var below = await _administrator.DoAsync(HttpMethod.Post, "/document", Pages.NewPage(site, branch, "Trang dưới", name));
        return (branch, below, await _administrator.CreatePageAsync(site, "Trang bên cạnh", "Page beside"));
    }

    private static Guid Document(JsonNode listed) => listed["documentId"]!.GetValue<Guid>();
}
