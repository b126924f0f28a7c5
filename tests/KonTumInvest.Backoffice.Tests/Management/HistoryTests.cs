using System.Net;
using System.Net.Http.Json;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Versions, and saves that would overwrite what somebody else did.</summary>
[Collection(ManagementTests.Name)]
public sealed class HistoryTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Rollback_OfOneLanguage_LeavesTheOther()
    {
        var page = await _editor.CreatePageAsync(site, "Việt một", "English one");
        await PublishAsync(_editor, page);
        var first = (await HistoryAsync(page)).Single(version => version["isCurrentPublishedVersion"]!.GetValue<bool>()).Id();
        await SaveAsync(_editor, page, "Việt hai", "English two");
        await PublishAsync(_editor, page);

        var versions = await VersionsAsync(page);
        Assert.Contains(first, versions);
        var old = await _editor.GetAsync($"/document-version/{first}");
        await _editor.DoAsync(HttpMethod.Post, $"/document-version/{first}/rollback?culture=vi");

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("<p>Việt một</p>", old.TextOf("vi"));
        Assert.Equal("<p>Việt một</p>", document.TextOf("vi"));
        Assert.Equal("<p>English two</p>", document.TextOf("en"));
    }

    [Fact]
    public async Task PreventCleanup_IsShownInTheHistory()
    {
        var page = await _editor.CreatePageAsync(site, "Trang giữ", "Kept page");
        var version = Assert.Single(await VersionsAsync(page));

        await _editor.DoAsync(HttpMethod.Put, $"/document-version/{version}/prevent-cleanup?preventCleanup=true");

        var history = (await _editor.GetAsync($"/document-version?documentId={page}&culture=vi")).Items();
        Assert.True(Assert.Single(history)["preventCleanup"]!.GetValue<bool>());
        Assert.Equal(StaffMember.Editor.Key, history[0]["user"]!.Id());
    }

    [Fact]
    public async Task History_IsChangedByThoseWhoMayGoBackInIt()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có lịch sử", "Page with a history");
        var version = Assert.Single(await VersionsAsync(page));
        var writer = site.As(StaffMember.Writer);

        (await writer.AskAsync(HttpMethod.Put, $"/document-version/{version}/prevent-cleanup?preventCleanup=true")).Refused(HttpStatusCode.Forbidden);
        (await writer.AskAsync(HttpMethod.Post, $"/document-version/{version}/rollback?culture=vi")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Save_OverSomebodyElsesNewerText_IsRefusedWithWhoAndWhen_AndSucceedsOnceReadAgain()
    {
        var page = await _editor.CreatePageAsync(site, "Trang chung", "Shared page");
        var other = site.As(StaffMember.SecondEditor);
        await _editor.GetAsync($"/document/{page}");
        await other.GetAsync($"/document/{page}");
        await SaveAsync(other, page, "Của người khác", "Theirs");

        var refused = await _editor.AskAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Của tôi", "Mine"));
        var published = await _editor.AskAsync(
            HttpMethod.Put,
            $"/document/{page}/update-and-publish",
            Pages.Content("Của tôi", "Mine").With("culturesToPublish", new System.Text.Json.Nodes.JsonArray("vi"))
        );

        refused.Refused(HttpStatusCode.Conflict);
        published.Refused(HttpStatusCode.Conflict);
        Assert.Equal("Người khác vừa lưu trang này", refused.Body!["title"]!.GetValue<string>());
        Assert.StartsWith("Second Editor đã lưu lúc ", refused.Body["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(StaffMember.SecondEditor.Key, refused.Body["savedBy"]!.Id());
        var current = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("<p>Của người khác</p>", current.TextOf("vi"));
        await SaveAsync(_editor, page, "Của cả hai", "Of both");
        Assert.Equal("<p>Của cả hai</p>", (await _editor.GetAsync($"/document/{page}")).TextOf("vi"));
    }

    [Fact]
    public async Task Save_AfterSomebodyElsePublished_Succeeds_SinceNoTextIsLost()
    {
        var page = await _editor.CreatePageAsync(site, "Trang được ra", "Page published by another");
        await _editor.GetAsync($"/document/{page}");
        await PublishAsync(site.As(StaffMember.SecondEditor), page);

        await SaveAsync(_editor, page, "Vẫn lưu được", "Still saved");

        Assert.Equal("<p>Still saved</p>", (await _editor.GetAsync($"/document/{page}")).TextOf("en"));
    }

    [Fact]
    public async Task Save_OfASessionThatNeverReadHere_IsRefusedWhenSomebodyElseSaved()
    {
        var page = await _editor.CreatePageAsync(site, "Trang chưa đọc", "Page not read");

        var answer = await site.As(StaffMember.SecondEditor).AskAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Mù", "Blind"));

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Equal("Somebody else saved this page", answer.Body!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Save_WithTheTagOfWhatWasRead_DecidesByTheTag()
    {
        var page = await _editor.CreatePageAsync(site, "Trang có thẻ", "Page with a tag");
        var other = site.As(StaffMember.SecondEditor);
        using var read = await other.Http.GetAsync(new Uri($"/umbraco/management/api/v1/document/{page}", UriKind.Relative));
        var tag = read.Headers.ETag!;
        await SaveAsync(_editor, page, "Mới hơn", "Newer");
        await other.GetAsync($"/document/{page}");

        using var request = new HttpRequestMessage(HttpMethod.Put, $"/umbraco/management/api/v1/document/{page}");
        request.Content = JsonContent.Create(Pages.Content("Cũ", "Old"));
        request.Headers.IfMatch.Add(tag);
        using var answer = await other.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task TwoSavesAtTheSameMoment_LeaveOneWhole_AndTellTheOther()
    {
        var page = await _editor.CreatePageAsync(site, "Trang tranh nhau", "Contended page");
        var both = new[] { site.As(StaffMember.Editor), site.As(StaffMember.SecondEditor) };
        foreach (var client in both)
        {
            await client.GetAsync($"/document/{page}");
        }

        var answers = await Task.WhenAll(
            both.Select((client, index) => client.AskAsync(HttpMethod.Put, $"/document/{page}", Pages.Content($"Bản {index}", $"Text {index}")))
        );

        var winner = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.True(winner >= 0);
        answers[1 - winner].Refused(HttpStatusCode.Conflict);
        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal($"<p>Bản {winner}</p>", document.TextOf("vi"));
        Assert.Equal($"<p>Text {winner}</p>", document.TextOf("en"));
    }

    [Fact]
    public async Task Redirects_NameTheFormerAddress()
    {
        var page = await _editor.CreatePageAsync(site, "Trang tên cũ", "Former name");
        await PublishAsync(_editor, page);
        await SaveAsync(_editor, page, "Trang tên mới", "Later name");
        await PublishAsync(_editor, page);

        var redirects = (await _editor.GetAsync($"/redirect-management/{page}?skip=0&take=20")).Items();

        var english = Assert.Single(redirects, redirect => redirect["culture"]!.GetValue<string>() == "en");
        Assert.EndsWith("/former-name", english["originalUrl"]!.GetValue<string>().TrimEnd('/'), StringComparison.Ordinal);
        Assert.EndsWith("/later-name", english["destinationUrl"]!.GetValue<string>().TrimEnd('/'), StringComparison.Ordinal);
        await _editor.DoAsync(HttpMethod.Delete, $"/redirect-management/{english.Id()}");
        Assert.Single((await _editor.GetAsync($"/redirect-management/{page}")).Items());
    }

    private static async Task SaveAsync(EditorClient client, Guid page, string vi, string en) =>
        await client.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content(vi, en));

    private static async Task PublishAsync(EditorClient client, Guid page) =>
        await client.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

    private async Task<IReadOnlyList<Guid>> VersionsAsync(Guid page) => [.. (await HistoryAsync(page)).Select(Pages.Id)];

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> HistoryAsync(Guid page) =>
        (await _editor.GetAsync($"/document-version?documentId={page}&culture=vi")).Items();
}
