using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>A picture that means something is published with words for those who do not see it, however it is published.</summary>
[Collection(ManagementTests.Name)]
public sealed class PictureTests(ManagementSite site)
{
    private const string PathOfImage = "$.values[?(@.alias == 'image' && @.culture == null && @.segment == null)].value";

    private readonly EditorClient _editor = site.As(StaffMember.Editor);
    private readonly IMediaService _media = site.Host.Service<IMediaService>();

    [Fact]
    public async Task PublishWithoutWords_IsRefusedAtTheField_AndWithThemItIsPublished()
    {
        var picture = await PictureAsync("Cổng khu", "The gate", null);
        var article = await _editor.CreateArticleAsync(site, "Tin một", "News one", picture);
        var both = Pages.ArticleContent("Tin một", "News one", picture).With("culturesToPublish", new JsonArray("vi", "en"));

        var refused = (await _editor.AskAsync(HttpMethod.Put, $"/document/{article}/update-and-publish", both)).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("PropertyValidationError", refused.OperationStatus);
        var (path, messages) = Assert.Single(refused.Body!["errors"]!.AsObject());
        Assert.Equal(Packed(PathOfImage), Packed(path));
        Assert.Contains("Cổng khu", Assert.Single(messages!.AsArray())!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("tiếng Anh", messages![0]!.GetValue<string>(), StringComparison.Ordinal);

        // In Vietnamese it has words, so that alone is published.
        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("vi"));
        var english = (await _editor.AskAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("en"))).Refused(HttpStatusCode.BadRequest);
        Assert.Equal("AlternativeTextMissing", english.OperationStatus);
        Assert.Contains("Cổng khu", english.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Describe(picture, "Cổng khu", "The gate");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("en"));
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{article}")).StateOf("en"));
    }

    [Fact]
    public async Task Validation_NamesWhatIsMissing_AndADraftIsSavedAllTheSame()
    {
        var picture = await PictureAsync("Không lời", null, null);
        var article = await _editor.CreateArticleAsync(site, "Tin hai", "News two", picture);
        var sent = Pages.ArticleContent("Tin hai", "News two", picture);

        var checkedBoth = await _editor.AskAsync(
            HttpMethod.Put,
            $"/umbraco/management/api/v1.1/document/{article}/validate",
            sent.DeepClone().AsObject().With("cultures", new JsonArray("vi", "en"))
        );
        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}", sent);

        checkedBoth.Refused(HttpStatusCode.BadRequest);
        var message = Assert.Single(Assert.Single(checkedBoth.Body!["errors"]!.AsObject()).Value!.AsArray())!.GetValue<string>();
        Assert.Contains("tiếng Việt, tiếng Anh", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PictureThatOnlyDecorates_NeedsNoWords()
    {
        var picture = await PictureAsync("Hoa văn", null, null);
        var stored = _media.GetById(picture)!;
        stored.SetValue("decorative", 1);
        Assert.True(_media.Save(stored).Success);
        var article = await _editor.CreateArticleAsync(site, "Tin ba", "News three", picture);

        await _editor.DoAsync(HttpMethod.Put, $"/document/{article}/publish", Pages.Planned("vi", "en"));

        Assert.Equal("Published", (await _editor.GetAsync($"/document/{article}")).StateOf("en"));
    }

    [Theory]
    [InlineData("alt=\"\"", true)]
    [InlineData("", true)]
    [InlineData("alt=\"Cổng khu\"", false)]
    public async Task PictureInText_NeedsTheWordsOfTheText(string words, bool isRefused)
    {
        var picture = await PictureAsync("Trong bài", "Có lời", "Described");
        var page = await _editor.CreatePageAsync(site, "Trang có ảnh", "Page with a picture");
        var content = Pages.Content("Trang có ảnh", "Page with a picture").With("culturesToPublish", new JsonArray("vi"));
        content["values"]![0]!["value"]!["markup"] = $"""<p><img src="/media/x.jpg" {words} data-udi="umb://media/{picture:N}"></p>""";
        content["template"] = (await _editor.GetAsync($"/document/{page}"))["template"]!.DeepClone();

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/document/{page}/update-and-publish", content);

        Assert.Equal(isRefused ? HttpStatusCode.BadRequest : HttpStatusCode.OK, answer.Status);
        Assert.True(!isRefused || answer.Body!["errors"]!.AsObject().Single().Key.Contains("'body'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Branch_And_Approval_AreHeldByTheSameRule()
    {
        var picture = await PictureAsync("Chung", null, "Described");
        var article = await _editor.CreateArticleAsync(site, "Tin bốn", "News four", picture);
        await _editor.DoAsync(HttpMethod.Post, $"/document/{article}/approval", new { cultures = new[] { "vi" }, note = (string?)null });
        var waiting = (await _editor.GetAsync($"/document/{article}/approval"))[0]!.Id();

        var approved = (await _editor.AskAsync(HttpMethod.Post, $"/approval/{waiting}/approve")).Refused(HttpStatusCode.BadRequest);
        await site.Host.Service<IContentPublishingService>()
            .PublishBranchAsync(article, ["vi", "en"], PublishBranchFilter.IncludeUnpublished, StaffMember.Editor.Key, useBackgroundThread: false);

        Assert.Equal("AlternativeTextMissing", approved.OperationStatus);
        Assert.Equal("Draft", (await _editor.GetAsync($"/document/{article}")).StateOf("vi"));
        Assert.Equal("Draft", (await _editor.GetAsync($"/document/{article}")).StateOf("en"));
        Describe(picture, "Có lời", "Described");
        await _editor.DoAsync(HttpMethod.Post, $"/approval/{waiting}/approve");
        Assert.Equal("Published", (await _editor.GetAsync($"/document/{article}")).StateOf("vi"));
    }

    [Fact]
    public async Task Plan_ThatIsRefused_IsKept_TriedAgain_AndToldToTheWriterOnce()
    {
        var writer = await AddAccountAsync();
        var client = site.As(writer.Id);
        var picture = await PictureAsync("Ảnh hẹn giờ", null, null);
        var article = await client.CreateArticleAsync(site, "Tin hẹn giờ", "Planned news", picture);
        var plans = site.Host.Service<PlannedPublishing>();
        Plan(article, DateTime.UtcNow.AddMinutes(-1));

        await plans.RunOnceAsync(CancellationToken.None);
        var kept = PlanOf(article);

        Assert.InRange(kept, DateTime.UtcNow.AddMinutes(13), DateTime.UtcNow.AddMinutes(16));
        Assert.Equal("Draft", (await client.GetAsync($"/document/{article}")).StateOf("vi"));
        var mail = Assert.Single(await MailsToAsync(writer.Email!));
        Assert.Contains("Tin hẹn giờ", mail, StringComparison.Ordinal);
        var planned = (await client.GetAsync("/report/schedule?days=7&take=1000")).Items().Single(plan => plan["documentId"]!.GetValue<Guid>() == article);
        Assert.Contains("Ảnh hẹn giờ", planned["obstacle"]!.GetValue<string>(), StringComparison.Ordinal);

        Describe(picture, "Có lời", null);
        Plan(article, DateTime.UtcNow.AddMinutes(-1));
        await plans.RunOnceAsync(CancellationToken.None);
        Assert.Equal("Published", (await client.GetAsync($"/document/{article}")).StateOf("vi"));
        Assert.Single(await MailsToAsync(writer.Email!));
    }

    private async Task<Guid> PictureAsync(string name, string? vi, string? en)
    {
        var picture = await _editor.CreateImageAsync(name);
        Describe(picture, vi, en);
        return picture;
    }

    private void Describe(Guid picture, string? vi, string? en)
    {
        var stored = _media.GetById(picture)!;
        stored.SetValue("altText", vi);
        stored.SetValue("altTextEn", en);
        Assert.True(_media.Save(stored).Success);
    }

    // A plan whose time has come, which the API would not take.
    private void Plan(Guid document, DateTime at)
    {
        var contents = site.Host.Service<IContentService>();
        var stored = contents.GetById(document)!;
        var schedule = contents.GetContentScheduleByContentId(stored.Id);
        schedule.AddOrUpdate("vi", at, ContentScheduleAction.Release);
        contents.PersistContentSchedule(stored, schedule);
    }

    private DateTime PlanOf(Guid document)
    {
        var contents = site.Host.Service<IContentService>();
        return Assert.Single(contents.GetContentScheduleByContentId(contents.GetById(document)!.Id).FullSchedule).Date;
    }

    private async Task<StaffAccount> AddAccountAsync()
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<StaffRegister>();
        var email = $"anh-{Guid.NewGuid():N}@kontuminvest.example";
        var (account, error) = await register.AddAsync(
            new NewStaffAccount(email, "Người hẹn giờ", "vi", ["editor"]),
            "rừng thông Măng Đen 17",
            CancellationToken.None
        );
        Assert.Equal(StaffError.None, error);
        return account!;
    }

    private async Task<IReadOnlyList<string>> MailsToAsync(string email)
    {
        await using var context = await site.Host.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();
        return await context.Outbox.AsNoTracking().Where(mail => mail.Recipient == email).Select(mail => mail.Subject).ToListAsync();
    }

    private static string Packed(string path) => path.Replace(" ", string.Empty, StringComparison.Ordinal);
}
