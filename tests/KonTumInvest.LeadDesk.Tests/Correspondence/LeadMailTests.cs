using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Units;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

public abstract class LeadMailTests(DeskSite desk)
{
    [Fact]
    public async Task Send_ReachesTheInvestor_WithReferenceThreadAndFiles_AndAcknowledgesTheLead()
    {
        var lead = await desk.LeadAsync();
        var pdf = SampleFiles.Pdf();

        var answer = await SendAsync(desk.Officer, lead.Id, "Đề xuất địa điểm", "Kính gửi Quý vị,\n\nXin xem tệp kèm.", file: pdf);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var mail = await desk.ArrivedAsync($"Đề xuất địa điểm [{lead.Reference}]");
        Assert.Equal("investor@sender.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("Cán bộ Một", mail.From.Mailboxes.Single().Name, StringComparison.Ordinal);
        Assert.Contains($"lead.{lead.Id:N}@", mail.References[0], StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Headers, header => header.Id == HeaderId.AutoSubmitted);
        Assert.Contains("Cán bộ Một", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(pdf, Bytes((MimePart)mail.Attachments.Single()));
        await using var database = await desk.OpenAsync();
        Assert.Equal("Acknowledged", (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).Stage.ToString());
    }

    [Fact]
    public async Task Send_TheSameFormTwice_IsOneMail()
    {
        var lead = await desk.LeadAsync();
        var token = Guid.CreateVersion7();

        await SendAsync(desk.Officer, lead.Id, "Hai lần bấm", "Nội dung", token);
        var second = await SendAsync(desk.Officer, lead.Id, "Hai lần bấm", "Nội dung", token);

        Assert.True(second.Body!["alreadySent"]!.GetValue<bool>());
        await using var database = await desk.OpenAsync();
        Assert.Equal(1, await database.Outbox.CountAsync(row => row.MailId == token));
        Assert.Equal(1, await database.Activities.CountAsync(activity => activity.MailId == token));
    }

    [Fact]
    public async Task Send_ToSomebodyWhoObjected_IsRefused_AndNothingIsStored()
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = "objects@sender.example" });
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(contact => contact.Id == lead.ContactId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.ObjectedAt, desk.Time.GetUtcNow()));
        }

        var answer = await SendAsync(desk.Officer, lead.Id, "Không gửi", "Nội dung", to: "objects@sender.example");

        answer.Refused(HttpStatusCode.Forbidden);
        await using var after = await desk.OpenAsync();
        Assert.False(await after.Mails.AnyAsync(mail => mail.LeadId == lead.Id));
    }

    [Theory]
    [InlineData("", "Chào", "Nội dung", "to")]
    [InlineData("không phải địa chỉ", "Chào", "Nội dung", "to")]
    [InlineData("a@b.example\r\nBcc: c@d.example", "Chào", "Nội dung", "to")]
    [InlineData("a@b.example", "", "Nội dung", "subject")]
    [InlineData("a@b.example", "Chào", "", "text")]
    public async Task Send_WithAWrongField_NamesIt(string to, string subject, string text, string field)
    {
        var lead = await desk.LeadAsync();

        var answer = await SendAsync(desk.Officer, lead.Id, subject, text, to: to);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
    }

    [Fact]
    public async Task Send_WithADamagedFile_NamesIt_AndSendsNothing()
    {
        var lead = await desk.LeadAsync();

        var answer = await SendAsync(desk.Officer, lead.Id, "Tệp hỏng", "Nội dung", file: "%PDF-1.4 cut short"u8.ToArray());

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("Đề xuất.pdf", answer.Body!["errors"]!["attachments"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Mails.AnyAsync(mail => mail.LeadId == lead.Id));
    }

    [Fact]
    public async Task Send_SubjectOfSeveralLines_IsOneHeader()
    {
        var lead = await desk.LeadAsync();

        await SendAsync(desk.Officer, lead.Id, "Một dòng\r\nBcc: ai@do.example", "Nội dung");

        var mail = await desk.ArrivedAsync("Một dòng Bcc: ai@do.example");
        Assert.Empty(mail.Bcc);
    }

    [Fact]
    public async Task Draft_FromATemplate_IsFilledIn_AndItsLinkIsMadeOnlyWhenItIsSent()
    {
        var lead = await desk.LeadAsync();
        var links = await LinksAsync(lead.Id);

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?template=first-answer");

        var text = draft["text"]!.GetValue<string>();
        Assert.Contains("Người gửi Thử nghiệm", text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ Một", text, StringComparison.Ordinal);
        Assert.Contains("{{case.link}}", text, StringComparison.Ordinal);
        Assert.Equal(links, await LinksAsync(lead.Id));

        await SendAsync(desk.Officer, lead.Id, "Có đường dẫn", text);

        var mail = await desk.ArrivedAsync($"Có đường dẫn [{lead.Reference}]");
        Assert.Contains("https://invest.board.example/vi/ho-so?k=", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(links + 1, await LinksAsync(lead.Id));
    }

    [Fact]
    public async Task Reference_StandsInTheSubjectOnce_AndALongerNumberIsAnother()
    {
        var lead = await desk.LeadAsync();

        await SendAsync(desk.Officer, lead.Id, $"Yêu cầu {lead.Reference} của Quý vị", "Một");
        await SendAsync(desk.Officer, lead.Id, $"Như {lead.Reference}9 trước đây", "Hai");

        Assert.Equal($"Yêu cầu {lead.Reference} của Quý vị", (await desk.ArrivedAsync($"Yêu cầu {lead.Reference}")).Subject);
        Assert.EndsWith($"9 trước đây [{lead.Reference}]", (await desk.ArrivedAsync($"Như {lead.Reference}")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToOthersAlone_IsNoAnswerToTheInvestor_AndOneToAnAddressHeWroteFromIs()
    {
        var lead = await desk.LeadAsync();
        var asked = await SendAsync(desk.Officer, lead.Id, "Xin ý kiến", "Nội bộ", to: "taxes@authority.example");
        var owed = await OwedAsync(lead.Id);
        var came = await StoredAsync(lead.Id, MailDirection.In, "private@mail.example", "desk@board.example", cc: null, "Đây là địa chỉ riêng của tôi.");

        var answered = await SendAsync(desk.Officer, lead.Id, "Trả lời", "Kính gửi", to: "private@mail.example", replyTo: came);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [asked.Status, answered.Status]);
        Assert.Equal(("New", true), owed);
        Assert.Equal(("Acknowledged", false), await OwedAsync(lead.Id));
        await using var database = await desk.OpenAsync();
        var natures = await database.Mails.Where(mail => mail.LeadId == lead.Id && mail.Direction == MailDirection.Out).OrderBy(mail => mail.StoredAt).Select(mail => mail.Nature).ToListAsync();
        Assert.Equal([MailNature.Aside, MailNature.Personal], natures);
    }

    [Fact]
    public async Task Draft_OfAnAnswer_GoesToEverybodyWhoGotTheMail_ApartFromTheBoard()
    {
        var lead = await desk.LeadAsync();
        var noreply = desk.Host.Service<IOptions<MailOptions>>().Value.FromAddress;
        var unit = desk.Host.Service<IContactUnitDirectory>().All()[0].Mailbox;
        var came = await StoredAsync(lead.Id, MailDirection.In, "investor@sender.example", $"{unit}, lawyer@sender.example", $"Boss@sender.example, {noreply}, investor@sender.example", "Chúng tôi cần thêm đất.");

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}");

        Assert.Equal(["investor@sender.example"], Texts(draft["to"]!));
        Assert.Equal(["lawyer@sender.example", "boss@sender.example"], Texts(draft["cc"]!).Select(address => address.ToLowerInvariant()));
    }

    [Fact]
    public async Task Draft_AfterAMailOfOurs_GoesToThoseItWentTo_AndNotToTheInvestor()
    {
        var lead = await desk.LeadAsync();
        var sent = await SendAsync(desk.Officer, lead.Id, "Xin ý kiến", "Nội bộ", to: "taxes@authority.example");

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
        var came = await StoredAsync(lead.Id, MailDirection.In, "investor@sender.example", "desk@board.example", cc: null, "Chúng tôi đồng ý.\n" + string.Concat(Enumerable.Repeat(line, times)));

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}");
        var text = "Cảm ơn Quý vị." + draft["text"]!.GetValue<string>();
        var sent = await SendAsync(desk.Officer, lead.Id, "Trả lời", text);

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
        var came = await StoredAsync(lead.Id, MailDirection.In, "investor@sender.example", "desk@board.example", cc: null, $"Xin {{{{case.link}}}} và {{{{{{case.link}}}}}}\n\nVào hôm qua Ban viết:\n> Trang riêng: {link}");
        var links = await LinksAsync(lead.Id);

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?replyTo={came}&forward=true");
        await SendAsync(desk.Officer, lead.Id, "Chuyển tiếp cho thuế", draft["text"]!.GetValue<string>(), to: "taxes@authority.example");
        var mail = await desk.ArrivedAsync($"Chuyển tiếp cho thuế [{lead.Reference}]");

        Assert.Contains("> > Trang riêng: https://invest.board.example/vi/ho-so?k=…", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split("k=")[1], mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(links, await LinksAsync(lead.Id));
    }

    [Fact]
    public async Task Timeline_SaysOfAMailThatCameBackFromEverybody_ThatItIsNoAnswer()
    {
        var lead = await desk.LeadAsync();
        var sent = (await SendAsync(desk.Officer, lead.Id, "Bị trả lại", "Nội dung")).Body!["id"]!.GetValue<Guid>();
        await using (var database = await desk.OpenAsync())
        {
            var now = desk.Time.GetUtcNow();
            await database
                .Mails.Where(mail => mail.Id == sent)
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ReturnedAt, now).SetProperty(mail => mail.ReturnedFrom, "investor@sender.example").SetProperty(mail => mail.UndeliveredAt, now));
        }

        var entry = (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/timeline?only=Mails"))["items"]!.AsArray().Single(entry => entry!["mail"]?["id"]?.GetValue<Guid>() == sent)!;
        var read = await desk.As(desk.Officer).GetAsync($"/leads/mails/{sent}");
        var director = await desk.As(desk.Director).GetAsync($"/leads/mails/{sent}");

        Assert.NotNull(entry["mail"]!["undeliveredAt"]);
        Assert.Equal(("investor@sender.example", true), (read["returnedFrom"]!.GetValue<string>(), read["undeliveredAt"] is not null));
        Assert.Equal((null, true), (director["returnedFrom"]?.GetValue<string>(), director["undeliveredAt"] is not null));
    }

    [Fact]
    public async Task Raw_OfAMailAtALead_IsADownload_ForThoseWhoSeeContactData()
    {
        var lead = await desk.LeadAsync();
        var came = await StoredAsync(lead.Id, MailDirection.In, "investor@sender.example", "desk@board.example", cc: null, "Xem tệp nén.");
        await using (var database = await desk.OpenAsync())
        {
            database.RawMails.Add(new RawMail { MailId = came, Bytes = "raw"u8.ToArray() });
            await database.SaveChangesAsync();
        }

        using var response = await desk.As(desk.Officer).Http.GetAsync($"/umbraco/management/api/v1/leads/mails/{came}/raw");

        Assert.Equal(("application/octet-stream", "attachment"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal("raw"u8.ToArray(), await response.Content.ReadAsByteArrayAsync());
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/mails/{came}/raw")).Refused(HttpStatusCode.NotFound);
        await using var after = await desk.OpenAsync();
        Assert.True(await after.Audit.AnyAsync(entry => entry.SubjectId == came && entry.Act == "looked" && entry.ActorKey == desk.Officer));
    }

    [Fact]
    public async Task Read_ByAnOfficerOfAnotherUnit_FindsNothing()
    {
        var lead = await desk.LeadAsync();
        var sent = await SendAsync(desk.Officer, lead.Id, "Riêng tư", "Nội dung");

        var other = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/mails/{sent.Body!["id"]}");
        var director = await desk.As(desk.Director).GetAsync($"/leads/mails/{sent.Body!["id"]}");

        other.Refused(HttpStatusCode.NotFound);
        Assert.Null(director["to"]?.GetValue<string>());
    }

    [Fact]
    public async Task Outbox_ThatDiesBetweenSendingAndRecording_SendsTheSameMessageIdAgain()
    {
        var lead = await desk.LeadAsync();
        var sent = await SendAsync(desk.Officer, lead.Id, "Máy dừng giữa chừng", "Nội dung");
        var first = await desk.ArrivedAsync($"Máy dừng giữa chừng [{lead.Reference}]");
        await using (var database = await desk.OpenAsync())
        {
            // What the row looks like when the process was killed after the server took the mail.
            var id = sent.Body!["id"]!.GetValue<Guid>();
            var now = desk.Time.GetUtcNow();
            await database.Outbox.Where(row => row.MailId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, MailStatus.Sending).SetProperty(row => row.DueAt, now).SetProperty(row => row.FinishedAt, (DateTimeOffset?)null));
        }

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.Host.Service<OutboxSender>().RunOnceAsync(CancellationToken.None);

        var arrived = desk.Smtp.Received.Where(mail => mail.Message.Subject == first.Subject).ToList();
        Assert.All(arrived, mail => Assert.Equal(first.MessageId, mail.Message.MessageId));
    }

    [Fact]
    public async Task Template_WithAnUnknownField_IsRefused_AndAnOfficerMayNotChangeOne()
    {
        var template = new { code = "moi", language = "vi", name = "Mới", subject = "Chào {{contact.nam}}", body = "Nội dung" };

        var wrong = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, "/leads/templates", template);
        var officer = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, "/leads/templates", template with { subject = "Chào" });
        var right = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, "/leads/templates", template with { subject = "Chào {{contact.name}}" });

        wrong.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(wrong.Body!["errors"]!["subject"]);
        officer.Refused(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.OK, right.Status);
    }

    // The stage, and whether the first answer is owed still.
    private async Task<(string Stage, bool Owed)> OwedAsync(Guid leadId)
    {
        await using var database = await desk.OpenAsync();
        var stage = await database.Leads.Where(lead => lead.Id == leadId).Select(lead => lead.Stage).SingleAsync();
        return (stage.ToString(), await database.Clocks.AnyAsync(clock => clock.LeadId == leadId && clock.Step == ServiceStep.FirstResponse && clock.EndedAt == null));
    }

    private static string[] Texts(JsonNode list) => [.. list.AsArray().Select(text => text!.GetValue<string>())];

    private async Task<Guid> StoredAsync(Guid leadId, MailDirection direction, string from, string to, string? cc, string text)
    {
        var (id, now) = (Guid.CreateVersion7(), desk.Time.GetUtcNow());
        await using var database = await desk.OpenAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = leadId,
                Direction = direction,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = from,
                To = to,
                Cc = cc,
                Subject = "Thư",
                TextBody = text,
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            }
        );
        await database.SaveChangesAsync();
        return id;
    }

    private async Task<int> LinksAsync(Guid leadId)
    {
        await using var database = await desk.OpenAsync();
        return await database.CaseLinks.CountAsync(link => link.LeadId == leadId);
    }

    private async Task<MailAnswer> SendAsync(Guid staff, Guid leadId, string subject, string text, Guid? token = null, string to = "investor@sender.example", byte[]? file = null, Guid? replyTo = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((token ?? Guid.CreateVersion7()).ToString()), "FormToken" },
            { new StringContent(to), "To" },
            { new StringContent(subject), "Subject" },
            { new StringContent(text), "Text" },
        };
        if (replyTo is not null)
        {
            form.Add(new StringContent(replyTo.ToString()!), "AnsweredMailId");
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "Files", "Đề xuất.pdf");
        }

        using var response = await desk.As(staff).Http.PostAsync($"/umbraco/management/api/v1/leads/{leadId}/mails", form);
        return new MailAnswer(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonNode>());
    }

    private static byte[] Bytes(MimePart part)
    {
        using var buffer = new MemoryStream();
        part.Content!.DecodeTo(buffer);
        return buffer.ToArray();
    }

    private sealed record MailAnswer(HttpStatusCode Status, JsonNode? Body)
    {
        public void Refused(HttpStatusCode status) => Assert.True(Status == status, $"{Status} {Body?.ToJsonString()}");
    }
}

[Collection(OnSqlite.Name)]
public sealed class LeadMailTestsOnSqlite(SqliteDesk desk) : LeadMailTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadMailTestsOnPostgreSql(PostgreSqlDesk desk) : LeadMailTests(desk);
