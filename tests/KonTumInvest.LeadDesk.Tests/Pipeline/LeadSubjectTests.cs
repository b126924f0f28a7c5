using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Pipeline;

/// <summary>What a lead is about changes with what the investor says later.</summary>
public abstract class LeadSubjectTests(DeskSite desk)
{
    [Fact]
    public async Task Subjects_ThatArePublished_TakeThePlaceOfOthers_AndAreFoundByTheirPlace()
    {
        var lead = await desk.LeadAsync();
        var (place, plot) = await PublishedAsync();
        var kept = (await SubjectsAsync(lead)).First(subject => subject["kind"]!.GetValue<string>() == "Sector");

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, [place.Key, plot, kept["key"]!.GetValue<Guid>()]));

        var now = await SubjectsAsync(lead);
        Assert.Equivalent(new[] { kept["key"]!.GetValue<Guid>(), place.Key, plot }, now.Select(subject => subject["key"]!.GetValue<Guid>()), strict: true);
        Assert.Equal(place.Code, now.Single(subject => subject["key"]!.GetValue<Guid>() == place.Key)["place"]!.GetValue<string>());
        Assert.Contains(lead.Id.ToString(), Ids(await desk.As(desk.Officer).GetAsync($"/leads?place={place.Code}&order=-created")));
        Assert.Contains(lead.Id.ToString(), Ids(await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString(place.Name)}&order=-created")));
    }

    [Fact]
    public async Task Subjects_ThatChanged_AreToldInTheTimeline_ThoseOfTheBeginningAreNot()
    {
        var lead = await desk.LeadAsync(officer: desk.SecondOfficer);
        var (place, _) = await PublishedAsync();
        Assert.DoesNotContain(await TimelineAsync(lead), text => text.Contains("interested in", StringComparison.Ordinal));

        await desk.As(desk.SecondOfficer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, [place.Key]));

        var told = await TimelineAsync(lead);
        Assert.Contains(told, text => text.StartsWith("Also interested in: ", StringComparison.Ordinal));
        Assert.Contains("No longer interested in: Plot A1 (sample)", told);
    }

    [Fact]
    public async Task Subjects_ChangedMeanwhile_RefuseAnOlderReading_AndStayWhereNothingIsSaidOfThem()
    {
        var lead = await desk.LeadAsync();
        var (place, _) = await PublishedAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, [place.Key]));

        var late = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, []));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, subjects: null, version: lead.Version + 1));

        late.Refused(HttpStatusCode.Conflict);
        Assert.Equal([place.Key], (await SubjectsAsync(lead)).Select(subject => subject["key"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Subjects_ThatAreNotPublished_OrTooMany_NameTheField_AndChangeNothing()
    {
        var lead = await desk.LeadAsync();
        var before = (await SubjectsAsync(lead)).Count;

        var unknown = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, [Guid.CreateVersion7()]));
        var many = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, [.. Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7())]));

        Assert.All([unknown, many], answer => answer.Refused(HttpStatusCode.BadRequest));
        Assert.All([unknown, many], answer => Assert.NotNull(answer.Body!["errors"]!["subjects"]));
        Assert.Equal(before, (await SubjectsAsync(lead)).Count);
        await using var database = await desk.OpenAsync();
        var stored = await database.Leads.AsNoTracking().SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal((lead.Version, lead.Summary), (stored.Version, stored.Summary));
    }

    [Fact]
    public async Task Enquiry_IsShownAsItWasSent_WhateverTheLeadIsAboutSince_AndWithoutWhatOneMayNotSee()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}", Facts(lead, []));

        var sent = (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["enquiries"]![0]!;
        var director = (await desk.As(desk.Director).GetAsync($"/leads/{lead.Id}"))["enquiries"]![0]!;

        Assert.Equal("Người gửi Thử nghiệm", sent["personName"]!.GetValue<string>());
        Assert.Equal("+842603862345", sent["phone"]!.GetValue<string>());
        Assert.Equal((15_000m, 30_000m), (sent["areaFrom"]!.GetValue<decimal>(), sent["areaTo"]!.GetValue<decimal>()));
        Assert.Equal((2_000_000m, "USD"), (sent["investmentAmount"]!.GetValue<decimal>(), sent["investmentCurrency"]!.GetValue<string>()));
        Assert.Equal("WithinOneYear", sent["timing"]!.GetValue<string>());
        Assert.Equal(3, sent["subjects"]!.AsArray().Count);
        Assert.Equal("Công ty Thử nghiệm Đắk", director["organisation"]!.GetValue<string>());
        Assert.All(["personName", "email", "phone", "message"], name => Assert.Null(director[name]));
    }

    [Fact]
    public async Task Enquiry_TellsHowFarItsReceiptCame()
    {
        var lead = await desk.LeadAsync();
        var at = new DateTimeOffset(2026, 11, 2, 1, 30, 0, TimeSpan.Zero);
        await using var database = await desk.OpenAsync();
        var receipt = database.Outbox.Where(mail => mail.Kind == MailKind.EnquiryReceipt && database.LeadEnquiries.Any(link => link.Id == mail.EnquiryId && link.LeadId == lead.Id));

        // Not due: whoever sends what is due at this moment leaves it.
        await receipt.ExecuteUpdateAsync(mail => mail.SetProperty(row => row.Status, MailStatus.Waiting).SetProperty(row => row.DueAt, at.AddYears(10)).SetProperty(row => row.FinishedAt, (DateTimeOffset?)null));
        var waiting = await ReceiptAsync(lead);
        await receipt.ExecuteUpdateAsync(mail => mail.SetProperty(row => row.Status, MailStatus.Sent).SetProperty(row => row.DueAt, (DateTimeOffset?)null).SetProperty(row => row.FinishedAt, at));
        var sent = await ReceiptAsync(lead);
        await receipt.ExecuteUpdateAsync(mail => mail.SetProperty(row => row.Status, MailStatus.Parked).SetProperty(row => row.LastFailure, "smtp-550-5.1.1-recipient"));
        var parked = await ReceiptAsync(lead);

        Assert.Equal(("Waiting", null), (waiting["status"]!.GetValue<string>(), waiting["at"]));
        Assert.Equal(("Sent", at), (sent["status"]!.GetValue<string>(), sent["at"]!.GetValue<DateTimeOffset>()));
        Assert.Equal(("Parked", "Address"), (parked["status"]!.GetValue<string>(), parked["failureReason"]!.GetValue<string>()));
    }

    private async Task<JsonNode> ReceiptAsync(Lead lead) => (await desk.As(desk.Director).GetAsync($"/leads/{lead.Id}"))["enquiries"]![0]!["receipt"]!;

    private static object Facts(Lead lead, IReadOnlyList<Guid>? subjects, int? version = null) =>
        new { title = lead.Title, kind = "Land", language = "vi", subjects, expectedVersion = version ?? lead.Version };

    private async Task<((Guid Key, string Code, string Name) Place, Guid Plot)> PublishedAsync()
    {
        var place = (await desk.As(desk.Officer).GetAsync("/leads/lookups"))["places"]![0]!;
        var plot = (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]![0]!;
        return ((place["key"]!.GetValue<Guid>(), place["code"]!.GetValue<string>(), place["name"]!.GetValue<string>()), plot["key"]!.GetValue<Guid>());
    }

    private async Task<List<JsonNode>> SubjectsAsync(Lead lead) => [.. (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["subjects"]!.AsArray().Select(subject => subject!)];

    private async Task<List<string>> TimelineAsync(Lead lead) =>
        [.. (await desk.As(desk.SecondOfficer).GetAsync($"/leads/{lead.Id}/timeline?take=100"))["items"]!.AsArray().Select(entry => entry!["subject"]?.GetValue<string>() ?? string.Empty)];

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}

[Collection(OnSqlite.Name)]
public sealed class LeadSubjectTestsOnSqlite(SqliteDesk desk) : LeadSubjectTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadSubjectTestsOnPostgreSql(PostgreSqlDesk desk) : LeadSubjectTests(desk);
