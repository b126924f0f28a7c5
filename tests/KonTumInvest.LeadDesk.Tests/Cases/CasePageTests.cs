using System.Net;
using System.Text.RegularExpressions;
using KonTumInvest.LeadDesk.Tests.Correspondence;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Cases;

public abstract partial class CasePageTests(DeskSite desk)
{
    [Fact]
    public async Task Receipt_HoldsTheLink_AndThePageShowsTheCaseInBothLanguages()
    {
        var lead = await desk.LeadAsync();
        var link = await LinkInReceiptAsync(lead);

        var vietnamese = await desk.Host.CreateClient().GetAsync(link);
        var english = await desk.Host.CreateClient().GetStringAsync(link.Replace("/vi/ho-so", "/en/case", StringComparison.Ordinal));

        var page = await vietnamese.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, vietnamese.StatusCode);
        Assert.Contains($"Hồ sơ {lead.Reference}", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Cán bộ Một", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"<title>Your case {lead.Reference}", english, StringComparison.Ordinal);
        Assert.True(vietnamese.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", vietnamese.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NeverShowsWhatStaffWriteForEachOther()
    {
        var lead = await desk.LeadAsync();
        await using (var database = await desk.OpenAsync())
        {
            database.Activities.Add(new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.Note, At = desk.Time.GetUtcNow(), Body = "Ghi chú nội bộ 4711", CreatedAt = desk.Time.GetUtcNow() });
            database.Activities.Add(new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.Meeting, At = desk.Time.GetUtcNow(), Subject = "Họp lần 1", Body = "Nhận xét nội bộ 4712", CreatedAt = desk.Time.GetUtcNow() });
            await database.SaveChangesAsync();
        }

        var page = WebUtility.HtmlDecode(await desk.Host.CreateClient().GetStringAsync(await LinkInReceiptAsync(lead)));

        Assert.Contains("Họp lần 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", page, StringComparison.Ordinal);
        Assert.DoesNotContain("4712", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ShowsMailsAndFilesOfTheInvestor_AndNoneThatWentToOthersOrCameFromThem()
    {
        var lead = await desk.LeadAsync();
        await SendAsync(lead, "investor@sender.example", "Gửi nhà đầu tư", "Lời cho nhà đầu tư 5101", "Bản đồ.pdf");
        await SendAsync(lead, "taxes@authority.example", "Hỏi cơ quan thuế", "Lời cho cơ quan thuế 5102", "Nội bộ.pdf");
        var secret = await CameAsync(lead, "taxes@authority.example", "Ý kiến của cơ quan thuế 5103");
        await CameAsync(lead, "investor@sender.example", "Lời của nhà đầu tư 5104\n\nVào hôm qua Ban viết:\n> 5105", own: 24);
        var link = await LinkInReceiptAsync(lead);
        var client = desk.Host.CreateClient();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(link));

        Assert.Contains("5101", page, StringComparison.Ordinal);
        Assert.Contains("Bản đồ.pdf", page, StringComparison.Ordinal);
        Assert.Contains("5104", page, StringComparison.Ordinal);
        Assert.DoesNotContain("5102", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội bộ.pdf", page, StringComparison.Ordinal);
        Assert.DoesNotContain("5103", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Công văn.pdf", page, StringComparison.Ordinal);
        Assert.DoesNotContain("5105", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link.Replace("/vi/ho-so", $"/vi/ho-so/{secret}", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Page_ShowsNoMailThatWasGivenUp_UntilItLeaves_AndOneThatCameBack()
    {
        var address = $"page-{Guid.NewGuid():N}@sender.example";
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = address });
        var link = await LinkInReceiptAsync(lead);
        await SendAsync(lead, address, "Đã đến nơi", "Lời đã gửi 5201", "Đã gửi.pdf");
        await desk.ArrivedAsync($"Đã đến nơi [{lead.Reference}]");
        await using (var database = await desk.OpenAsync())
        {
            var now = desk.Time.GetUtcNow();
            await database.Mails.Where(mail => mail.LeadId == lead.Id && mail.Direction == MailDirection.Out).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ReturnedAt, now).SetProperty(mail => mail.UndeliveredAt, now));
        }

        desk.Smtp.UnknownRecipients.Add(address);
        await SendAsync(lead, address, "Gửi không được", "Lời chưa gửi 5202", "Chưa gửi.pdf");
        await desk.ArrivedAsync($"[{lead.Reference}] Một thư chưa gửi được");
        var client = desk.Host.CreateClient();

        var before = WebUtility.HtmlDecode(await client.GetStringAsync(link));
        desk.Smtp.UnknownRecipients.Clear();
        await using (var database = await desk.OpenAsync())
        {
            var parked = await database.Mails.Where(mail => mail.LeadId == lead.Id && mail.GivenUpAt != null).Select(mail => mail.Id).SingleAsync();
            await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/mails/{parked}/resend");
        }

        await desk.ArrivedAsync($"Gửi không được [{lead.Reference}]");
        var after = await LeftAsync(lead) ? WebUtility.HtmlDecode(await client.GetStringAsync(link)) : "";

        Assert.Contains("5201", before, StringComparison.Ordinal);
        Assert.Contains("Đã gửi.pdf", before, StringComparison.Ordinal);
        Assert.DoesNotContain("5202", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa gửi.pdf", before, StringComparison.Ordinal);
        Assert.Contains("5202", after, StringComparison.Ordinal);
        Assert.Contains("Chưa gửi.pdf", after, StringComparison.Ordinal);
    }

    // What the server took is written down a moment later.
    private async Task<bool> LeftAsync(Lead lead)
    {
        for (var look = 0; look < 500; look++)
        {
            await using var database = await desk.OpenAsync();
            if (await database.Mails.AnyAsync(mail => mail.LeadId == lead.Id && mail.GivenUpAt != null && mail.LeftAt != null))
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return false;
    }

    [Fact]
    public async Task Message_OfALeadWithoutAnOfficer_ReachesTheManagerOfTheUnit_WithTheWayToTheLead()
    {
        var lead = await desk.LeadAsync();
        await using (var database = await desk.OpenAsync())
        {
            await database.Leads.Where(stored => stored.Id == lead.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.OfficerKey, (Guid?)null));
        }

        var form = await BrowserForm.OpenAsync(desk.Host.CreateClient(), await LinkInReceiptAsync(lead));
        form.Type(("Text", "Có ai đọc không?"));
        await form.SendAsync();

        var notice = await desk.ArrivedAsync($"[{lead.Reference}] Nhà đầu tư vừa nhắn tin");
        Assert.Equal("Trưởng phòng", notice.To.Mailboxes.Single().Name);
        Assert.Contains($"https://invest.board.example/staff/lead/{lead.Id}", notice.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ReachesTheTimelineAndTheOfficer_Once()
    {
        var lead = await desk.LeadAsync();
        var form = await BrowserForm.OpenAsync(desk.Host.CreateClient(), await LinkInReceiptAsync(lead));
        form.Type(("Text", "Chúng tôi cần thêm 2 ha."));

        var sent = await form.SendAsync();
        await form.SendAsync();

        Assert.Contains("Tin nhắn đã được gửi", WebUtility.HtmlDecode(sent.Html), StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        var message = await database.Activities.SingleAsync(activity => activity.LeadId == lead.Id && activity.Kind == ActivityKind.CaseMessage);
        Assert.Equal("Chúng tôi cần thêm 2 ha.", message.Body);
        var notice = await desk.ArrivedAsync($"[{lead.Reference}] Nhà đầu tư vừa nhắn tin");
        Assert.DoesNotContain("2 ha", notice.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_WithoutText_IsToldAtItsField()
    {
        var form = await BrowserForm.OpenAsync(desk.Host.CreateClient(), await LinkInReceiptAsync(await desk.LeadAsync()));

        var answer = await form.SendAsync();

        Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.FieldErrors.ContainsKey("Text"), $"{answer.Status} {string.Join("; ", answer.Summary)}");
        Assert.Equal("Hãy nhập nội dung.", answer.FieldErrors["Text"]);
    }

    [Fact]
    public async Task Link_GuessedExpiredOrRevoked_ShowsNothingOfTheCase()
    {
        var lead = await desk.LeadAsync();
        var link = await LinkInReceiptAsync(lead);
        var client = desk.Host.CreateClient();

        var guessed = await client.GetAsync(link[..^3] + "abc");
        var expiring = await ExpiredAsync(lead);
        var expired = await client.GetAsync(expiring);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Delete, $"/leads/{lead.Id}/case-links");
        var revoked = await client.GetAsync(link);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [guessed.StatusCode, expired.StatusCode, revoked.StatusCode]);
        Assert.DoesNotContain(lead.Reference.ToString(), await expired.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(lead.Reference.ToString(), await revoked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_CanBeCountedAndMadeAnew_ByThoseWhoAnswer()
    {
        var lead = await desk.LeadAsync();
        var path = $"/leads/{lead.Id}/case-links";

        var address = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, path)).Body!["address"]!.GetValue<string>();
        var used = await desk.Host.CreateClient().GetAsync(new Uri(address).PathAndQuery);
        var live = await desk.As(desk.SecondOfficer).GetAsync(path);
        var director = await desk.As(desk.Director).AskAsync(HttpMethod.Post, path);
        var elsewhere = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, path);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Delete, path);

        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        Assert.Equal([true, false], live["items"]!.AsArray().Select(link => link!["lastUsedAt"] is not null));
        Assert.DoesNotContain("token", live.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        director.Refused(HttpStatusCode.Forbidden);
        elsewhere.Refused(HttpStatusCode.NotFound);
        Assert.Empty((await desk.As(desk.Officer).GetAsync(path))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Host.CreateClient().GetAsync(new Uri(address).PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task Documents_OfTheEnquiry_CanBeOpenedAgain_AlsoAfterTheLeadWasJoinedWithAnother()
    {
        var pdf = SampleFiles.Pdf();
        var lead = await desk.LeadAsync(An.Enquiry() with { Attachments = [new AttachmentUpload("Kế hoạch.pdf", pdf)] });
        var link = await LinkInReceiptAsync(lead);
        var client = desk.Host.CreateClient();

        var first = await client.GetByteArrayAsync(await FileAsync(client, link));
        var into = await desk.LeadAsync();
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/merge", new { into = into.Id, reason = "Một nhà đầu tư", expectedVersion = lead.Version, intoVersion = into.Version });

        Assert.Equal(pdf, first);
        Assert.Equal(pdf, await client.GetByteArrayAsync(await FileAsync(client, link)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync((await FileAsync(client, link)).Replace("k=", "k=a", StringComparison.Ordinal))).StatusCode);
    }

    // Whether the same address is seen before and not after is shown by the link that is made here.
    private async Task<string> ExpiredAsync(Lead lead)
    {
        var address = new Uri((await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/case-links")).Body!["address"]!.GetValue<string>()).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, (await desk.Host.CreateClient().GetAsync(address)).StatusCode);
        await using var database = await desk.OpenAsync();
        var newest = await database.CaseLinks.Where(link => link.LeadId == lead.Id).OrderByDescending(link => link.CreatedAt).FirstAsync();
        newest.ExpiresAt = desk.Time.GetUtcNow();
        await database.SaveChangesAsync();
        return address;
    }

    private async Task SendAsync(Lead lead, string to, string subject, string text, string fileName)
    {
        var sent = await desk.SendMailAsync(desk.Officer, lead.Id, subject, text, to: to, file: SampleFiles.Pdf(), fileName: fileName);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    private async Task<Guid> CameAsync(Lead lead, string from, string text, int? own = null)
    {
        var (id, file, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Time.GetUtcNow());
        await using var database = await desk.OpenAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = lead.Id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@{from}",
                FromAddress = from,
                To = "desk@board.example",
                Subject = "Thư đến",
                TextBody = text,
                QuotedFrom = own,
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
                Attachments =
                [
                    new MailAttachment
                    {
                        Id = file,
                        MailId = id,
                        Position = 0,
                        FileName = from.StartsWith("investor", StringComparison.Ordinal) ? "Dự án.pdf" : "Công văn.pdf",
                        MediaType = "application/pdf",
                        Length = 1,
                        Sha256 = $"{id:N}{id:N}",
                        State = AttachmentState.Clean,
                        Content = new MailAttachmentContent { AttachmentId = file, Bytes = [1] },
                    },
                ],
            }
        );
        database.Activities.Add(new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.MailIn, At = now, Subject = "Thư đến", Body = text, MailId = id, CreatedAt = now });
        await database.SaveChangesAsync();
        return file;
    }

    private static async Task<string> FileAsync(HttpClient client, string link) =>
        WebUtility.HtmlDecode(File().Match(await client.GetStringAsync(link)).Groups[1].Value);

    private async Task<string> LinkInReceiptAsync(Lead lead)
    {
        var receipt = await desk.ArrivedAsync($"[{lead.Reference}] Chúng tôi đã nhận được yêu cầu");
        return new Uri(Address().Match(receipt.TextBody ?? string.Empty).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https://invest\.board\.example/\S+")]
    private static partial Regex Address();

    [GeneratedRegex("""href="([^"]+)" rel="nofollow" download>Kế hoạch\.pdf""")]
    private static partial Regex File();
}

[Collection(OnSqlite.Name)]
public sealed class CasePageTestsOnSqlite(SqliteDesk desk) : CasePageTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class CasePageTestsOnPostgreSql(PostgreSqlDesk desk) : CasePageTests(desk);
