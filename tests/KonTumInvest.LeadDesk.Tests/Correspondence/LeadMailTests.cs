using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

/// <summary>Mails that staff send from a lead, and read at it.</summary>
public abstract class LeadMailTests(DeskSite desk)
{
    [Fact]
    public async Task Send_ReachesTheInvestor_WithReferenceThreadAndFiles_AndAcknowledgesTheLead()
    {
        var lead = await desk.LeadAsync();
        var pdf = SampleFiles.Pdf();

        var answer = await desk.SendMailAsync(desk.Officer, lead.Id, "Đề xuất địa điểm", "Kính gửi Quý vị,\n\nXin xem tệp kèm.", file: pdf);

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

        await desk.SendMailAsync(desk.Officer, lead.Id, "Hai lần bấm", "Nội dung", token);
        var second = await desk.SendMailAsync(desk.Officer, lead.Id, "Hai lần bấm", "Nội dung", token);

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

        var answer = await desk.SendMailAsync(desk.Officer, lead.Id, "Không gửi", "Nội dung", to: "objects@sender.example");

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

        var answer = await desk.SendMailAsync(desk.Officer, lead.Id, subject, text, to: to);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
    }

    [Fact]
    public async Task Send_WithADamagedFile_NamesIt_AndSendsNothing()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.SendMailAsync(desk.Officer, lead.Id, "Tệp hỏng", "Nội dung", file: "%PDF-1.4 cut short"u8.ToArray());

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("Đề xuất.pdf", answer.Body!["errors"]!["attachments"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Mails.AnyAsync(mail => mail.LeadId == lead.Id));
    }

    [Fact]
    public async Task Send_SubjectOfSeveralLines_IsOneHeader()
    {
        var lead = await desk.LeadAsync();

        await desk.SendMailAsync(desk.Officer, lead.Id, "Một dòng\r\nBcc: ai@do.example", "Nội dung");

        var mail = await desk.ArrivedAsync("Một dòng Bcc: ai@do.example");
        Assert.Empty(mail.Bcc);
    }

    [Fact]
    public async Task Reference_StandsInTheSubjectOnce_AndALongerNumberIsAnother()
    {
        var lead = await desk.LeadAsync();

        await desk.SendMailAsync(desk.Officer, lead.Id, $"Yêu cầu {lead.Reference} của Quý vị", "Một");
        await desk.SendMailAsync(desk.Officer, lead.Id, $"Như {lead.Reference}9 trước đây", "Hai");

        Assert.Equal($"Yêu cầu {lead.Reference} của Quý vị", (await desk.ArrivedAsync($"Yêu cầu {lead.Reference}")).Subject);
        Assert.EndsWith($"9 trước đây [{lead.Reference}]", (await desk.ArrivedAsync($"Như {lead.Reference}")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToOthersAlone_IsNoAnswerToTheInvestor_AndOneToAnAddressHeWroteFromIs()
    {
        var lead = await desk.LeadAsync();
        var asked = await desk.SendMailAsync(desk.Officer, lead.Id, "Xin ý kiến", "Nội bộ", to: "taxes@authority.example");
        var owed = await OwedAsync(lead.Id);
        var came = await desk.StoreMailAsync(lead.Id, "private@mail.example", "desk@board.example", cc: null, "Đây là địa chỉ riêng của tôi.");

        var answered = await desk.SendMailAsync(desk.Officer, lead.Id, "Trả lời", "Kính gửi", to: "private@mail.example", replyTo: came);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [asked.Status, answered.Status]);
        Assert.Equal(("New", true), owed);
        Assert.Equal(("Acknowledged", false), await OwedAsync(lead.Id));
        await using var database = await desk.OpenAsync();
        var natures = await database.Mails.Where(mail => mail.LeadId == lead.Id && mail.Direction == MailDirection.Out).OrderBy(mail => mail.StoredAt).Select(mail => mail.Nature).ToListAsync();
        Assert.Equal([MailNature.Aside, MailNature.Personal], natures);
    }

    [Fact]
    public async Task Timeline_SaysOfAMailThatCameBackFromEverybody_ThatItIsNoAnswer()
    {
        var lead = await desk.LeadAsync();
        var sent = (await desk.SendMailAsync(desk.Officer, lead.Id, "Bị trả lại", "Nội dung")).Body!["id"]!.GetValue<Guid>();
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
        var came = await desk.StoreMailAsync(lead.Id, "investor@sender.example", "desk@board.example", cc: null, "Xem tệp nén.");
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
        var sent = await desk.SendMailAsync(desk.Officer, lead.Id, "Riêng tư", "Nội dung");

        var other = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/mails/{sent.Body!["id"]}");
        var director = await desk.As(desk.Director).GetAsync($"/leads/mails/{sent.Body!["id"]}");

        other.Refused(HttpStatusCode.NotFound);
        Assert.Null(director["to"]?.GetValue<string>());
    }

    [Fact]
    public async Task Outbox_ThatDiesBetweenSendingAndRecording_SendsTheSameMessageIdAgain()
    {
        var lead = await desk.LeadAsync();
        var sent = await desk.SendMailAsync(desk.Officer, lead.Id, "Máy dừng giữa chừng", "Nội dung");
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

    private static byte[] Bytes(MimePart part)
    {
        using var buffer = new MemoryStream();
        part.Content!.DecodeTo(buffer);
        return buffer.ToArray();
    }
}

[Collection(OnSqlite.Name)]
public sealed class LeadMailTestsOnSqlite(SqliteDesk desk) : LeadMailTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadMailTestsOnPostgreSql(PostgreSqlDesk desk) : LeadMailTests(desk);
