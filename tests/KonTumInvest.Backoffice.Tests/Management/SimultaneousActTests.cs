using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.Cms.Storage;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Two members of staff act on one page, or one picture, at the same moment. Each pair is tried several times, since one of them is first.</summary>
[Collection(ManagementTests.Name)]
public sealed class SimultaneousActTests(ManagementSite site)
{
    private const int Rounds = 6;

    private static int _names;

    private readonly EditorClient _editor = site.As(StaffMember.Editor);
    private readonly EditorClient _other = site.As(StaffMember.SecondEditor);

    [Fact]
    public async Task TwoPublishesOfTwoTexts_ShowOneWhole_AndTellTheOtherWhoAndWhen() =>
        await EachRoundAsync(async page =>
        {
            await _other.GetAsync($"/document/{page}");

            var answers = await TogetherAsync(
                () => SaveAndPublishAsync(_editor, page, "Của một", "Of one"),
                () => SaveAndPublishAsync(_other, page, "Của hai", "Of two")
            );

            var winner = Assert.Single(Enumerable.Range(0, 2), index => answers[index].Status == HttpStatusCode.OK);
            var refused = answers[1 - winner].Refused(HttpStatusCode.Conflict);
            var (member, vi, en) = winner == 0 ? (StaffMember.Editor, "Của một", "Of one") : (StaffMember.SecondEditor, "Của hai", "Of two");
            Assert.Equal(member.Key, refused.Body!["savedBy"]!.Id());
            Assert.Equal(DateTimeOffset.UtcNow, refused.Body["savedAt"]!.GetValue<DateTimeOffset>(), TimeSpan.FromMinutes(1));
            await AssertShownAsync(page, vi, en);
            AssertPublishedTimes(page, 2, by: member);
        });

    [Fact]
    public async Task PublishOfWhatIsStored_BesideASaveThatPublishes_ShowsTheNewerText() =>
        await EachRoundAsync(async page =>
        {
            var answers = await TogetherAsync(
                () => SaveAndPublishAsync(_editor, page, "Mới", "New"),
                () => _other.AskAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"))
            );

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            await AssertShownAsync(page, "Mới", "New");
        });

    [Fact]
    public async Task Publish_BesideASave_LosesNoText() =>
        await EachRoundAsync(async page =>
        {
            var answers = await TogetherAsync(
                () => _editor.AskAsync(HttpMethod.Put, $"/document/{page}", Content("Mới", "New")),
                () => _other.AskAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"))
            );

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            await AssertDraftAsync(page, "Mới", "New");
            Assert.Contains(await PageAsync(page, "vi"), new[] { "<p>Cũ</p>", "<p>Mới</p>" });
        });

