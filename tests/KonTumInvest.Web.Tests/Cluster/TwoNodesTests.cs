using System.Net;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Storage;
using KonTumInvest.Content.Places;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Web.Tests.Cluster;

[Collection(TwoNodesTestSuite.Name)]
public sealed class TwoNodesTests(TwoNodes nodes)
{
    private const string Park = "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/";

    [Fact]
    public async Task Start_OfBothAtOnce_LoadsTheStarterContentOnce()
    {
        await using var database = await nodes.Here.Service<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();

        var stored = await database.Nodes.AsNoTracking().Select(node => node.Key).ToListAsync();

        Assert.Equal(nodes.Here.Service<SchemaCatalog>().Starter.Count, stored.Count);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(0, await database.Nodes.CountAsync(node => node.Trashed));
    }

    [Theory]
    [InlineData("/vi", "vi")]
    [InlineData("/en", "en")]
    [InlineData(Park, "vi")]
    [InlineData("/en/zones-and-parks/sao-mai-industrial-park/", "en")]
    public async Task Get_OnEitherNode_IsTheSamePage(string url, string language)
    {
        using var here = await GetAsync(here: true, url);
        var expected = here.Page.QuerySelector("main")!.TextContent;
        using var there = await UntilAsync(url, answer => answer.Page.QuerySelector("main")?.TextContent == expected);

        Assert.Equal((HttpStatusCode.OK, language), (here.Status, here.Language));
        Assert.Equal((HttpStatusCode.OK, language), (there.Status, there.Language));
        Assert.Equal(expected, there.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Send_OpenedOnOneNodeAndSentToBoth_StoresOneEnquiryWithItsMails()
    {
        var visitor = nodes.Visitor();
        var form = (await BrowserForm.OpenAsync(visitor.There, "/vi/gui-yeu-cau/")).TypeValid();

        var first = await form.SendAsync(form.Content(), visitor.Here);
        var second = await form.SendAsync(form.Content(), visitor.There);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.Status, second.Status));
        await using var database = await nodes.Here.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();
        var stored = await database.Enquiries.SingleAsync();
        var mails = await database.Outbox.Where(mail => mail.EnquiryId == stored.Id).Select(mail => mail.Kind).ToListAsync();
        Assert.Equal([MailKind.EnquiryReceipt, MailKind.EnquiryToUnit], mails.OrderBy(kind => $"{kind}"));
    }

    [Fact]
    public async Task Publish_OnOneNode_ShowsOnTheOther()
    {
        (await GetAsync(here: false, Park)).Dispose();

        await nodes.Here.RenameAsync(KeyOfPark(), "vi", "Khu công nghiệp Hai Nút");
        using var here = await GetAsync(here: true, "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-hai-nut/");
        // The address and the page become new one after the other, so the address alone may still show the old heading.
        using var there = await UntilAsync("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-hai-nut/", answer => answer.Heading == here.Heading);
        using var old = await GetAsync(here: false, Park);

        Assert.Equal("Khu công nghiệp Hai Nút", here.Heading);
        Assert.Equal("Khu công nghiệp Hai Nút", there.Heading);
        Assert.Equal(HttpStatusCode.MovedPermanently, old.Status);
        await nodes.Here.RenameAsync(KeyOfPark(), "vi", "Khu công nghiệp Sao Mai");
        (await UntilAsync(Park, answer => answer.Heading == "Khu công nghiệp Sao Mai")).Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PublishOfABranch_BegunOnOneNode_IsToldByTheOther(bool begunHere)
    {
        var (here, there) = await nodes.EditorAsync();
        var (asked, other) = begunHere ? (here, there) : (there, here);
        var park = KeyOfPark();
        var branch = new { includeUnpublishedDescendants = true, cultures = new[] { "vi", "en" } };

        var begun = await asked.AskAsync(HttpMethod.Put, $"/document/{park}/publish-with-descendants", branch);
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        var task = begun.Body!["taskId"]!.GetValue<Guid>();
        var answer = await other.AskAsync(HttpMethod.Get, $"/document/{park}/publish-with-descendants/result/{task}");
        for (var attempt = 0; attempt < 300 && answer.Body?["isComplete"]?.GetValue<bool>() == false; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            answer = await other.AskAsync(HttpMethod.Get, $"/document/{park}/publish-with-descendants/result/{task}");
        }

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Body!["isComplete"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Start_OfBothAtOnce_MakesTheFirstAdministratorOnce()
    {
        await using var database = await nodes.Here.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();

        Assert.Single(await database.Accounts.AsNoTracking().Where(account => account.Email == TwoNodes.StaffEmail).ToListAsync());
    }

    private Guid KeyOfPark()
    {
        using var context = nodes.Here.Service<IUmbracoContextFactory>().EnsureUmbracoContext();
        return nodes.Here.Service<PlaceDirectory>().FindByCode("ip-sao-mai", "vi")!.Key;
    }

    private async Task<PageAnswer> GetAsync(bool here, string url)
    {
        var visitor = nodes.Visitor();
        return await PageAnswer.OfAsync(await (here ? visitor.Here : visitor.There).GetAsync(new Uri(url, UriKind.Relative)));
    }

    // The other node hears of changes, those of the first start among them, by asking the database every second.
    private async Task<PageAnswer> UntilAsync(string url, Func<PageAnswer, bool> isExpected)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await GetAsync(here: false, url);
            if (isExpected(answer) || attempt == 100)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
