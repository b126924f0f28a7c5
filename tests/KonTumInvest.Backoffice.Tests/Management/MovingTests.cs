using System.Net;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Moving, copying, ordering, throwing away and taking back documents.</summary>
[Collection(ManagementTests.Name)]
public sealed class MovingTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Move_PutsTheDocumentBelowAnother()
    {
        var target = await _editor.CreatePageAsync(site, "Nơi đến", "Target");
        var page = await _editor.CreatePageAsync(site, "Trang dời", "Moved page");

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/move", new { target = new { id = target } });

        Assert.Equal([page], await ChildrenAsync(target));
    }

    [Fact]
    public async Task Move_BelowItself_IsRefused()
    {
        var page = await _editor.CreatePageAsync(site, "Trang vòng", "Page in a ring");

        (await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/move", new { target = new { id = page } })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Copy_MakesADraftWithTheSameText()
    {
        var target = await _editor.CreatePageAsync(site, "Nơi chép", "Place of copies");
        var page = await _editor.CreatePageAsync(site, "Trang gốc", "Copied page");

        var copy = await _editor.DoAsync(
            HttpMethod.Post,
            $"/document/{page}/copy",
            new { target = new { id = target }, relateToOriginal = false, includeDescendants = false }
        );

        Assert.Equal([copy], await ChildrenAsync(target));
        Assert.Equal("<p>Copied page</p>", (await _editor.GetAsync($"/document/{copy}")).TextOf("en"));
    }

    [Fact]
    public async Task Sort_ByHandAndByName_OrdersTheChildren()
    {
        var parent = await _editor.CreatePageAsync(site, "Trang xếp", "Sorted page");
        var children = new List<Guid>();
        foreach (var name in new[] { "C", "A", "B" })
        {
            children.Add(await _editor.DoAsync(HttpMethod.Post, "/document", Pages.NewPage(site, parent, name, name)));
        }

        var byHand = new[] { children[2], children[0], children[1] };
        await _editor.DoAsync(
            HttpMethod.Put,
            "/document/sort",
            new { parent = new { id = parent }, sorting = byHand.Select((id, order) => new { id, sortOrder = order }) }
        );
        Assert.Equal(byHand, await ChildrenAsync(parent));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{parent}/sort-children", new { culture = "vi", field = "Name", direction = "Ascending" });
        Assert.Equal([children[1], children[2], children[0]], await ChildrenAsync(parent));
    }

    [Fact]
    public async Task RecycleBin_ShowsWhatWasThrownAway_AndGivesItBackWhereItWas()
    {
        var parent = await _editor.CreatePageAsync(site, "Trang mẹ", "Parent page");
        var page = await _editor.DoAsync(HttpMethod.Post, "/document", Pages.NewPage(site, parent, "Trang bỏ", "Thrown page"));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/move-to-recycle-bin");

        var thrown = Assert.Single((await _editor.GetAsync("/recycle-bin/document/root")).Items(), item => item.Id() == page);
        Assert.Equal("Trashed", thrown["variants"]![0]!["state"]!.GetValue<string>());
        Assert.Empty(await ChildrenAsync(parent));
        var origin = (await _editor.GetAsync($"/recycle-bin/document/{page}/original-parent")).Id();
        Assert.Equal(parent, origin);

        await _editor.DoAsync(HttpMethod.Put, $"/recycle-bin/document/{page}/restore", new { target = new { id = origin } });

        Assert.Equal([page], await ChildrenAsync(parent));
        Assert.DoesNotContain((await _editor.GetAsync("/recycle-bin/document/root")).Items(), item => item.Id() == page);
    }

    [Fact]
    public async Task Delete_OfSomethingNotThrownAway_FromTheBin_IsRefused()
    {
        var page = await _editor.CreatePageAsync(site, "Trang còn", "Page that stays");

        (await _editor.AskAsync(HttpMethod.Delete, $"/recycle-bin/document/{page}")).Refused(HttpStatusCode.BadRequest);

        await _editor.GetAsync($"/document/{page}");
    }

    [Fact]
    public async Task EmptyBin_DeletesForGood()
    {
        var page = await _editor.CreatePageAsync(site, "Trang xoá", "Deleted page");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/move-to-recycle-bin");

        await _editor.DoAsync(HttpMethod.Delete, "/recycle-bin/document");

        Assert.Empty((await _editor.GetAsync("/recycle-bin/document/root")).Items());
        (await _editor.AskAsync(HttpMethod.Get, $"/document/{page}")).Refused(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<Guid>> ChildrenAsync(Guid parent) =>
        [.. (await _editor.GetAsync($"/tree/document/children?parentId={parent}")).Items().Select(Pages.Id)];
}
