using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Reports.Health.Links;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What editors are told of the content as a whole.</summary>
[Collection(ManagementTests.Name)]
public sealed class ReportTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task Schedule_ListsPlansByLanguageUntilTheDayAskedFor()
    {
        var page = await _editor.CreatePageAsync(site, "Có kế hoạch", "Planned");
        var soon = DateTimeOffset.UtcNow.AddDays(3);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Plan(("vi", soon, soon.AddDays(40)), ("en", soon.AddDays(20), null)));

        var month = await OfAsync("/report/schedule?days=30&take=500", page);
        var week = await OfAsync("/report/schedule?days=7&take=500", page);
        var quarter = await OfAsync("/report/schedule?days=90&take=500", page);

        Assert.Equal(["vi", "en"], month.Select(plan => plan["culture"]!.GetValue<string>()));
        Assert.All(month, plan => Assert.True(plan["publishes"]!.GetValue<bool>()));
        Assert.Equal("Có kế hoạch", Assert.Single(week)["documentName"]!.GetValue<string>());
        Assert.Contains(quarter, plan => !plan["publishes"]!.GetValue<bool>());
        Assert.All(month, plan => Assert.False(plan["overdue"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Translation_ListsPagesWithoutTheLanguageAndWithOtherNumbers()
    {
        var same = await _editor.CreatePageAsync(site, "Rộng 1.500 ha", "Covers 1,500 ha");
        var differing = await _editor.CreatePageAsync(site, "Rộng 1.500 ha", "Covers 1.500 ha");

        Assert.Empty(await OfAsync("/report/translation?take=1000", same));
        var found = Assert.Single(await OfAsync("/report/translation?take=1000", differing));

        Assert.False(found["outdated"]!.GetValue<bool>());
        var numbers = Assert.Single(found["numbers"]!.AsArray())!;
        Assert.Equal("body", numbers["alias"]!.GetValue<string>());
        Assert.Equal(1500, numbers["onlyOriginal"]![0]!.GetValue<decimal>());
        Assert.Equal(1.5m, numbers["onlyTranslation"]![0]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Save_ChangesTheTimeOfTheLanguageThatWasChanged()
    {
        var page = await _editor.CreatePageAsync(site, "Trước", "Before");
        var before = (await _editor.GetAsync($"/document/{page}")).VariantOf("en")["updateDate"]!.GetValue<DateTimeOffset>();

        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Sau", "Before"));

        var after = await _editor.GetAsync($"/document/{page}");
        Assert.Equal(before, after.VariantOf("en")["updateDate"]!.GetValue<DateTimeOffset>());
        Assert.True(after.VariantOf("vi")["updateDate"]!.GetValue<DateTimeOffset>() > before);
    }

    [Fact]
    public async Task Translation_ListsPagesThatExistInVietnameseOnly()
    {
        var contents = site.Host.Service<IContentService>();
        var page = contents.Create("Chỉ tiếng Việt", contents.GetRootContent().First().Id, "page");
        page.SetCultureName($"Chỉ tiếng Việt {Guid.NewGuid():N}", "vi");
        contents.Save(page);

        var found = Assert.Single(await OfAsync("/report/translation?take=1000", page.Key));

        Assert.Null(found["translatedAt"]);
        Assert.True(found["outdated"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Health_NamesAPageThatLinksToWhatIsNotOnTheSite_WithItsLastWriter()
    {
        var target = await _editor.CreatePageAsync(site, "Đích", "Target");
        var page = await _editor.CreatePageAsync(site, "Nguồn", "Source");
        var content = Pages.Content("Nguồn", "Source");
        content["values"]![0]!["value"]!["markup"] = $"""<p><a type="document" href="/{LocalLink(target)}">đích</a></p>""";
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", content);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        var broken = Assert.Single(await OfAsync("/report/health?kind=BrokenLink&mine=true&take=1000", page));
        await _editor.DoAsync(HttpMethod.Put, $"/document/{target}/publish", Pages.Planned("vi", "en"));

        Assert.Equal("Đích", broken["detail"]!.GetValue<string>());
        Assert.Equal(StaffMember.Editor.Name, broken["owner"]!["name"]!.GetValue<string>());
        Assert.Empty(await OfAsync("/report/health?kind=BrokenLink&take=1000", page));
    }

    [Fact]
    public async Task Health_StopsNamingAFigureOnceSomebodyHasLookedAtIt()
    {
        var old = (await _editor.GetAsync("/report/health?kind=FigureToReview&take=1000")).Items()[0];
        var (document, property) = (old["documentId"]!.GetValue<Guid>(), old["property"]!.GetValue<string>());

        await _editor.DoAsync(HttpMethod.Post, "/report/health/figure-review", new { documentId = document, property });
        await _editor.DoAsync(HttpMethod.Post, "/report/health/figure-review", new { documentId = document, property });

        var left = await OfAsync("/report/health?kind=FigureToReview&take=1000", document);
        Assert.DoesNotContain(left, problem => problem["property"]!.GetValue<string>() == property);
    }

    [Fact]
    public async Task Health_NamesPicturesThatLostTheirAlternativeText_InTheLanguagesOfThePage()
    {
        var picture = await _editor.CreateImageAsync("Ảnh không lời");
        var media = site.Host.Service<IMediaService>();
        var stored = media.GetById(picture)!;
        stored.SetValue("altText", "Cổng khu");
        stored.SetValue("altTextEn", "The gate");
        media.Save(stored);
        var news = await _editor.CreateArticleAsync(site, "Tin có ảnh", "News with a picture", picture);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{news}/publish", Pages.Planned("vi", "en"));
        Assert.Empty(await OfAsync("/report/health?kind=MissingAlternativeText&take=1000", news));

        stored.SetValue("altTextEn", null);
        media.Save(stored);

        var missing = Assert.Single(await OfAsync("/report/health?kind=MissingAlternativeText&take=1000", news));
        Assert.Equal(("en", "image"), (missing["culture"]!.GetValue<string>(), missing["property"]!.GetValue<string>()));
        Assert.Equal(picture, missing["subjectId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Health_NamesALinkToAnotherSiteOnceItHasFailedForDays()
    {
        var address = $"https://{Guid.NewGuid():N}.example/page";
        var page = await _editor.CreatePageAsync(site, "Liên kết ngoài", "External link");
        var content = Pages.Content("Liên kết ngoài", "External link");
        content["values"]![1]!["value"]!["markup"] = $"""<p><a href="{address}">there</a></p>""";
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", content);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));

        await NoteAsync(address, DateTimeOffset.UtcNow.AddHours(-1));
        Assert.Empty(await OfAsync("/report/health?kind=BrokenExternalLink&take=1000", page));
        await NoteAsync(address, DateTimeOffset.UtcNow.AddDays(-3));

        var broken = Assert.Single(await OfAsync("/report/health?kind=BrokenExternalLink&take=1000", page));
        Assert.Equal($"{address} (404)", broken["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/report/schedule?days=0", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/report/health?kind=Nothing", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/report/translation?skip=-1", null, HttpStatusCode.BadRequest)]
    [InlineData("POST", "/report/health/figure-review", "{}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/report/health/figure-review", """{"documentId":"6c2f4f6e-0000-7000-8000-000000000000","property":"x"}""", HttpStatusCode.NotFound)]
    public async Task BadInput_IsRefused(string method, string path, string? body, HttpStatusCode status) =>
        (body is null ? await _editor.AskAsync(new HttpMethod(method), path) : await _editor.AskRawAsync(new HttpMethod(method), path, body)).Refused(status);

    [Fact]
    public async Task WhoHasNoSection_IsRefused() =>
        (await site.As(StaffMember.Newcomer).AskAsync(HttpMethod.Get, "/report/health")).Refused(HttpStatusCode.Forbidden);

    private async Task<IReadOnlyList<JsonNode>> OfAsync(string path, Guid document) =>
        [.. (await _editor.GetAsync(path)).Items().Where(item => item["documentId"]!.GetValue<Guid>() == document)];

    // As the check would have stored it.
    private async Task NoteAsync(string address, DateTimeOffset failingSince)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        var link = await context.Links.FindAsync(address) ?? context.Links.Add(new LinkState { Address = address, CheckedAt = failingSince }).Entity;
        (link.Status, link.FailingSince) = (404, failingSince);
        await context.SaveChangesAsync();
    }

    private static string LocalLink(Guid document) => $"{{localLink:{document:D}}}";

    private static JsonObject Plan(params (string Culture, DateTimeOffset Publish, DateTimeOffset? Unpublish)[] plans) =>
        new()
        {
            ["publishSchedules"] = new JsonArray(
                [
                    .. plans.Select(plan => new JsonObject
                    {
                        ["culture"] = plan.Culture,
                        ["schedule"] = new JsonObject { ["publishTime"] = plan.Publish, ["unpublishTime"] = plan.Unpublish },
                    }),
                ]
            ),
        };
}
