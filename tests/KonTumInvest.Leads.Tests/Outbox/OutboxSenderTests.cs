using KonTumInvest.Data;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace KonTumInvest.Leads.Tests.Outbox;

public sealed class OutboxSenderTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunOnceAsync_AfterAnEnquiry_DeliversBothMails(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(provider, smtp.Settings);
        await host.Enquiries.SubmitAsync(
            An.Enquiry() with { Language = "en", AreaFrom = "1.5", Attachments = [new AttachmentUpload("Đề án.pdf", SampleFiles.Pdf())] },
            Token
        );

        var run = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(new OutboxRun(Sent: 2), run);
        var toUnit = smtp.Received.Single(mail => mail.Recipients is ["industrial-parks@board.example"]).Message;
        var receipt = smtp.Received.Single(mail => mail.Recipients is ["investor@sender.example"]).Message;
        Assert.Equal("[KT-2026-000001] Yêu cầu mới của nhà đầu tư: Công ty Thử nghiệm Đắk", toUnit.Subject);
        Assert.Equal("[KT-2026-000001] We have received your enquiry", receipt.Subject);
        Assert.Equal("Tổ Khu công nghiệp", toUnit.To.Mailboxes.Single().Name);
        AssertBothBodies(toUnit, "Công ty Thử nghiệm Đắk", "Nội dung yêu cầu", "chế biến dược liệu", "+84 260 3862 345", "từ 1,5 đến 3 ha", "2.000.000 USD", "Lô A1 (mẫu)");
        AssertBothBodies(receipt, "Dear investor", "KT-2026-000001", "Industrial parks desk", "1.5 to 3 ha", "within a year", "Plot A1 (sample)");
        var file = Assert.IsType<MimePart>(Assert.Single(toUnit.Attachments));
        Assert.Equal(("Đề án.pdf", "application/pdf"), (file.FileName, file.ContentType.MimeType));
        Assert.Equal(SampleFiles.Pdf(), Decode(file));
        Assert.Empty(receipt.Attachments);
    }

    [Fact]
    public async Task RunOnceAsync_AfterAnEnquiry_SetsTheHeadersThatThreadAndCalmMail()
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, smtp.Settings);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        await host.Outbox.RunOnceAsync(Token);

        var toUnit = smtp.Received.Single(mail => mail.Recipients is ["industrial-parks@board.example"]).Message;
        var receipt = smtp.Received.Single(mail => mail.Recipients is ["investor@sender.example"]).Message;
        Assert.Equal("investor@sender.example", toUnit.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("industrial-parks@board.example", receipt.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(("auto-generated", "auto-replied"), (toUnit.Headers[HeaderId.AutoSubmitted], receipt.Headers[HeaderId.AutoSubmitted]));
        Assert.All([toUnit, receipt], mail => Assert.Equal("KT-2026-000001", mail.Headers["X-KonTumInvest-Reference"]));
        Assert.Equal(toUnit.InReplyTo, receipt.InReplyTo);
        Assert.All([toUnit, receipt], mail => Assert.Equal(mail.InReplyTo, Assert.Single(mail.References)));
        Assert.EndsWith("@kontuminvest.example", toUnit.MessageId, StringComparison.Ordinal);
        Assert.NotEqual(toUnit.MessageId, receipt.MessageId);
        Assert.Equal(host.Time.GetUtcNow(), toUnit.Date);
    }

    [Fact]
    public async Task RunOnceAsync_WithAMailboxThatTheDeskReads_HasTheInvestorAnswerThereAndTheUnitFromTheLead()
    {
        await using var smtp = new LoopbackSmtpServer();
        var settings = new Dictionary<string, string?>(smtp.Settings) { ["Mail:AnswersTo"] = "desk@board.example" };
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings, replace: services => services.AddSingleton<ILeadAddresses, KnownAddresses>());
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        await host.Outbox.RunOnceAsync(Token);

        await using var context = await host.OpenAsync();
        var lead = await context.Leads.SingleAsync(Token);
        var toUnit = smtp.Received.Single(mail => mail.Recipients is ["industrial-parks@board.example"]).Message;
        var receipt = smtp.Received.Single(mail => mail.Recipients is ["investor@sender.example"]).Message;
        Assert.Equal("desk@board.example", receipt.ReplyTo.Mailboxes.Single().Address);
        AssertBothBodies(toUnit, $"https://desk.example/staff/lead/{lead.Id}", "hồ sơ không biết");
    }

    [Fact]
    public async Task RunOnceAsync_MarkupInWhatWasTyped_IsEncodedInTheUnitsMailAndAbsentFromTheReceipt()
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, smtp.Settings);
        await host.Enquiries.SubmitAsync(
            An.Enquiry() with { PersonName = "<b>Win</b> http://spam.example", Message = "<script>alert(1)</script>\nFrom: the board" },
            Token
        );

        await host.Outbox.RunOnceAsync(Token);

        var toUnit = smtp.Received.Single(mail => mail.Recipients is ["industrial-parks@board.example"]).Message;
        var receipt = smtp.Received.Single(mail => mail.Recipients is ["investor@sender.example"]).Message;
        Assert.Contains("&lt;script&gt;", toUnit.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", toUnit.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("> From: the board", toUnit.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("spam.example", receipt.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert", receipt.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunOnceAsync_NodeThatAcceptedTheEnquiryDied_AnotherNodeSends(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using (var accepting = LeadsHost.Join(database, time, smtp.Settings))
        {
            await accepting.Services.GetRequiredService<Leads.Storage.LeadsDatabase>().MigrateAsync(Token);
            await accepting.Enquiries.SubmitAsync(An.Enquiry(), Token);
        }

        await using var next = LeadsHost.Join(database, time, smtp.Settings);
        var run = await next.Outbox.RunOnceAsync(Token);

        Assert.Equal(2, run.Sent);
        Assert.Equal(2, smtp.Received.Count);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunOnceAsync_ClaimedByANodeThatDied_IsSentAgainUnderTheSameMessageIdAfterTheClaim(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var host = await LeadsHost.StartAsync(provider, smtp.Settings);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        await host.Outbox.RunOnceAsync(Token);

        // As if the node had died after the server took the mail and before the row said so.
        await using var database = await host.OpenAsync();
        var claimedUntil = host.Time.GetUtcNow() + TimeSpan.FromMinutes(15);
        await database.Outbox.ExecuteUpdateAsync(mail =>
            mail.SetProperty(row => row.Status, MailStatus.Sending).SetProperty(row => row.DueAt, claimedUntil)
        );
        var during = await host.Outbox.RunOnceAsync(Token);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        var after = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(0, during.Sent);
        Assert.Equal(2, after.Sent);
        Assert.Equal(4, smtp.Received.Count);
        Assert.Equal(2, smtp.Received.Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunOnceAsync_SeveralNodesAtOnce_SendEachMailOnce(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer();
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var first = LeadsHost.Join(database, time, smtp.Settings);
        await using var second = LeadsHost.Join(database, time, smtp.Settings);
        await first.Services.GetRequiredService<Leads.Storage.LeadsDatabase>().MigrateAsync(Token);
        for (var sender = 0; sender < 20; sender++)
        {
            await first.Enquiries.SubmitAsync(An.Enquiry() with { Email = $"sender{sender}@sender.example" }, Token);
        }

        var runs = await Task.WhenAll(Task.Run(() => first.Outbox.RunOnceAsync(Token)), Task.Run(() => second.Outbox.RunOnceAsync(Token)));

        Assert.Equal(40, runs.Sum(run => run.Sent));
        Assert.Equal(40, smtp.Received.Select(mail => mail.Message.MessageId).Distinct().Count());
        Assert.Equal(40, smtp.Received.Count);
    }

    [Fact]
    public async Task RunOnceAsync_NoSmtpServer_WritesFiles()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        await host.Outbox.RunOnceAsync(Token);

        var files = Directory.GetFiles(Path.Combine(host.Folder, "App_Data", "mail"));
        var subjects = files.Select(file => MimeMessage.Load(file).Subject).Order(StringComparer.Ordinal);
        Assert.Equal(["[KT-2026-000001] Chúng tôi đã nhận được yêu cầu của Quý nhà đầu tư", "[KT-2026-000001] Yêu cầu mới của nhà đầu tư: Công ty Thử nghiệm Đắk"], subjects);
        Assert.All(files, file => Assert.EndsWith(".eml", file, StringComparison.Ordinal));
    }

    private static void AssertBothBodies(MimeMessage message, params string[] texts)
    {
        Assert.IsType<MultipartAlternative>(message.BodyParts.OfType<TextPart>().Count() == 2 ? AlternativeIn(message.Body) : null);
        Assert.All(texts, text => Assert.Contains(text, message.TextBody, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains(text.Replace("+", "&#x2B;", StringComparison.Ordinal), message.HtmlBody, StringComparison.Ordinal));
    }

    private static MimeEntity? AlternativeIn(MimeEntity? body) => body is Multipart { ContentType.MediaSubtype: "mixed" } mixed ? mixed[0] : body;

    private static byte[] Decode(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content);
        return content.ToArray();
    }

    private sealed class KnownAddresses : ILeadAddresses
    {
        public Uri? Of(Guid leadId) => new($"https://desk.example/staff/lead/{leadId}");
    }
}
