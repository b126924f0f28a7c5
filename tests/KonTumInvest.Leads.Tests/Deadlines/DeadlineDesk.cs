using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Deadlines;

/// <summary>Acts on leads whose clocks a test looks at.</summary>
internal static class DeadlineDesk
{
    public static async Task<Lead> OpenLeadAsync(this LeadsHost host)
    {
        var receipt = (await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7() }, CancellationToken.None)).Value;
        await using var database = await host.OpenAsync();
        return await database.Leads.AsNoTracking().SingleAsync(lead => lead.Reference == receipt.Reference);
    }

    /// <summary>Sets the clock on the wall; forward only.</summary>
    public static void GoTo(this LeadsHost host, string moment) => host.Time.SetUtcNow(At(moment));

    public static async Task AnswerAsync(this LeadsHost host, Guid leadId) =>
        Assert.True(
            (
                await host.Service<LeadMails>()
                    .SendAsync(
                        leadId,
                        new SendMail { FormToken = Guid.CreateVersion7(), To = ["investor@sender.example"], Subject = "Trả lời", Text = "Nội dung" },
                        DeskActor.System,
                        CancellationToken.None
                    )
            ).Succeeded
        );

    /// <summary>A mail as the mailbox stores it.</summary>
    public static Task HearAsync(this LeadsHost host, Guid leadId, MailNature nature = MailNature.Personal) =>
        host.DoAsync(
            leadId,
            (transaction, _) =>
            {
                var mail = new StoredMail
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    LeadId = leadId,
                    Direction = MailDirection.In,
                    Nature = nature,
                    MessageId = $"{Guid.CreateVersion7():N}@sender.example",
                    FromAddress = "investor@sender.example",
                    To = "desk@board.example",
                    Subject = "Hỏi thêm",
                    TextBody = "Nội dung",
                    SentAt = transaction.Now,
                    StoredAt = transaction.Now,
                };
                transaction.Context.Mails.Add(mail);
                transaction.Context.Activities.Add(Happened(leadId, ActivityKind.MailIn, transaction.Now, transaction.Now, mail.Id));
            }
        );

    /// <summary>A call or meeting, as somebody logs or plans it.</summary>
    public static Task LogAsync(this LeadsHost host, Guid leadId, ActivityKind kind, DateTimeOffset at) =>
        host.DoAsync(leadId, (transaction, _) => transaction.Context.Activities.Add(Happened(leadId, kind, at, transaction.Now)));

    public static Task MoveAsync(this LeadsHost host, Guid leadId, LeadStage stage) =>
        host.DoAsync(
            leadId,
            (transaction, lead) => transaction.Context.StageChanges.Add(lead.MoveTo(new StageMove(stage, "Lý do", LostReason.NoAnswer), transaction.Now, null).Value)
        );

    /// <summary>The running clocks, as <c>FirstResponse 2026-11-24 10:30</c> in Viet Nam.</summary>
    public static async Task<IReadOnlyList<string>> RunningAsync(this LeadsHost host, Guid leadId)
    {
        await using var database = await host.OpenAsync();
        var clocks = await database.Clocks.AsNoTracking().Where(clock => clock.LeadId == leadId && clock.EndedAt == null).ToListAsync();
        return [.. clocks.OrderBy(clock => clock.Step).Select(clock => $"{clock.Step} {Local(clock.DueAt)}{(clock.Paused ? " paused" : string.Empty)}")];
    }

    public static async Task<LeadClock> ClockAsync(this LeadsHost host, Guid leadId, ServiceStep step)
    {
        await using var database = await host.OpenAsync();
        return await database.Clocks.AsNoTracking().SingleAsync(clock => clock.LeadId == leadId && clock.Step == step);
    }

    /// <summary>When the lead is due, in Viet Nam.</summary>
    public static async Task<string?> DueAsync(this LeadsHost host, Guid leadId)
    {
        await using var database = await host.OpenAsync();
        return await database.Leads.Where(lead => lead.Id == leadId).Select(lead => lead.DueAt).SingleAsync() is { } due ? Local(due) : null;
    }

    /// <summary>Who was sent a notice, and its subject without the reference; that a lead came in is told to its officer at once, and left out here.</summary>
    public static async Task<IReadOnlyList<string>> NoticesAsync(this LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        var mails = await database.Outbox.AsNoTracking().Where(mail => mail.Kind == Leads.Outbox.MailKind.Notice).OrderBy(mail => mail.Id).ToListAsync();
        return [.. mails.Select(mail => $"{mail.Recipient!.Split('@')[0]}: {mail.Subject.Split(']')[1].Trim()}").Where(notice => !notice.EndsWith(": Hồ sơ mới do bạn phụ trách", StringComparison.Ordinal))];
    }

    public static string Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task DoAsync(this LeadsHost host, Guid leadId, Action<DeskTransaction, Lead> act)
    {
        var done = await host.Service<DeskWork>()
            .RunAsync<Guid>(
                DeskActor.System,
                async transaction =>
                {
                    act(transaction, (await transaction.FindLeadAsync(leadId, LeadAct.Write)).Value);
                    return leadId;
                },
                CancellationToken.None
            );
        Assert.True(done.Succeeded);
    }

    private static Activity Happened(Guid leadId, ActivityKind kind, DateTimeOffset at, DateTimeOffset now, Guid? mailId = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            LeadId = leadId,
            Kind = kind,
            At = at,
            MailId = mailId,
            CreatedAt = now,
        };
}
