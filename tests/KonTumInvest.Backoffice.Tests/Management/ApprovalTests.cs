using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>A writer submits, somebody who may publishes or returns, language by language.</summary>
[Collection(ManagementTests.Name)]
public sealed class ApprovalTests(ManagementSite site)
{
    private readonly EditorClient _writer = site.As(StaffMember.Writer);
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Submitted_Approved_IsOnTheSiteInThatLanguageOnly()
    {
        var page = await _writer.CreatePageAsync(site, "Trình duyệt", "Submitted");
        var request = await SubmitAsync(page, "Xin xem đoạn đầu", "vi");

        var waiting = Assert.Single(await WaitingForAsync(_editor, page));
        Assert.Equal("Trình duyệt", waiting["documentName"]!.GetValue<string>());
        Assert.Equal("Xin xem đoạn đầu", waiting["note"]!.GetValue<string>());
        Assert.Equal(StaffMember.Writer.Name, waiting["submittedBy"]!["name"]!.GetValue<string>());
        Assert.Empty(await WaitingForAsync(_writer, page));

        await _editor.DoAsync(HttpMethod.Post, $"/approval/{request}/approve");

        var published = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("Published", published.StateOf("vi"));
        Assert.Equal("Draft", published.StateOf("en"));
        Assert.Empty(await WaitingForAsync(_editor, page));
        Assert.Equal("Approved", (await MineAsync(request))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Returned_GivesTheWriterTheComment_AndPublishesNothing()
    {
        var page = await _writer.CreatePageAsync(site, "Trả lại", "Returned");
        var request = await SubmitAsync(page, null, "vi", "en");

        (await _editor.AskAsync(HttpMethod.Post, $"/approval/{request}/return", new { comment = "  " })).Refused(HttpStatusCode.BadRequest);
        await _editor.DoAsync(HttpMethod.Post, $"/approval/{request}/return", new { comment = "Thiếu nguồn" });

        var mine = await MineAsync(request);
        Assert.Equal("Returned", mine["state"]!.GetValue<string>());
        Assert.Equal("Thiếu nguồn", mine["comment"]!.GetValue<string>());
        Assert.Equal(StaffMember.Editor.Name, mine["decidedBy"]!["name"]!.GetValue<string>());
        Assert.Equal("Draft", (await _editor.GetAsync($"/document/{page}")).StateOf("vi"));
        (await _editor.AskAsync(HttpMethod.Post, $"/approval/{request}/approve")).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task ChangedSinceItWasSubmitted_IsNotApproved()
    {
        var page = await _writer.CreatePageAsync(site, "Đã xem", "Seen");
        var request = await SubmitAsync(page, null, "vi");
        await _writer.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Đổi sau khi trình", "Seen"));

        Assert.True(Assert.Single(await WaitingForAsync(_editor, page))["changedSince"]!.GetValue<bool>());
        var refused = (await _editor.AskAsync(HttpMethod.Post, $"/approval/{request}/approve")).Refused(HttpStatusCode.Conflict);

        Assert.Equal("ChangedSince", refused.OperationStatus);
        Assert.Equal("Draft", (await _editor.GetAsync($"/document/{page}")).StateOf("vi"));

        // Submitted again, it is the same request with the newer text.
        Assert.Equal(request, await SubmitAsync(page, null, "vi"));
        await _editor.DoAsync(HttpMethod.Post, $"/approval/{request}/approve");
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{page}")).StateOf("vi"));
    }

    [Fact]
    public async Task ChangeInAnotherLanguage_DoesNotMatter()
    {
        var page = await _writer.CreatePageAsync(site, "Chỉ tiếng Việt", "Later");
        var request = await SubmitAsync(page, null, "vi");
        var template = (await _writer.GetAsync($"/document/{page}"))["template"]!.DeepClone();
        await _writer.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Chỉ tiếng Việt", "Changed later").With("template", template));

        await _editor.DoAsync(HttpMethod.Post, $"/approval/{request}/approve");

        Assert.Equal("Published", (await _editor.GetAsync($"/document/{page}")).StateOf("vi"));
    }

    [Fact]
    public async Task PublishedWithoutBeingAsked_ClosesTheRequest()
    {
        var page = await _writer.CreatePageAsync(site, "Xuất bản thẳng", "Published anyway");
        var vietnamese = await SubmitAsync(page, null, "vi");
        await SubmitAsync(page, null, "en");

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi"));

        Assert.Equal("Approved", (await MineAsync(vietnamese))["state"]!.GetValue<string>());
        Assert.Equal("en", Assert.Single(await WaitingForAsync(_editor, page))["culture"]!.GetValue<string>());
    }

    [Fact]
    public async Task ThrownAway_WaitsNoLonger()
    {
        var page = await _writer.CreatePageAsync(site, "Bỏ đi", "Thrown away");
        var request = await SubmitAsync(page, null, "vi");

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/move-to-recycle-bin");

        Assert.Equal("Withdrawn", (await MineAsync(request))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Writer_MayWithdrawButNotDecide()
    {
        var page = await _writer.CreatePageAsync(site, "Rút lại", "Withdrawn");
        var request = await SubmitAsync(page, null, "vi");

        (await _writer.AskAsync(HttpMethod.Post, $"/approval/{request}/approve")).Refused(HttpStatusCode.Forbidden);
        (await _writer.AskAsync(HttpMethod.Post, $"/approval/{request}/return", new { comment = "x" })).Refused(HttpStatusCode.Forbidden);
        (await _editor.AskAsync(HttpMethod.Post, $"/approval/{request}/withdraw")).Refused(HttpStatusCode.Forbidden);
        await _writer.DoAsync(HttpMethod.Post, $"/approval/{request}/withdraw");

        Assert.Equal("Withdrawn", (await MineAsync(request))["state"]!.GetValue<string>());
        Assert.Empty(await WaitingForAsync(_editor, page));
    }

    [Fact]
    public async Task Translator_SubmitsOnlyTheOwnLanguage()
    {
        var page = await _writer.CreatePageAsync(site, "Bản dịch", "Translation");
        var translator = site.As(StaffMember.Translator);

        (await translator.AskAsync(HttpMethod.Post, $"/document/{page}/approval", Asking(null, "vi"))).Refused(HttpStatusCode.Forbidden);
        await translator.DoAsync(HttpMethod.Post, $"/document/{page}/approval", Asking(null, "en"));

        Assert.Equal("en", Assert.Single(await WaitingForAsync(_editor, page))["culture"]!.GetValue<string>());
    }

    [Fact]
    public async Task NothingNew_IsNotSubmitted()
    {
        var page = await _writer.CreatePageAsync(site, "Đã xuất bản", "Published");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        var refused = (await _writer.AskAsync(HttpMethod.Post, $"/document/{page}/approval", Asking(null, "vi"))).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("NothingToApprove", refused.OperationStatus);
    }

    [Theory]
    [InlineData("""{"cultures":[]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"cultures":null}""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"cultures":["fr"]}""", HttpStatusCode.BadRequest)]
    public async Task BadInput_IsRefused(string body, HttpStatusCode status)
    {
        var page = await _writer.CreatePageAsync(site, "Đầu vào", "Input");

        (await _writer.AskRawAsync(HttpMethod.Post, $"/document/{page}/approval", body)).Refused(status);
        (await _writer.AskAsync(HttpMethod.Post, $"/document/{Guid.NewGuid()}/approval", Asking(null, "vi"))).Refused(HttpStatusCode.NotFound);
        (await _editor.AskAsync(HttpMethod.Post, $"/approval/{Guid.NewGuid()}/approve")).Refused(HttpStatusCode.NotFound);
        (await site.As(StaffMember.Newcomer).AskAsync(HttpMethod.Get, "/approval")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task NoteTooLong_IsRefused()
    {
        var page = await _writer.CreatePageAsync(site, "Ghi chú", "Note");

        (await _writer.AskAsync(HttpMethod.Post, $"/document/{page}/approval", Asking(new string('a', 2001), "vi"))).Refused(HttpStatusCode.BadRequest);
    }

    private static JsonObject Asking(string? note, params string[] cultures) =>
        new() { ["cultures"] = new JsonArray([.. cultures.Select(culture => (JsonNode)culture)]), ["note"] = note };

    private static async Task<IReadOnlyList<JsonNode>> WaitingForAsync(EditorClient client, Guid page) =>
        [.. (await client.GetAsync("/approval?take=500")).Items().Where(item => item["documentId"]!.GetValue<Guid>() == page)];

    /// <returns>The first request.</returns>
    private async Task<Guid> SubmitAsync(Guid page, string? note, params string[] cultures)
    {
        var answer = await _writer.AskAsync(HttpMethod.Post, $"/document/{page}/approval", Asking(note, cultures));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!.AsArray()[0]!.Id();
    }

    private async Task<JsonNode> MineAsync(Guid request) =>
        (await _writer.GetAsync("/approval/mine?take=500")).Items().Single(item => item.Id() == request);
}
