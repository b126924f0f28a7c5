using System.Globalization;
using System.Net;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Timeline.Tasks;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KonTumInvest.LeadDesk.Tests.Timeline;

public abstract class LeadTimelineTests(DeskSite desk)
{
    [Fact]
    public async Task Meeting_WithInvitation_ArrivesAsCalendar_AndItsAnswerIsShown()
    {
        var lead = await desk.LeadAsync();
        var token = Guid.CreateVersion7();
        var title = $"Họp về khu đất; lần 1, {token:N}";
        var sent = new { formToken = token, kind = "Meeting", at = desk.Time.GetUtcNow().AddDays(3), subject = title, place = "Phòng họp 2", contactIds = new[] { lead.ContactId }, invite = true };

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", sent);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", sent);

        var mail = await desk.ArrivedAsync($"{token:N}");
        var calendar = mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar"));
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Contains("BEGIN:VTIMEZONE", calendar.Text, StringComparison.Ordinal);
        Assert.Equal("invite.ics", mail.Attachments.OfType<MimePart>().Single().FileName);
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal(1, await database.Mails.CountAsync(stored => stored.LeadId == lead.Id && stored.Calendar != null));
        }

        var uid = calendar.Text.Split('\n').Single(line => line.StartsWith("UID:", StringComparison.Ordinal))[4..].Trim();
        var reply = $"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{uid}\nSEQUENCE:0\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{lead.Contact.Email}\nEND:VEVENT\nEND:VCALENDAR";
        Assert.True(EmailAddress.TryParse("somebody@elsewhere.example", out var stranger));
        var forged = await TakeAsync(new MeetingReply(reply, stranger, Guid.CreateVersion7()));
        var recorded = await TakeAsync(new MeetingReply(reply, lead.Contact.Email, Guid.CreateVersion7()));

        Assert.Equal(Guid.Empty, forged);
        Assert.Equal(lead.Id, recorded);
        var given = await desk.Host.Service<LeadService>().AssignAsync(lead.Id, new AssignLead("industrial-parks", desk.SecondOfficer, "test"), DeskActor.System, CancellationToken.None);
        Assert.True(given.Succeeded);
        var timeline = (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/timeline"))["items"]!.AsArray();
        var meeting = timeline.Single(entry => entry!["kind"]!.GetValue<string>() == "Meeting")!;
        Assert.Equal("Accepted", meeting["people"]![0]!["answer"]!.GetValue<string>());
        Assert.Contains(timeline, entry => entry!["kind"]!.GetValue<string>() == "Assignment");
    }

    private async Task<Guid> TakeAsync(MeetingReply reply) =>
        (
            await desk.Host.Service<DeskWork>()
                .RunAsync<Guid>(DeskActor.System, async transaction => await desk.Host.Service<IMeetingReplies>().TakeAsync(transaction, reply) ?? Guid.Empty, CancellationToken.None)
        ).Value;

    [Fact]
    public async Task Timeline_InPages_ShowsEveryEntryOnce()
    {
        var lead = await desk.LeadAsync();
        for (var number = 0; number < 5; number++)
        {
            await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { kind = "Note", body = $"Ghi chú {number}" });
        }

        var seen = new List<string>();
        for (string? next = string.Empty; next is not null;)
        {
            var page = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/timeline?take=2&before={next}");
            seen.AddRange(page["items"]!.AsArray().Select(entry => entry!["id"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count >= 7, $"{seen.Count}");
    }

    [Fact]
    public async Task Activities_AreRefused_ByRightFieldAndVersion()
    {
        var lead = await desk.LeadAsync();
        var note = new { kind = "Note", body = "Đã gọi" };
        var path = $"/leads/{lead.Id}/activities";

        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, path, note)).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Post, path, note)).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, path, new { kind = "Note" })).Refused(HttpStatusCode.BadRequest);
        var written = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, path, note);
        var change = new { body = "Sửa", expectedVersion = 99 };
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"{path}/{written.Body!["id"]}", change)).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Task_ThatIsDue_IsRemindedOfOnce_AndOnlyItsAuthorDeletesIt()
    {
        desk.AdvanceToWorkingTime();
        var lead = await desk.LeadAsync();
        var path = $"/leads/{lead.Id}/tasks";
        var task = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Post, path, new { title = "Gọi lại", assigneeKey = desk.Officer, dueAt = desk.Time.GetUtcNow() });

        await desk.Host.Service<TaskReminders>().RunOnceAsync(CancellationToken.None);
        await desk.Host.Service<TaskReminders>().RunOnceAsync(CancellationToken.None);

        await using var database = await desk.OpenAsync();
        Assert.Equal(1, await database.Outbox.CountAsync(mail => mail.Subject == $"[{lead.Reference}] Đến hạn một việc của bạn"));
        var version = task.Body!["version"]!.GetValue<int>();
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Delete, $"{path}/{task.Body["id"]}?expectedVersion={version}")).Refused(HttpStatusCode.Forbidden);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"{path}/{task.Body["id"]}/done", new { done = true, expectedVersion = version });
    }

    [Fact]
    public async Task Plot_HeldForOneInvestor_IsRefusedToAnother_UntilTheHoldEnds()
    {
        var (first, second) = (await desk.LeadAsync(), await desk.LeadAsync());
        var plots = (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]!.AsArray();
        var plot = plots.First(found => found!["status"]!.GetValue<string>() != "Leased" && found["taken"] is null)!["key"]!.GetValue<Guid>();
        var mine = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{first.Id}/offers", new { plotKey = plot });
        var theirs = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{second.Id}/offers", new { plotKey = plot });
        var today = VietnamTime.DateOf(desk.Time.GetUtcNow());
        var lastDay = today.AddDays(31);
        var hold = new { state = "Held", heldUntil = lastDay, expectedVersion = 0 };
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{first.Id}/offers/{mine.Body!["id"]}/state", hold);

        var refused = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{second.Id}/offers/{theirs.Body!["id"]}/state", hold);

        refused.Refused(HttpStatusCode.Conflict);
        Assert.Contains(lastDay.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), refused.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        await database.Offers.Where(offer => offer.LeadId == first.Id).ExecuteUpdateAsync(set => set.SetProperty(offer => offer.HeldUntil, today.AddDays(-1)));
        await desk.Host.Service<HoldSweep>().RunOnceAsync(CancellationToken.None);
        Assert.Equal(OfferStateReleased, (await database.Offers.AsNoTracking().SingleAsync(offer => offer.LeadId == first.Id)).State.ToString());
        Assert.True(await database.Tasks.AnyAsync(task => task.LeadId == first.Id));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{second.Id}/offers/{theirs.Body["id"]}/state", hold);
    }

    private const string OfferStateReleased = "Released";
}

[Collection(OnSqlite.Name)]
public sealed class LeadTimelineTestsOnSqlite(SqliteDesk desk) : LeadTimelineTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadTimelineTestsOnPostgreSql(PostgreSqlDesk desk) : LeadTimelineTests(desk);