    [Fact]
    public async Task Publish_BesideTheRecycleBin_LeavesThePageInTheBin_AndOffTheSite() =>
        await EachRoundAsync(async page =>
        {
            var address = await AddressAsync(page, "vi");

            var answers = await TogetherAsync(
                () => SaveAndPublishAsync(_editor, page, "Mới", "New"),
                () => _other.AskAsync(HttpMethod.Put, $"/document/{page}/move-to-recycle-bin")
            );

            Assert.Equal(HttpStatusCode.OK, answers[1].Status);
            Assert.Contains(answers[0].Status, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden });
            var stored = site.Host.Service<IContentService>().GetById(page)!;
            Assert.True(stored.Trashed);
            Assert.Equal(Umbraco.Cms.Core.Constants.System.RecycleBinContent, stored.ParentId);
            using var visitor = site.Host.CreateClient();
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        });

    [Theory]
    [InlineData("save")]
    [InlineData("publish")]
    public async Task Text_BesideAMove_KeepsBoth(string act)
    {
        var target = await CreateSharedAsync("Nơi mới", "New place");
        await EachRoundAsync(async page =>
        {
            var answers = await TogetherAsync(
                () =>
                    act == "save"
                        ? _editor.AskAsync(HttpMethod.Put, $"/document/{page}", Content("Mới", "New"))
                        : SaveAndPublishAsync(_editor, page, "Mới", "New"),
                () => _other.AskAsync(HttpMethod.Put, $"/document/{page}/move", new { target = new { id = target } })
            );

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            await AssertDraftAsync(page, "Mới", "New");
            var stored = site.Host.Service<IContentService>().GetById(page)!;
            var parent = site.Host.Service<IContentService>().GetById(target)!;
            Assert.Equal(parent.Id, stored.ParentId);
            Assert.Equal($"{parent.Path},{stored.Id}", stored.Path);
            if (act == "publish")
            {
                await AssertShownAsync(page, "Mới", "New");
                Assert.Contains("/noi-moi", (await AddressAsync(page, "vi")).ToString(), StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task GoingBack_BesideASave_LeavesOneOfTheTwoWhole() =>
        await EachRoundAsync(async page =>
        {
            var versions = (await _editor.GetAsync($"/document-version?documentId={page}&culture=vi")).Items();
            var shown = versions.Single(version => version["isCurrentPublishedVersion"]!.GetValue<bool>()).Id();
            await _editor.DoAsync(HttpMethod.Put, $"/document/{page}", Content("Giữa", "Middle"));

            var answers = await TogetherAsync(
                () => _editor.AskAsync(HttpMethod.Put, $"/document/{page}", Content("Mới", "New")),
                () => _other.AskAsync(HttpMethod.Post, $"/document-version/{shown}/rollback?culture=vi")
            );

            Assert.Equal(HttpStatusCode.OK, answers[1].Status);
            var document = await _editor.GetAsync($"/document/{page}");
            Assert.Equal("<p>Cũ</p>", document.TextOf("vi"));
            Assert.Equal(answers[0].Status == HttpStatusCode.OK ? "<p>New</p>" : "<p>Middle</p>", document.TextOf("en"));
            if (answers[0].Status != HttpStatusCode.OK)
            {
                answers[0].Refused(HttpStatusCode.Conflict);
            }
        });

    [Fact]
    public async Task TwoSavesOfAPicture_KeepOneWhole_AndTellTheOther()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var picture = await _editor.CreateImageAsync($"Ảnh chung {round}");
            EditorClient[] both = [_editor, _other];
            var read = await Task.WhenAll(both.Select(client => client.GetAsync($"/media/{picture}")));

            var answers = await TogetherAsync(() => RenameAsync(_editor, picture, read[0], "Một"), () => RenameAsync(_other, picture, read[1], "Hai"));

            var winner = Assert.Single(Enumerable.Range(0, 2), index => answers[index].Status == HttpStatusCode.OK);
            answers[1 - winner].Refused(HttpStatusCode.Conflict);
            Assert.StartsWith(winner == 0 ? "Một" : "Hai", (await _editor.GetAsync($"/media/{picture}")).NameOf(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SaveOfAPicture_BesideAMove_KeepsBoth()
    {
        var folder = await _editor.CreateFolderAsync("Thư mục mới");
        for (var round = 0; round < Rounds; round++)
        {
            var picture = await _editor.CreateImageAsync($"Ảnh dời {round}");
            var read = await _editor.GetAsync($"/media/{picture}");

            var answers = await TogetherAsync(
                () => RenameAsync(_editor, picture, read, $"Ảnh đặt lại tên {round}"),
                () => _other.AskAsync(HttpMethod.Put, $"/media/{picture}/move", new { target = new { id = folder } })
            );

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Assert.Equal($"Ảnh đặt lại tên {round}", (await _editor.GetAsync($"/media/{picture}")).NameOf());
            Assert.Contains(picture, await _editor.MediaBelowAsync(folder));
        }
    }

    [Fact]
    public async Task ManyEditorsAtOnce_AreEachTold_AndThePageStaysWhole()
    {
        const int Editors = 8;
        var page = await CreateSharedAsync("Cũ", "Old");
        var clients = Enumerable.Range(0, Editors).Select(index => site.As(index % 2 == 0 ? StaffMember.Editor : StaffMember.SecondEditor)).ToList();
        await Task.WhenAll(clients.Select(client => client.GetAsync($"/document/{page}")));

        var answers = await TogetherAsync([.. clients.Select((client, index) => (Func<Task<EditorAnswer>>)(() => SaveAndPublishAsync(client, page, $"Bản {index}", $"Text {index}")))]);

        var winner = Assert.Single(Enumerable.Range(0, Editors), index => answers[index].Status == HttpStatusCode.OK);
        Assert.All(answers.Where((_, index) => index != winner), answer => answer.Refused(HttpStatusCode.Conflict));
        await AssertShownAsync(page, $"Bản {winner}", $"Text {winner}");
    }

    /// <summary>Tries it on pages of their own, which are on the site and which the editor has read; then looks at what is stored of each.</summary>
    private async Task EachRoundAsync(Func<Guid, Task> round)
    {
        for (var number = 0; number < Rounds; number++)
        {
            var page = await CreateSharedAsync("Cũ", "Old");
            await round(page);
            AssertVersions(page);
        }
    }

    private async Task<Guid> CreateSharedAsync(string vi, string en)
    {
        var sent = Pages.NewPage(site, await _editor.HomeAsync(), vi, en).With("variants", Content(vi, en)["variants"]!.DeepClone());
        var page = await _editor.DoAsync(HttpMethod.Post, "/document", sent);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{page}/publish", Pages.Planned("vi", "en"));
        await _editor.GetAsync($"/document/{page}");
        return page;
    }

    /// <summary>Texts under names of their own, so that no page stands in the way of another.</summary>
    private static JsonObject Content(string vi, string en)
    {
        var content = Pages.Content(vi, en);
        foreach (var variant in content["variants"]!.AsArray())
        {
            variant!["name"] = $"{variant["name"]!.GetValue<string>()} {Interlocked.Increment(ref _names)}";
        }

        return content;
    }

    /// <summary>Begins all of them before it waits for any.</summary>
    private static async Task<EditorAnswer[]> TogetherAsync(params Func<Task<EditorAnswer>>[] acts)
    {
        using var start = new Barrier(acts.Length);
        return await Task.WhenAll(
            acts.Select(act =>
                Task.Factory.StartNew(
                        () =>
                        {
                            start.SignalAndWait();
                            return act();
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                    .Unwrap()
            )
        );
    }

    private static Task<EditorAnswer> SaveAndPublishAsync(EditorClient client, Guid page, string vi, string en) =>
        client.AskAsync(
            HttpMethod.Put,
            $"/document/{page}/update-and-publish",
            Content(vi, en).With("culturesToPublish", new JsonArray("vi", "en"))
        );

    private static Task<EditorAnswer> RenameAsync(EditorClient client, Guid picture, JsonNode read, string name) =>
        client.AskAsync(HttpMethod.Put, $"/media/{picture}", MediaLibrary.MediaContent(name, read.ValueOf("umbracoFile", null)!.DeepClone()));

    private async Task AssertDraftAsync(Guid page, string vi, string en)
    {
        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal(($"<p>{vi}</p>", $"<p>{en}</p>"), (document.TextOf("vi")!, document.TextOf("en")!));
        Assert.StartsWith(vi, document.VariantOf("vi")["name"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task AssertShownAsync(Guid page, string vi, string en)
    {
        await AssertDraftAsync(page, vi, en);
        Assert.Equal(($"<p>{vi}</p>", $"<p>{en}</p>"), (await PageAsync(page, "vi"), await PageAsync(page, "en")));
        var document = await _editor.GetAsync($"/document/{page}");
        Assert.Equal(("Published", "Published"), (document.StateOf("vi"), document.StateOf("en")));
    }

    /// <summary>One version is worked on, at most one is on the site, and no other than the newest is worked on.</summary>
    private void AssertVersions(Guid page)
    {
        using var database = site.Host.Service<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        var node = database.Nodes.Single(row => row.Key == page);
        var versions = database.Versions.Where(version => version.NodeId == node.Id).OrderBy(version => version.Id).ToList();
        Assert.True(versions[^1].Current);
        Assert.Single(versions, version => version.Current);
        Assert.Equal(node.Published ? 1 : 0, versions.Count(version => version.Published));
        var kept = versions.Select(version => version.Id).ToList();
        var values = database.VersionValues.Where(row => kept.Contains(row.VersionId) && row.Name != null).ToList();
        Assert.All(kept, version => Assert.Equal(["en", "vi"], values.Where(row => row.VersionId == version).Select(row => row.Culture).Order()));
    }

    /// <summary>The log names one act of publishing for each that was answered, the last by whoever won.</summary>
    private void AssertPublishedTimes(Guid page, int times, StaffMember by)
    {
        var id = site.Host.Service<IContentService>().GetById(page)!.Id;
        var type = nameof(AuditType.PublishVariant);
        using var database = site.Host.Service<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        var publishes = database
            .Audit.Where(entry => entry.EntityId == id && entry.Type == type)
            .OrderBy(entry => entry.Id)
            .Select(entry => entry.UserId)
            .ToList();
        Assert.Equal(times, publishes.Count);
        Assert.Equal(by.Id, publishes[^1]);
    }

    private async Task<string> PageAsync(Guid page, string culture)
    {
        using var visitor = site.Host.CreateClient();
        var shown = await visitor.GetStringAsync(await AddressAsync(page, culture));
        var parsed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(shown);
        return Assert.Single(parsed.QuerySelectorAll(".prose p")).OuterHtml;
    }

    private async Task<Uri> AddressAsync(Guid page, string culture)
    {
        var urls = (await _editor.GetAsync($"/document/urls?id={page}&culture={culture}"))[0]!["urlInfos"]!.AsArray();
        var url = urls.Select(info => info!["url"]?.GetValue<string>()).FirstOrDefault(address => address is not null);
        Assert.True(url is not null, urls.ToJsonString());
        return new Uri(url, url.StartsWith('/') ? UriKind.Relative : UriKind.Absolute);
    }
}
