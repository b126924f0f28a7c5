using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Inbound;

public sealed class MailFilingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnAnswer_ToAMailOfOurs_StandsAtItsLead_EndsThePause_AndTellsTheOfficer(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var officer = await host.Staff.HireAsync(host, "canbo", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.AnswerAsync(lead.Id);
        Assert.True((await host.Service<LeadClocks>().PauseAsync(lead.Id, "Chờ hồ sơ", DeskActor.System, CancellationToken.None)).Succeeded);
        var room = await Mailroom.OpenAsync(host);
        host.Time.Advance(TimeSpan.FromHours(1));

        var filed = await room.TakeAsync(WireText.Mail(from: "Đồng nghiệp <colleague@other.example>", headers: [$"In-Reply-To: <{await SentIdAsync(host, lead.Id)}>"]));

        Assert.Equal((FilingOutcome.AtLead, lead.Id), (filed.Outcome, filed.LeadId!.Value));
        await using var database = await host.OpenAsync();
        var activity = await database.Activities.SingleAsync(activity => activity.Kind == ActivityKind.MailIn);
        Assert.Equal((lead.Id, "Chúng tôi muốn thuê đất."), (activity.LeadId, activity.Body));
        Assert.Equal(host.Time.GetUtcNow(), (await database.Pauses.SingleAsync()).To);
        var notice = await database.Outbox.SingleAsync(row => row.Kind == MailKind.Notice && row.Recipient == officer.Email && row.CreatedAt > lead.CreatedAt);
        Assert.Contains(lead.Reference.ToString(), notice.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("thuê đất", notice.TextBody, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnAnswer_OfAnAuthorityThatWasAsked_StandsAtTheLead_AndIsNotTakenForTheInvestors(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var officer = await host.Staff.HireAsync(host, "canbo", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.AnswerAsync(lead.Id);
        var first = await SentIdAsync(host, lead.Id);
        var ask = new SendMail { FormToken = Guid.CreateVersion7(), To = ["taxes@authority.example"], Subject = "Xin ý kiến", Text = "Nội dung" };
        var asked = (await host.Service<LeadMails>().SendAsync(lead.Id, ask, DeskActor.System, CancellationToken.None)).Value.Id;
        var room = await Mailroom.OpenAsync(host);
        await using var database = await host.OpenAsync();
        var id = await database.Mails.Where(mail => mail.Id == asked).Select(mail => mail.MessageId).SingleAsync();

        host.Time.Advance(TimeSpan.FromHours(1));
        var authority = await room.TakeAsync(WireText.Mail("a1@x.example", "Thuế <taxes@authority.example>", headers: [$"In-Reply-To: <{id}>", $"References: <{first}> <{id}>"]));
        var owedByThen = await database.Clocks.AnyAsync(clock => clock.LeadId == lead.Id && clock.Step == ServiceStep.NextResponse);
        var investor = await room.TakeAsync(WireText.Mail("a2@x.example", headers: [$"References: <{first}> <{id}>"]));

        Assert.Equal([lead.Id, lead.Id], [authority.LeadId!.Value, investor.LeadId!.Value]);
        Assert.Equal([MailNature.Aside, MailNature.Personal], [(await room.StoredAsync(authority)).Nature, (await room.StoredAsync(investor)).Nature]);
        Assert.False(owedByThen);
        Assert.True(await database.Clocks.AnyAsync(clock => clock.LeadId == lead.Id && clock.Step == ServiceStep.NextResponse && clock.EndedAt == null));
        var told = await database.Outbox.Where(row => row.Kind == MailKind.Notice && row.Recipient == officer.Email && row.CreatedAt > lead.CreatedAt).OrderBy(row => row.CreatedAt).Select(row => row.Subject).ToListAsync();
        Assert.Equal([$"[{lead.Reference}] Có thư trả lời của bên được hỏi", $"[{lead.Reference}] Nhà đầu tư đã gửi thư"], told);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AnAnswer_ToTheReceipt_StandsAtItsLead(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        string receipt;
        string thread;
        await using (var database = await host.OpenAsync())
        {
            var row = await database.Outbox.SingleAsync(row => row.Kind == MailKind.EnquiryReceipt);
            (receipt, thread) = (row.MessageId, row.ThreadId!);
        }

        var byId = await room.TakeAsync(WireText.Mail("r1@x.example", headers: [$"In-Reply-To: <{receipt}>"]));
        var byThread = await room.TakeAsync(WireText.Mail("r2@x.example", headers: [$"References: <{thread}>"]));

        Assert.Equal([lead.Id, lead.Id], [byId.LeadId!.Value, byThread.LeadId!.Value]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AReferenceInTheSubject_CountsForKnownSendersOnly(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);
        var subject = $"Re: Đất [{lead.Reference}]";

        var contact = await room.TakeAsync(WireText.Mail("s1@x.example", subject: subject));
        var colleague = await room.TakeAsync(WireText.Mail("s2@x.example", "Kế toán <accounts@sender.example>", subject));
        var stranger = await room.TakeAsync(WireText.Mail("s3@x.example", "someone@elsewhere.example", subject));

        Assert.Equal([lead.Id, lead.Id], [contact.LeadId!.Value, colleague.LeadId!.Value]);
        var item = await room.TriageAsync(stranger);
        Assert.Equal((TriageReason.Unsure, lead.Id), (item.Reason, item.SuggestedLeadId!.Value));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AKnownPerson_WithOneOpenLead_IsASuggestion(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var room = await Mailroom.OpenAsync(host);

        var item = await room.TriageAsync(await room.TakeAsync(WireText.Mail(from: "INVESTOR@Sender.example")));

        Assert.Equal((TriageReason.Unsure, lead.Id), (item.Reason, item.SuggestedLeadId!.Value));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AStranger_GetsALeadByTheRules_AndAReceipt_Once(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);
        var wire = WireText.Mail(from: "Người mới <new@newcomer.example>", subject: "Thuê đất ở Đăk Tô");

        var filed = await room.TakeAsync(wire);
        var again = await room.TakeAsync(wire);

        Assert.Equal([FilingOutcome.Opened, FilingOutcome.StoredBefore], [filed.Outcome, again.Outcome]);
        await using var database = await host.OpenAsync();
        var lead = await database.Leads.Include(lead => lead.Contact).SingleAsync();
        Assert.Equal((LeadSource.Mail, "Thuê đất ở Đăk Tô", "vi"), (lead.Source, lead.Title, lead.Language));
        Assert.Equal(("Người mới", "new@newcomer.example"), (lead.Contact.Name, lead.Contact.Email?.Value));
        Assert.Null(lead.Country);
        Assert.NotNull(lead.UnitCode);
        Assert.Equal("new@newcomer.example", (await database.Outbox.SingleAsync(row => row.Kind == MailKind.EnquiryReceipt)).Recipient);
        Assert.Equal(1, await database.Outbox.CountAsync(row => row.Kind == MailKind.EnquiryToUnit));
        Assert.Equal(1, await database.Activities.CountAsync(activity => activity.Kind == ActivityKind.MailIn));
        Assert.Equal(1, await database.Mails.CountAsync());
        Assert.Equal(wire, (await database.RawMails.SingleAsync()).Bytes);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WhatAMachineWrote_OpensNothing_AnswersNobody_AndStopsNoClock(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.AnswerAsync(lead.Id);
        Assert.True((await host.Service<LeadClocks>().PauseAsync(lead.Id, "Chờ", DeskActor.System, CancellationToken.None)).Succeeded);
        var room = await Mailroom.OpenAsync(host);
        var before = await OutboxAsync(host);

        var away = await room.TakeAsync(WireText.Mail("v1@x.example", headers: ["Auto-Submitted: auto-replied", $"In-Reply-To: <{await SentIdAsync(host, lead.Id)}>"]));
        var unknown = await room.TriageAsync(await room.TakeAsync(WireText.Mail("v2@x.example", "news@list.example", headers: ["Precedence: bulk"])));

        Assert.Equal((FilingOutcome.AtLead, TriageReason.Automatic), (away.Outcome, unknown.Reason));
        Assert.Equal(before, await OutboxAsync(host));
        await using var database = await host.OpenAsync();
        Assert.Null((await database.Pauses.SingleAsync()).To);
        Assert.Equal(1, await database.Leads.CountAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ABounce_IsShownAtTheContactAndAtTheMail_AndAForgedOneIsNot(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        await host.AnswerAsync(lead.Id);
        var sent = await SentIdAsync(host, lead.Id);
        var room = await Mailroom.OpenAsync(host);

        var unknown = await room.TriageAsync(await room.TakeAsync(WireText.Bounce("b0@relay.example", "never-sent@kontuminvest.example", "investor@sender.example")));
        var delayed = await room.TakeAsync(WireText.Bounce("b1@relay.example", sent, "investor@sender.example", "4.4.1", "delayed"));
        await using (var database = await host.OpenAsync())
        {
            Assert.Null((await database.Contacts.SingleAsync()).BouncedAt);
        }

        var final = await room.TakeAsync(WireText.Bounce("b2@relay.example", sent, "investor@sender.example"));

        Assert.Equal(TriageReason.BounceUnknown, unknown.Reason);
        Assert.Equal([lead.Id, lead.Id], [delayed.LeadId!.Value, final.LeadId!.Value]);
        await using var after = await host.OpenAsync();
        var contact = await after.Contacts.SingleAsync();
        Assert.Equal((host.Time.GetUtcNow(), "5.1.1"), (contact.BouncedAt!.Value, contact.BounceStatus));
        var mail = await after.Mails.SingleAsync(mail => mail.Direction == MailDirection.Out);
        Assert.Equal((host.Time.GetUtcNow(), "5.1.1"), (mail.ReturnedAt!.Value, mail.BounceStatus));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ALoop_IsKeptAside_AndNeverAnswered(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, new Dictionary<string, string?> { ["Leads:Inbound:MaxPerSenderAndHour"] = "3" });
        var lead = await host.OpenLeadAsync();
        await host.AnswerAsync(lead.Id);
        var sent = await SentIdAsync(host, lead.Id);
        var room = await Mailroom.OpenAsync(host);

        var own = await room.TriageAsync(await room.TakeAsync(WireText.Mail(sent)));
        var marked = await room.TriageAsync(await room.TakeAsync(WireText.Mail("l1@x.example", "other@x.example", headers: ["X-KonTumInvest-Reference: KT-2026-000001"])));
        var outcomes = new List<FilingOutcome>();
        for (var number = 0; number < 5; number++)
        {
            outcomes.Add((await room.TakeAsync(WireText.Mail($"many{number}@x.example", "many@loop.example", body: $"{number}"))).Outcome);
        }

        Assert.Equal((TriageReason.Loop, TriageOutcome.Ours), (own.Reason, own.Outcome));
        Assert.Equal((TriageReason.Loop, null), (marked.Reason, marked.Outcome));
        Assert.Equal([FilingOutcome.Opened, FilingOutcome.InTriage, FilingOutcome.InTriage, FilingOutcome.InTriage, FilingOutcome.InTriage], outcomes);
        await using var database = await host.OpenAsync();
        Assert.Equal(2, await database.Triage.CountAsync(item => item.Reason == TriageReason.Loop && item.DoneAt == null && database.Mails.Any(mail => mail.Id == item.Id && mail.FromAddress == "many@loop.example")));
        Assert.Equal(1, await database.Outbox.CountAsync(row => row.Recipient == "many@loop.example"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task WhatCannotBeRead_OrIsTooLarge_IsKeptRaw(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);
        byte[] garbage = [0, 1, 2, 255, 254, 0];

        var unreadable = await room.TakeAsync(garbage);
        var large = await room.TakeAsync(WireText.Mail("large@x.example", subject: "Bản vẽ lớn"), tooLarge: true);

        Assert.Equal(TriageReason.Unreadable, (await room.TriageAsync(unreadable)).Reason);
        Assert.Equal(TriageReason.TooLarge, (await room.TriageAsync(large)).Reason);
        Assert.Equal("Bản vẽ lớn", (await room.StoredAsync(large)).Subject);
        await using var database = await host.OpenAsync();
        Assert.Equal(garbage, (await database.RawMails.SingleAsync(raw => raw.MailId == unreadable.MailId)).Bytes);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task DifferentMails_WithOneIdentifier_AreBothKept_AndOneReadTwiceIsNot(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);

        var first = await room.TakeAsync(WireText.Mail("same@x.example", "a@one.example", body: "Một"));
        var second = await room.TakeAsync(WireText.Mail("same@x.example", "b@two.example", body: "Hai"));
        var again = await room.TakeAsync(WireText.Mail("same@x.example", "b@two.example", body: "Hai", headers: ["Received: again"]));

        Assert.Equal([FilingOutcome.Opened, FilingOutcome.Opened, FilingOutcome.StoredBefore], [first.Outcome, second.Outcome, again.Outcome]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_AreCheckedByContent_AndTypesThatAreNotTakenStayInTheRawMail(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);

        var filed = await room.TakeAsync(
            WireText.WithFiles(
                "f@x.example",
                "new@files.example",
                ("Đề án.pdf", "application/octet-stream", SampleFiles.Pdf()),
                ("virus.exe", "application/pdf", "MZ"u8.ToArray()),
                ("giả.pdf", "application/pdf", "không phải pdf"u8.ToArray())
            )
        );

        var files = (await room.StoredAsync(filed)).Attachments.OrderBy(file => file.Position).ToList();
        Assert.Equal([AttachmentState.Clean, AttachmentState.Refused, AttachmentState.Refused], files.Select(file => file.State));
        Assert.Equal(("Đề án.pdf", "application/pdf", "virus.exe"), (files[0].FileName, files[0].MediaType, files[1].FileName));
        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Set<MailAttachmentContent>().CountAsync());
    }

    [Fact]
    public async Task AMailOfAnErasedPerson_IsThatOfAStranger()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        await using (var database = await host.OpenAsync())
        {
            var now = host.Time.GetUtcNow();
            await database.Contacts.ExecuteUpdateAsync(set => set.SetProperty(contact => contact.ErasedAt, now));
        }

        var filed = await (await Mailroom.OpenAsync(host)).TakeAsync(WireText.Mail());

        Assert.Equal(FilingOutcome.Opened, filed.Outcome);
        Assert.NotEqual(lead.Id, filed.LeadId);
    }

    private static async Task<string> SentIdAsync(LeadsHost host, Guid leadId)
    {
        await using var database = await host.OpenAsync();
        return await database.Mails.Where(mail => mail.LeadId == leadId && mail.Direction == MailDirection.Out).Select(mail => mail.MessageId).SingleAsync();
    }

    private static async Task<int> OutboxAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Outbox.CountAsync();
    }
}
