using System.Globalization;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KonTumInvest.LeadDesk.Tests.Timeline;

/// <summary>What guests of a meeting receive, as it arrives at the mail server (RFC 5546).</summary>
public abstract class MeetingMailTests(DeskSite desk)
{
    [Fact]
    public async Task Meeting_ThatIsMoved_IsSentAgain_WithTheNextSequence_AndWhatWasAnsweredNoLongerCounts()
    {
        var (lead, meeting, title) = await MeetingAsync();
        var first = await CalendarAsync($"Thư mời: {title}");
        await using (var database = await desk.OpenAsync())
        {
            await database.ActivityPeople.Where(person => person.ActivityId == meeting.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Answer, Leads.Timeline.Invitations.MeetingAnswer.Accepted));
        }

        var at = meeting.At.AddDays(1);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, meeting.Path, new { at, subject = title, place = "Phòng họp 5", contactIds = new[] { lead.ContactId }, invite = true, expectedVersion = 0 });
        var second = await CalendarAsync($"Thay đổi lịch: {title}");

        Assert.Equal(("REQUEST", "0", "CONFIRMED"), (first["METHOD"], first["SEQUENCE"], first["STATUS"]));
        Assert.Equal(("REQUEST", "1", "CONFIRMED"), (second["METHOD"], second["SEQUENCE"], second["STATUS"]));
        Assert.Equal(first["UID"], second["UID"]);
        Assert.Equal(first["ORGANIZER"], second["ORGANIZER"]);
        Assert.Equal(VietnamTime.LocalOf(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture), second["DTSTART"]);
        Assert.Equal("Phòng họp 5", second["LOCATION"]);
        Assert.Equal($"mailto:{lead.Contact.Email}", second["ATTENDEE"]);
        Assert.Contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE", second["ATTENDEE;"], StringComparison.Ordinal);
        Assert.Null((await TimelineMeetingAsync(lead))["people"]![0]!["answer"]);
    }

    [Fact]
    public async Task Meeting_ThatIsCalledOff_IsCancelledInTheGuestsCalendar()
    {
        var (lead, meeting, title) = await MeetingAsync();
        var invited = await CalendarAsync($"Thư mời: {title}");

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"{meeting.Path}/cancel", new { expectedVersion = 0 });
        var cancelled = await CalendarAsync($"Hủy lịch: {title}");

        Assert.Equal(("CANCEL", "1", "CANCELLED"), (cancelled["METHOD"], cancelled["SEQUENCE"], cancelled["STATUS"]));
        Assert.Equal((invited["UID"], invited["ORGANIZER"], invited["DTSTART"]), (cancelled["UID"], cancelled["ORGANIZER"], cancelled["DTSTART"]));
        Assert.Equal($"mailto:{lead.Contact.Email}", cancelled["ATTENDEE"]);
    }

    [Fact]
    public async Task Guest_WhoIsTakenOut_IsCancelledAlone_AndAChangeOfWhatOnlyStaffReadTellsNobody()
    {
        var (lead, meeting, title) = await MeetingAsync();
        await CalendarAsync($"Thư mời: {title}");

        await desk.As(desk.Officer).DoAsync(
            HttpMethod.Put,
            meeting.Path,
            new { at = meeting.At, subject = title, place = "Phòng họp 2", body = "Mang theo bản đồ", contactIds = new[] { lead.ContactId }, expectedVersion = 0 }
        );
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal(1, await database.Mails.CountAsync(mail => mail.LeadId == lead.Id && mail.Calendar != null));
        }

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, meeting.Path, new { at = meeting.At, subject = title, place = "Phòng họp 2", contactIds = Array.Empty<Guid>(), expectedVersion = 1 });
        var cancelled = await CalendarAsync($"Hủy lịch: {title}");

        Assert.Equal(("CANCEL", "1"), (cancelled["METHOD"], cancelled["SEQUENCE"]));
        Assert.Empty((await TimelineMeetingAsync(lead))["people"]!.AsArray());
    }

    private async Task<(Lead Lead, Meeting Meeting, string Title)> MeetingAsync()
    {
        var lead = await desk.LeadAsync();
        var (token, at) = (Guid.CreateVersion7(), desk.Time.GetUtcNow().AddDays(3));
        var title = $"Họp; lần {token:N}";
        await desk.As(desk.Officer).DoAsync(
            HttpMethod.Post,
            $"/leads/{lead.Id}/activities",
            new { formToken = token, kind = "Meeting", at, subject = title, place = "Phòng họp 2", contactIds = new[] { lead.ContactId }, invite = true }
        );
        return (lead, new Meeting(token, $"/leads/{lead.Id}/activities/{token}", at), title);
    }

    private async Task<JsonNode> TimelineMeetingAsync(Lead lead) =>
        (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/timeline"))["items"]!.AsArray().Single(entry => entry!["kind"]!.GetValue<string>() == "Meeting")!;

    /// <summary>The properties of the calendar in the mail that arrived, by name; with a semicolon after the name, their parameters.</summary>
    private async Task<Dictionary<string, string>> CalendarAsync(string subject)
    {
        var mail = await desk.ArrivedAsync(subject);
        var part = mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar"));
        var file = (MimePart)mail.Attachments.Single();
        using var bytes = new MemoryStream();
        await file.Content!.DecodeToAsync(bytes);
        Assert.Equal(part.Text.ReplaceLineEndings(), System.Text.Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings());
        var read = new Dictionary<string, string>();
        var lines = part.Text.ReplaceLineEndings("\n").Replace("\n ", string.Empty, StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.SkipWhile(line => !line.StartsWith("METHOD:", StringComparison.Ordinal)).Where(line => line != "END:VTIMEZONE"))
        {
            // A colon can stand in quotes, and addresses have one themselves.
            var end = line.Contains(":mailto:", StringComparison.Ordinal) ? line.IndexOf(":mailto:", StringComparison.Ordinal) : line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..end].Split(';')[0];
            (read[name], read[$"{name};"]) = (line[(end + 1)..], line[name.Length..end]);
        }

        Assert.Equal(read["METHOD"], part.ContentType.Parameters["method"]);
        Assert.Equal(read["METHOD"] == "REQUEST" ? "invite.ics" : "cancel.ics", file.FileName);
        return read;
    }

    private sealed record Meeting(Guid Id, string Path, DateTimeOffset At);
}

[Collection(OnSqlite.Name)]
public sealed class MeetingMailTestsOnSqlite(SqliteDesk desk) : MeetingMailTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class MeetingMailTestsOnPostgreSql(PostgreSqlDesk desk) : MeetingMailTests(desk);
