using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Values;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Deadlines;

/// <summary>As <see cref="LeadClockTests"/>: an answer that came back from everybody of the lead is none.</summary>
public sealed class BouncedAnswerTests
{
    private const string First = "FirstResponse 2026-11-24 10:30";
    private const string Resolution = "Resolution 2026-12-07 17:00";
    private const string Undelivered = "officer: Thư trả lời không đến được nhà đầu tư";
    private const string Returned = "officer: Một thư không đến được người nhận";
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task FirstAnswer_ThatComesBackToTheMailbox_LeavesTheFirstAnswerOwedFromTheBeginning_UntilOneArrives(DatabaseProvider provider)
    {
        await using var imap = await DovecotServer.StartAsync();
        await using var host = await LeadsHost.StartAsync(provider, imap.Settings());
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 15:00");
        var sent = await SendAsync(host, lead.Id, "investor@sender.example");
        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));

        host.GoTo("2026-11-23 16:00");
        imap.Deliver(WireText.Bounce("late@relay.example", sent, "investor@sender.example", "4.4.1", "delayed"));
        await ReadAsync(host);
        var late = await host.RunningAsync(lead.Id);
        host.GoTo("2026-11-23 16:30");
        imap.Deliver(WireText.Bounce("final@relay.example", sent, "investor@sender.example"));
        await ReadAsync(host);

        Assert.Equal([Resolution], late);
        Assert.Equal([First, Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));
        Assert.Equal([Returned, Undelivered], await host.NoticesAsync());
        await using (var database = await host.OpenAsync())
        {
            var fact = await database.LeadFacts.AsNoTracking().SingleAsync(fact => fact.LeadId == lead.Id);
            Assert.Equal((null, null, 0, At("2026-11-24 10:30")), (fact.FirstMinutes, fact.FirstKept, fact.Answered, fact.FirstDueAt));
            var mail = await database.Mails.SingleAsync(mail => mail.MessageId == sent);
            Assert.Equal((host.Time.GetUtcNow(), "investor@sender.example"), (mail.UndeliveredAt!.Value, mail.ReturnedFrom));
        }

        host.GoTo("2026-11-24 09:00");
        await SendAsync(host, lead.Id, "investor@sender.example");
        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
        var clock = await host.ClockAsync(lead.Id, ServiceStep.FirstResponse);
        Assert.Equal((At("2026-11-24 09:00"), 390), (clock.EndedAt, clock.WorkingMinutes));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Answer_ToTwoOfTheLead_CountsUntilItCameBackFromBoth_WhateverItDidElsewhere(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        await JoinAsync(host, lead.Id, "lawyer@sender.example");
        var room = await Mailroom.OpenAsync(host);
        host.GoTo("2026-11-23 15:00");
        var sent = await SendAsync(host, lead.Id, "investor@sender.example", "lawyer@sender.example", "taxes@authority.example");

        await room.TakeAsync(WireText.Bounce("b1@relay.example", sent, "investor@sender.example"));
        await room.TakeAsync(WireText.Bounce("b2@relay.example", sent, "taxes@authority.example"));
        await room.TakeAsync(WireText.Bounce("b3@relay.example", sent, "nobody-we-wrote-to@sender.example"));
        var toTheLawyer = await host.RunningAsync(lead.Id);
        host.GoTo("2026-11-23 16:00");
        await room.TakeAsync(WireText.Bounce("b4@relay.example", sent, "Lawyer@Sender.example"));

        Assert.Equal([Resolution], toTheLawyer);
        Assert.Equal([First, Resolution], await host.RunningAsync(lead.Id));
        Assert.Equal([Returned, Returned, Returned, Undelivered], await host.NoticesAsync());
    }

    [Fact]
    public async Task NextAnswer_ThatComesBack_IsOwedAgain_AndTheDeskNoLongerWaitsForTheInvestor()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        host.GoTo("2026-11-23 10:30");
        await SendAsync(host, lead.Id, "investor@sender.example");
        host.GoTo("2026-11-23 11:00");
        await host.HearAsync(lead.Id);
        var owed = await host.RunningAsync(lead.Id);
        host.GoTo("2026-11-23 15:00");
        var sent = await SendAsync(host, lead.Id, "investor@sender.example");
        Assert.True((await host.Service<LeadClocks>().PauseAsync(lead.Id, "Chờ hồ sơ", DeskActor.System, Token)).Succeeded);

        await room.TakeAsync(WireText.Bounce("b@relay.example", sent, "investor@sender.example"));

        Assert.StartsWith("NextResponse", owed[0], StringComparison.Ordinal);
        Assert.Equal(owed, await host.RunningAsync(lead.Id));
        await using var database = await host.OpenAsync();
        Assert.Equal(host.Time.GetUtcNow(), (await database.Pauses.SingleAsync()).To);
    }

    [Fact]
    public async Task Bounce_OfALaterMail_ThatNamesTheWholeConversation_LeavesTheAnswerBeforeAsItWas()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        host.GoTo("2026-11-23 15:00");
        var first = await SendAsync(host, lead.Id, "investor@sender.example");
        host.GoTo("2026-11-23 16:00");
        var second = await SendAsync(host, lead.Id, "investor@sender.example");

        // As Exim writes it.
        await room.TakeAsync(
            WireText.Mail(
                "exim@relay.example",
                "Mail Delivery System <Mailer-Daemon@relay.example>",
                "Mail delivery failed: returning message to sender",
                "This message was created automatically by mail delivery software.\n\n  investor@sender.example\n    550 5.1.1 no such user\n",
                "X-Failed-Recipients: investor@sender.example",
                "Auto-Submitted: auto-replied",
                $"References: <{first}> <{second}>"
            )
        );

        Assert.Equal([Resolution], await host.RunningAsync(lead.Id));
        await using var database = await host.OpenAsync();
        var returned = await database.Mails.Where(mail => mail.ReturnedAt != null).Select(mail => mail.MessageId).ToListAsync();
        Assert.Equal([second], returned);
    }

    private static async Task<string> SendAsync(LeadsHost host, Guid leadId, string to, params string[] cc)
    {
        var request = new SendMail { FormToken = Guid.CreateVersion7(), To = [to], Cc = cc, Subject = "Trả lời", Text = "Nội dung" };
        Assert.True((await host.Service<LeadMails>().SendAsync(leadId, request, DeskActor.System, Token)).Succeeded);
        await using var database = await host.OpenAsync();
        return await database.Mails.Where(mail => mail.Id == request.FormToken).Select(mail => mail.MessageId).SingleAsync();
    }

    private static async Task JoinAsync(LeadsHost host, Guid leadId, string address)
    {
        var now = host.Time.GetUtcNow();
        var contact = new Contact { Id = Guid.CreateVersion7(now), Name = "Luật sư", Language = "vi", Email = EmailAddress.Parse(address), CreatedAt = now };
        await using var database = await host.OpenAsync();
        database.Contacts.Add(contact);
        database.LeadContacts.Add(new LeadContact { Id = Guid.CreateVersion7(now), LeadId = leadId, ContactId = contact.Id });
        await database.SaveChangesAsync();
    }

    private static async Task ReadAsync(LeadsHost host) => Assert.Equal(1, (await host.Service<MailboxReader>().RunOnceAsync("INBOX", Owner, Token)).Stored);

    private static Guid Owner { get; } = Guid.CreateVersion7();
}
