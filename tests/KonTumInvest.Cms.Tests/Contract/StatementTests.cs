namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>How many statements an editor's acts cost once caches are warm: a limit that a careless change would break.</summary>
/// <remarks>SQLite takes one statement for each row that is written, PostgreSQL one for many, so the limits are SQLite's.</remarks>
public sealed class StatementTests(ContractHost host) : ContractTest(host)
{
    private const int CreateLimit = 15;
    private const int SaveAndPublishLimit = 29;

    // A new name is a new address as well: its uniqueness is looked up, and each culture's old address becomes a redirect.
    private const int RenameAndPublishLimit = 42;

    [Fact]
    public async Task Create_TwoCultures()
    {
        var site = await SiteRootAsync();
        await CreateArticleAsync("Làm nóng", "Warm up", site);
        Host.Statements.Reset();

        await CreateArticleAsync("Đếm câu lệnh", "Counted", site);

        Assert.True(Host.Statements.Count is > 0 and <= CreateLimit, Host.Statements.Text);
    }

    [Fact]
    public async Task SaveAndPublish_NewTextInTwoCultures()
    {
        var key = await CreatePublishedAsync("Đếm khi sửa", "Counted editing", await SiteRootAsync());
        await SaveTextAsync("bản đầu", "first");
        await PublishAsync(key, "vi", "en");
        Host.Statements.Reset();

        await SaveTextAsync("bản hai", "second");
        await PublishAsync(key, "vi", "en");

        Assert.True(Host.Statements.Count is > 0 and <= SaveAndPublishLimit, Host.Statements.Text);

        Task SaveTextAsync(string vi, string en) =>
            RenameAsync(key, "Đếm khi sửa", "Counted editing", Value("body", Paragraph(vi), "vi"), Value("body", Paragraph(en), "en"));
    }

    [Fact]
    public async Task SaveAndPublish_NewNamesInTwoCultures()
    {
        var site = await SiteRootAsync();
        await CreatePublishedAsync("Làm nóng khi đăng", "Warm up publishing", site);
        var key = await CreatePublishedAsync("Đếm khi đăng", "Counted publishing", site);
        Host.Statements.Reset();

        await RenameAsync(key, "Đếm khi đăng lại", "Counted publishing again");
        await PublishAsync(key, "vi", "en");

        Assert.True(Host.Statements.Count is > 0 and <= RenameAndPublishLimit, Host.Statements.Text);
    }

    private static string Paragraph(string text) => $"<p>{text}</p>";
}
