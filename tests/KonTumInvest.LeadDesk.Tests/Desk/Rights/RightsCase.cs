using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Activities;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>Somebody who is about to act on a lead, and what has to be there before.</summary>
/// <param name="Desk">The site.</param>
/// <param name="Who">Who asks.</param>
/// <param name="On">The lead; null for acts at the desk.</param>
internal sealed record RightsCase(RightsDesk Desk, string Who, RightsRecord? On)
{
    public RightsRecord Record => On ?? throw new InvalidOperationException("The act is not done to a lead.");

    /// <summary>Somebody who can be given a task of the lead.</summary>
    public Guid Assignee => Record.Lead.OfficerKey ?? Desk.Administrator;

    /// <summary>What an administrator reads there.</summary>
    public Task<JsonNode> ReadAsync(string path) => Desk.As(Desk.Administrator).GetAsync($"/leads/{path}");

    /// <summary>Answers the investor by telephone, without which nothing can be waited for.</summary>
    public async Task AnswerAsync()
    {
        var call = new SaveActivity { Kind = ActivityKind.Call, Body = "Đã trả lời" };
        Assert.True((await Desk.Host.Service<ActivityService>().AddAsync(Record.Lead.Id, call, DeskActor.System with { Key = Desk.Owner }, CancellationToken.None)).Succeeded);
    }

    public async Task PauseAsync()
    {
        await AnswerAsync();
        await Desk.Host.Service<LeadClocks>().PauseAsync(Record.Lead.Id, "Chờ hồ sơ", DeskActor.System, CancellationToken.None);
    }

    public async Task<Guid> PlotAsync() =>
        (await ReadAsync("plots"))["items"]!.AsArray().First(plot => plot!["status"]!.GetValue<string>() != "Leased")!["key"]!.GetValue<Guid>();

    public async Task<Guid> MailToSortAsync()
    {
        var now = Desk.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var database = await Desk.OpenAsync();
        database.AddRange(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = $"bimat.danhtinh-{id:N}@elsewhere.example",
                FromName = "Bí Mật Danh Tính",
                To = "desk@board.example",
                Subject = "Thư cần phân loại",
                TextBody = "Thân thư kín",
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            },
            new RawMail { MailId = id, Bytes = "raw"u8.ToArray() },
            new TriageItem { Id = id, Reason = TriageReason.Unsure, Since = now }
        );
        await database.SaveChangesAsync();
        return id;
    }

    /// <summary>A report that can be scheduled: each person gets one of a rhythm.</summary>
    public async Task<object> ScheduleAsync() =>
        new { officerKey = await Desk.HireAsync("Người nhận báo cáo", "vi", DeskGroups.Directors), rhythm = nameof(ReportRhythm.Weekly), day = 1, hour = 8 };

    /// <summary>One that is scheduled.</summary>
    public async Task<Guid> ScheduledAsync()
    {
        var person = await Desk.HireAsync("Người nhận báo cáo", "vi", DeskGroups.Directors);
        return await AddAsync(id => new ReportSchedule { Id = id, OfficerKey = person, Rhythm = ReportRhythm.Weekly, Day = 1, Hour = 8, NextAt = Desk.Time.GetUtcNow().AddYears(1) });
    }

    public async Task<Guid> AddAsync(Func<Guid, object> row)
    {
        var id = Guid.CreateVersion7();
        await using var database = await Desk.OpenAsync();
        database.Add(row(id));
        await database.SaveChangesAsync();
        return id;
    }
}
