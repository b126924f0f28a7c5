using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Units;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

/// <summary>What a mail begins with: whom it goes to, the words of a template, and of the mail that is answered or passed on.</summary>
public abstract class MailDraftTests(DeskSite desk)
{
    [Fact]
    public async Task Draft_FromATemplate_IsFilledIn_AndItsLinkIsMadeOnlyWhenItIsSent()
    {
        var lead = await desk.LeadAsync();
        var links = await desk.CaseLinksAsync(lead.Id);

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?template=first-answer");

        var text = draft["text"]!.GetValue<string>();
        Assert.Contains("Người gửi Thử nghiệm", text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Một", text, StringComparison.Ordinal);
        Assert.Contains("{{case.link}}", text, StringComparison.Ordinal);
        Assert.Equal(links, await desk.CaseLinksAsync(lead.Id));

        await desk.SendMailAsync(desk.Officer, lead.Id, "Có đường dẫn", text);

        var mail = await desk.ArrivedAsync($"Có đường dẫn [{lead.Reference}]");
        Assert.Contains("https://invest.board.example/vi/ho-so?k=", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(links + 1, await desk.CaseLinksAsync(lead.Id));
    }

    [Fact]
    public async Task Draft_OfAnAnswer_GoesToEverybodyWhoGotTheMail_ApartFromTheBoard()
    {
        var lead = await desk.LeadAsync();
        var noreply = desk.Host.Service<IOptions<MailOptions>>().Value.FromAddress;
        var unit = desk.Host.Service<IContactUnitDirectory>().All()[0].Mailbox;
        var came = await desk.StoreMailAsync(lead.Id, "investor@sender.example", $"{unit}, lawyer@sender.example", $"Boss@sender.example, {noreply}, investor@sender.example", "Chúng tôi cần thêm đất.");

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}");

        Assert.Equal(["investor@sender.example"], Texts(draft["to"]!));
        Assert.Equal(["lawyer@sender.example", "boss@sender.example"], Texts(draft["cc"]!).Select(address => address.ToLowerInvariant()));
    }

    [Fact]
    public async Task Draft_AfterAMailOfOurs_GoesToThoseItWentTo_AndNotToTheInvestor()
    {
        var lead = await desk.LeadAsync();
        var sent = await desk.SendMailAsync(desk.Officer, lead.Id, "Xin ý kiến", "Nội bộ", to: "taxes@authority.example");

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={sent.Body!["id"]}");

        Assert.Equal(["taxes@authority.example"], Texts(draft["to"]!));
        Assert.Empty(draft["cc"]!.AsArray());
    }

    [Theory]
    [InlineData("> Một dòng của các thư trước, như chương trình thư chép lại.\n", 2_000)]
    [InlineData("không xuống dòng ", 20_000)]
    public async Task Draft_OfALongStory_IsShortEnoughToBeSent(string line, int times)
    {
        var lead = await desk.LeadAsync();
        var came = await desk.StoreMailAsync(lead.Id, "investor@sender.example", "desk@board.example", cc: null, "Chúng tôi đồng ý.\n" + string.Concat(Enumerable.Repeat(line, times)));

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}");
        var text = "Cảm ơn Quý vị." + draft["text"]!.GetValue<string>();
        var sent = await desk.SendMailAsync(desk.Officer, lead.Id, "Trả lời", text);

        Assert.StartsWith("Cảm ơn Quý vị.\n\n", text, StringComparison.Ordinal);
        Assert.Contains("> Chúng tôi đồng ý.", text, StringComparison.Ordinal);
        Assert.Contains("[… phần sau đã được lược bớt]", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    [Fact]
    public async Task Draft_ThatOffersPlots_LeadsToTheirPages()
    {
        var lead = await desk.LeadAsync();
        var plot = (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]!.AsArray().First(plot => plot!["status"]!.GetValue<string>() != "Leased")!;
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/offers", new { plotKey = plot["key"]!.GetValue<Guid>() });

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?template=plots-offered");

        Assert.Matches(@"- .+: https://invest\.board\.example/vi/\S+", draft["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Draft_FromATemplate_NamesTheFieldsNothingIsKnownFor()
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = null });
        var path = $"/leads/{lead.Id}/mails/draft";

        var empty = await desk.As(desk.Officer).GetAsync($"{path}?template=plots-offered");
        var plot = (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]!.AsArray().First(plot => plot!["status"]!.GetValue<string>() != "Leased")!;
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/offers", new { plotKey = plot["key"]!.GetValue<Guid>() });
        var full = await desk.As(desk.Officer).GetAsync($"{path}?template=plots-offered");
        var without = await desk.As(desk.Officer).GetAsync(path);

        Assert.Equal(["lead.offers"], Texts(empty["emptyFields"]!));
        Assert.Empty(Texts(full["emptyFields"]!));
        Assert.Empty(Texts(without["emptyFields"]!));
    }

    [Fact]
    public async Task Draft_ThatPassesAMailOn_HoldsNeitherTheLinkOfThePrivatePage_NorAFieldThatWouldMakeOne()
    {
        var lead = await desk.LeadAsync();
        var link = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/case-links")).Body!["address"]!.GetValue<string>();
        var came = await desk.StoreMailAsync(lead.Id, "investor@sender.example", "desk@board.example", cc: null, $"Xin {{{{case.link}}}} và {{{{{{case.link}}}}}}\n\nVào hôm qua Ban viết:\n> Trang riêng: {link}");
        var links = await desk.CaseLinksAsync(lead.Id);

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}&forward=true");
        await desk.SendMailAsync(desk.Officer, lead.Id, "Chuyển tiếp cho thuế", draft["text"]!.GetValue<string>(), to: "taxes@authority.example");
        var mail = await desk.ArrivedAsync($"Chuyển tiếp cho thuế [{lead.Reference}]");

        Assert.Contains("> > Trang riêng: https://invest.board.example/vi/ho-so?k=…", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split("k=")[1], mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(links, await desk.CaseLinksAsync(lead.Id));
    }

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(text => text!.GetValue<string>())];
}

[Collection(OnSqlite.Name)]
public sealed class MailDraftTestsOnSqlite(SqliteDesk desk) : MailDraftTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class MailDraftTestsOnPostgreSql(PostgreSqlDesk desk) : MailDraftTests(desk);
