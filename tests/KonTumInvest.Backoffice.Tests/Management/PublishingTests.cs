using System.Net;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Publishing documents at once, by plan, and with all below them, each as the client does it.</summary>
[Collection(ManagementTests.Name)]
public sealed class PublishingTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task CreateAndPublish_IsOnTheSiteAtOnce()
    {
        var sent = Pages.NewPage(site, await _editor.HomeAsync(), "Trang ra ngay", "Published at once").With("culturesToPublish", Pages.Cultures("vi", "en"));

        var page = await _editor.DoAsync(HttpMethod.Post, "/document/create-and-publish", sent);

        Assert.Contains("Published at once", await PageAsync(page, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAndPublish_ShowsTheNewTextOnTheSite()
    {
        var page = await _editor.CreatePageAsync(site, "Trang sửa", "Changed page");
        var sent = Pages.Content("Trang sửa xong", "Changed well").With("culturesToPublish", Pages.Cultures("vi", "en"));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", sent);

        Assert.Contains("Trang sửa xong", await PageAsync(page, "vi"), StringComparison.Ordinal);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{page}")).StateOf("en"));
    }

    [Fact]
    public async Task UpdateAndPublish_UnderANameThatASiblingHas_LeavesEachItsOwnAddress()
    {
        var first = await _editor.CreatePageAsync(site, "Tên trùng nhau", "Same name");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{first}/publish", Pages.Planned("vi", "en"));
        var second = await _editor.CreatePageAsync(site, "Tên khác hẳn", "Another name");
        var sent = Pages.Content("Tên trùng nhau", "Same name").With("culturesToPublish", Pages.Cultures("vi", "en"));
        sent["values"]![0]!["value"]!["markup"] = "<p>Trang thứ hai</p>";

        await _editor.DoAsync(HttpMethod.Put, $"/document/{second}/update-and-publish", sent);

        Assert.Contains("Trang thứ hai", await PageAsync(second, "vi"), StringComparison.Ordinal);
        Assert.DoesNotContain("Trang thứ hai", await PageAsync(first, "vi"), StringComparison.Ordinal);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{second}")).StateOf("vi"));
    }

    [Fact]
    public async Task UpdateAndPublish_OfAnInvalidText_IsRefusedAndLeavesNoHalf()
    {
        var page = await _editor.CreatePageAsync(site, "Trang nguyên", "Whole page");
        var sent = Pages.Content("Tên khác", "").With("culturesToPublish", Pages.Cultures("vi", "en"));

        (await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", sent)).Refused(HttpStatusCode.BadRequest);

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("Trang nguyên", document.VariantOf("vi")["name"]!.GetValue<string>());
        Assert.Equal("Draft", document.StateOf("vi"));
    }

    [Theory]
    [InlineData(-2, null, "PublishTimeNeedsToBeInFuture")]
    [InlineData(null, -2, "UpublishTimeNeedsToBeInFuture")]
    [InlineData(2, 1, "UnpublishTimeNeedsToBeAfterPublishTime")]
    public async Task Plan_InThePast_OrThatEndsBeforeItBegins_IsRefused(int? publishIn, int? unpublishIn, string status)
    {
        var page = await _editor.CreatePageAsync(site, "Trang có kế hoạch sai", "Page with a wrong plan");
        var now = DateTimeOffset.UtcNow;
        var schedule = new { publishTime = publishIn is { } from ? now.AddDays(from) : (DateTimeOffset?)null, unpublishTime = unpublishIn is { } to ? now.AddDays(to) : (DateTimeOffset?)null };

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/publish", new { publishSchedules = new[] { new { culture = "vi", schedule } } });

        Assert.Equal(status, answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
        var variant = (await _editor.GetAsync($"/document/{page}")).VariantOf("vi");
        Assert.Null(variant["scheduledPublishDate"]);
        Assert.Null(variant["scheduledUnpublishDate"]);
    }

    [Fact]
    public async Task Publish_AndUnpublish_OfOneLanguage_LeaveTheOther()
    {
        var page = await _editor.CreatePageAsync(site, "Trang hai thứ tiếng", "Page in two languages");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/unpublish", new { cultures = new[] { "en" } });

        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal("Published", document.StateOf("vi"));
        Assert.Equal("Draft", document.StateOf("en"));
    }

    [Fact]
    public async Task Publish_OfALanguageThatNobodyHas_IsRefused()
    {
        var page = await _editor.CreatePageAsync(site, "Trang tiếng lạ", "Page in no language");

        (await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("xx"))).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Schedule_IsShownOnItsLanguage()
    {
        var page = await _editor.CreatePageAsync(site, "Trang hẹn giờ", "Planned page");
        var from = DateTimeOffset.UtcNow.AddDays(3);
        var plan = new { publishSchedules = new[] { new { culture = "vi", schedule = new { publishTime = from, unpublishTime = from.AddDays(1) } } } };

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", plan);

        var variant = (await _editor.GetAsync($"/document/{page}")).VariantOf("vi");
        Assert.Equal("Draft", variant["state"]!.GetValue<string>());
        Assert.Equal(from, variant["scheduledPublishDate"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
        Assert.Equal(from.AddDays(1), variant["scheduledUnpublishDate"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task PublishWithDescendants_RunsBehindTheRequest_AndIsToldComplete()
    {
        var upper = await _editor.CreatePageAsync(site, "Trang trên", "Upper page");
        var lower = await _editor.DoAsync(HttpMethod.Post, "/document", Pages.NewPage(site, upper, "Trang dưới", "Lower page"));

        var (task, answer) = await PublishBranchAsync(upper);
        var stranger = await site.As(StaffMember.SecondEditor).AskAsync(HttpMethod.Get, $"/document/{upper}/publish-with-descendants/result/{task}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{upper}")).StateOf("en"));
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{lower}")).StateOf("vi"));
        stranger.Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PublishWithDescendants_ThatCannotPublishOne_SaysWhy()
    {
        var upper = await _editor.CreatePageAsync(site, "Trang trên có ảnh", "Upper page with a picture");
        var picture = await _editor.CreateImageAsync("Ảnh trong nhánh");
        var content = Pages.NewPage(site, upper, "Trang dưới có ảnh", "Lower page with a picture");
        content["values"]![0]!["value"]!["markup"] = $"""<p><img src="/media/x.jpg" data-udi="umb://media/{picture:N}"></p>""";
        await _editor.DoAsync(HttpMethod.Post, "/document", content);

        var (_, answer) = await PublishBranchAsync(upper);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("Ảnh trong nhánh", answer.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishWithDescendants_AfterARestart_IsToldToBeInterrupted()
    {
        var page = await _editor.CreatePageAsync(site, "Trang bị ngắt", "Interrupted page");

        var answer = await _editor.AskAsync(HttpMethod.Get, $"/document/{page}/publish-with-descendants/result/{Guid.NewGuid()}");

        answer.Refused(HttpStatusCode.NotFound);
        Assert.Equal("TaskResultNotFound", answer.OperationStatus);
        Assert.Equal("Việc xuất bản bị gián đoạn", answer.Body!["title"]!.GetValue<string>());
    }

    private async Task<(Guid Task, EditorAnswer Answer)> PublishBranchAsync(Guid document)
    {
        var begun = await _editor.AskAsync(
            HttpMethod.Put,
            $"/document/{document}/publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { "vi", "en" } }
        );
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        var task = begun.Body!["taskId"]!.GetValue<Guid>();
        while (true)
        {
            var answer = await _editor.AskAsync(HttpMethod.Get, $"/document/{document}/publish-with-descendants/result/{task}");
            if (answer.Status != HttpStatusCode.OK || answer.Body!["isComplete"]!.GetValue<bool>())
            {
                return (task, answer);
            }

            await Task.Delay(50);
        }
    }

    private async Task<string> PageAsync(Guid page, string culture)
    {
        var urls = (await _editor.GetAsync($"/document/urls?id={page}&culture={culture}"))[0]!["urlInfos"]!.AsArray();
        var url = urls.Select(info => info!["url"]?.GetValue<string>()).First(address => address is not null)!;
        using var visitor = site.Host.CreateClient();
        return await visitor.GetStringAsync(new Uri(url, url.StartsWith('/') ? UriKind.Relative : UriKind.Absolute));
    }
}
