using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
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

    private async Task<int> LinksAsync(Guid leadId)
    {
        await using var database = await desk.OpenAsync();
        return await database.CaseLinks.CountAsync(link => link.LeadId == leadId);
    }

    private async Task<MailAnswer> SendAsync(Guid staff, Guid leadId, string subject, string text, Guid? token = null, string to = "investor@sender.example", byte[]? file = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((token ?? Guid.CreateVersion7()).ToString()), "FormToken" },
            { new StringContent(to), "To" },
            { new StringContent(subject), "Subject" },
            { new StringContent(text), "Text" },
        };
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
