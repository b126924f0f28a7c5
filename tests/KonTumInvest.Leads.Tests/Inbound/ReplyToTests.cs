using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Inbound;

/// <summary>Where answers go to mails that name an address for them.</summary>
public sealed class ReplyToTests
{
    private const string Investor = "Nguyễn Văn An <investor@sender.example>";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Reply-To: An <an.private@other.example>", "an.private@other.example", new[] { "an.private@other.example" })]
    [InlineData(DatabaseProvider.PostgreSql, "Reply-To: An <an.private@other.example>, assistant@other.example", "an.private@other.example, assistant@other.example", new[] { "an.private@other.example", "assistant@other.example" })]
    [InlineData(DatabaseProvider.Sqlite, "Reply-To: Investor@Sender.example", null, new[] { "investor@sender.example" })]
    [InlineData(DatabaseProvider.Sqlite, "Reply-To: nobody at all, <>", null, new[] { "investor@sender.example" })]
    [InlineData(DatabaseProvider.Sqlite, "Reply-To: industrial-parks@board.example", "industrial-parks@board.example", new[] { "investor@sender.example" })]
    public async Task Answer_GoesWhereItsSenderWants_AndNeverToTheBoardItself(DatabaseProvider provider, string header, string? stored, string[] to)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(5));

        var filed = await room.TakeAsync(WireText.Mail(from: Investor, subject: $"Hỏi thêm [{lead.Reference}]", headers: [header]));

        var mail = await room.StoredAsync(filed);
        Assert.Equal((lead.Id, stored, "investor@sender.example"), (mail.LeadId, mail.ReplyTo, mail.FromAddress));
        Assert.Equal(lead.ContactId, mail.ContactId);
        var draft = (await host.Service<MailDrafts>().BeginAsync(lead.Id, null, mail.Id, forward: false, DeskActor.System, CancellationToken.None)).Value;
        Assert.Equal(to, draft.To);
        Assert.DoesNotContain("investor@sender.example", draft.Cc);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Answer_WhereItsSenderWants_IsAnAnswerToTheInvestor(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var filed = await room.TakeAsync(WireText.Mail(from: Investor, subject: $"Hỏi thêm [{lead.Reference}]", headers: ["Reply-To: an.private@other.example"]));
        host.Time.Advance(TimeSpan.FromMinutes(5));

        var request = new SendMail { FormToken = Guid.CreateVersion7(), To = ["an.private@other.example"], Subject = "Trả lời", Text = "Nội dung", AnsweredMailId = filed.MailId };
        Assert.True((await host.Service<LeadMails>().SendAsync(lead.Id, request, DeskActor.System, CancellationToken.None)).Succeeded);

        await using var database = await host.OpenAsync();
        Assert.Equal(MailNature.Personal, (await database.Mails.SingleAsync(mail => mail.Id == request.FormToken)).Nature);
        Assert.NotNull((await host.ClockAsync(lead.Id, ServiceStep.FirstResponse)).EndedAt);
    }

    [Fact]
    public async Task Receipt_OfAMailThatOpensALead_GoesToWhoWrote()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var room = await Mailroom.OpenAsync(host);

        await room.TakeAsync(WireText.Mail(from: "Mới <new@elsewhere.example>", headers: ["Reply-To: victim@other.example"]));

        await using var database = await host.OpenAsync();
        Assert.Equal("new@elsewhere.example", (await database.Outbox.SingleAsync(mail => mail.Kind == MailKind.EnquiryReceipt)).Recipient);
        Assert.False(await database.Outbox.AnyAsync(mail => mail.Recipient == "victim@other.example"));
    }
}
