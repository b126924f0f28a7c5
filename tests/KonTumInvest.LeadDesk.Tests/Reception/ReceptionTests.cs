using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Reception;

public abstract class ReceptionTests(DeskSite desk)
{
    [Fact]
    public async Task Receive_ByTelephone_OpensALeadOnTheClockWithItsParties()
    {
        var mark = Mark();
        var park = await ParkAsync();

        var receipt = await ReceiveAsync(desk.Officer, Typed(mark) with { Subjects = [park] });

        Assert.Matches("^KT-2026-[0-9]{6}$", receipt["reference"]!.GetValue<string>());
        await using var database = await desk.OpenAsync();
        var id = Guid.Parse(receipt["id"]!.GetValue<string>());
        var lead = await database.Leads.Include(lead => lead.Contact).Include(lead => lead.Organisation).Include(lead => lead.Subjects).SingleAsync(lead => lead.Id == id);
        Assert.Equal(LeadSource.Telephone, lead.Source);
        Assert.Equal(LeadStage.New, lead.Stage);
        Assert.Equal($"CÔNG TY TNHH Sâm {mark}", lead.Organisation!.Name);
        Assert.Equal("+84905123456", lead.Contact.Phone);
        Assert.NotNull(lead.OfficerKey);
        Assert.NotNull(lead.DueAt);
        Assert.Equal([park], lead.Subjects.Select(subject => subject.Key));
        var call = await database.Activities.SingleAsync(activity => activity.LeadId == id);
        Assert.Equal("Hỏi giá thuê đất", call.Body);
        Assert.True(await database.Audit.AnyAsync(entry => entry.LeadId == id && entry.Act == "created" && entry.ActorKey == desk.Officer));
    }

    [Fact]
    public async Task Receive_WithReceipt_MailsTheInvestorOnce()
    {
        var form = Typed(Mark()) with { Acknowledge = true, Language = "en" };

        var first = await ReceiveAsync(desk.Officer, form with { Mine = true });
        var second = await ReceiveAsync(desk.Officer, form with { Mine = true });

        Assert.False(first["alreadyStored"]!.GetValue<bool>());
        Assert.True(second["alreadyStored"]!.GetValue<bool>());
        var reference = first["reference"]!.GetValue<string>();
        var mail = await desk.ArrivedAsync($"[{reference}] We have received your enquiry");
        Assert.Contains("taken down your enquiry", mail.TextBody, StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        Assert.Equal(1, await database.Outbox.CountAsync(row => row.Subject.Contains(reference)));
        Assert.Equal(desk.Officer, (await database.Leads.SingleAsync(lead => lead.Id == form.FormToken)).OfficerKey);
    }

    [Theory]
    [InlineData("""{ "personName": "  ", "email": "a@b.example" }""", "personName")]
    [InlineData("""{ "personName": "An" }""", "email")]
    [InlineData("""{ "personName": "An", "email": "no address" }""", "email")]
    [InlineData("""{ "personName": "An", "phone": "12" }""", "phone")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "acknowledge": true }""", "email")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "country": "QQ" }""", "country")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "areaFrom": 5, "areaTo": 1 }""", "areaTo")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "investmentAmount": 5 }""", "investmentAmount")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "subjects": ["00000000-0000-0000-0000-000000000001"] }""", "subjects")]
    [InlineData("""{ "personName": "An\u202e", "phone": "0905123456" }""", "personName")]
    [InlineData("""{ "personName": "An", "phone": "0905123456", "source": "WebForm" }""", "source")]
    public async Task Receive_WithAWrongField_NamesItAndStoresNothing(string fields, string field)
    {
        var body = JsonNode.Parse(fields)!.AsObject();
        var token = Guid.CreateVersion7();
        body["formToken"] = token;
        body["source"] ??= "Visitor";

        var answer = await desk.As(desk.Officer).AskRawAsync(HttpMethod.Post, "/leads", body.ToJsonString());

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Leads.AnyAsync(lead => lead.Id == token));
    }

    [Fact]
    public async Task Receive_ByADirectorOrAnEditor_IsForbidden()
    {
        (await desk.As(desk.Director).AskAsync(HttpMethod.Post, "/leads", Typed(Mark()))).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Post, "/leads", Typed(Mark()))).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Receive_WithTheKeyOfALeadThatIsNotSeen_IsRefused()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, "/leads", Typed(Mark()) with { FormToken = lead.Id });

        answer.Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Duplicates_OfTheSameOrganisationInOtherWords_AreScoredWithReasons()
    {
        var mark = Mark();
        var lead = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true });

        var found = await LikeAsync(desk.Officer, new { organisation = $"Sam {mark} Co., Ltd.", phone = "0905 123 456", country = "VN" });

        var row = Row(found, lead);
        Assert.Equal(["Phone", "Organisation"], row["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
        Assert.Equal(92, row["score"]!.GetValue<int>());
    }

    [Fact]
    public async Task Duplicates_ByDomain_LeaveOutPublicMailHosts()
    {
        var mark = Mark();
        var lead = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true, Email = $"lan@{mark}.example" });
        await ReceiveAsync(desk.Officer, Typed(Mark()) with { Mine = true, Email = $"{mark}@gmail.com" });

        var same = await LikeAsync(desk.Officer, new { email = $"minh@{mark}.example" });
        var gmail = await LikeAsync(desk.Officer, new { email = $"other.{mark}@gmail.com" });

        Assert.Equal(50, Row(same, lead)["score"]!.GetValue<int>());
        Assert.Empty(gmail["items"]!.AsArray());
    }

    [Fact]
    public async Task Duplicates_OfAnotherUnit_NameOnlyTheUnitAndItsManager()
    {
        var mark = Mark();
        var lead = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead["id"]}/assignment", new { unitCode = "industrial-parks", officerKey = desk.Officer, reason = "Đúng đơn vị", expectedVersion = await VersionAsync(lead) });

        var found = await LikeAsync(desk.OfficerElsewhere, new { organisation = $"Sâm {mark}" });

        Assert.Empty(found["items"]!.AsArray());
        var unit = Assert.Single(found["elsewhere"]!.AsArray())!;
        Assert.Equal("industrial-parks", unit["unit"]!.GetValue<string>());
        Assert.Contains("Trưởng phòng", unit["managers"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.DoesNotContain(mark, found.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Duplicates_ForWhoSeesNoContactData_CannotBeAskedForAPerson()
    {
        var mark = Mark();
        await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true, Email = $"lan.{mark}@gmail.com", Organisation = null });

        var officer = await LikeAsync(desk.Officer, new { email = $"LAN.{mark}@gmail.com" });
        var director = await LikeAsync(desk.Director, new { email = $"lan.{mark}@gmail.com" });

        Assert.Single(officer["items"]!.AsArray());
        Assert.Empty(director["items"]!.AsArray());
    }

    [Fact]
    public async Task Duplicates_AtASwitchboardOfSixty_DoNotHideWhoSharesTheNameOrTheOrganisation()
    {
        var (mark, number) = (Mark(), $"+842603{Random.Shared.Next(100_000, 999_999)}");
        var namesake = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true, Organisation = null, PersonName = $"Đinh Thị Ngọc {mark}", Phone = number, Email = $"ngoc.{mark}@sender.example" });
        var elsewhere = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true, PersonName = $"Người khác {mark}", Phone = null, Email = $"khac.{mark}@sender.example" });
        await StoreAtAsync(number, mark, people: 60);

        var found = await LikeAsync(desk.Officer, new { personName = $"Đinh Thị Ngọc {mark}", organisation = $"Sâm {mark}", phone = number, country = "VN" });

        Assert.Equal(10, found["items"]!.AsArray().Count);
        Assert.Equal(["Phone", "Person"], Row(found, namesake)["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
        Assert.Equal(["Organisation"], Row(found, elsewhere)["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
        Assert.True(found["items"]![0]!["score"]!.GetValue<int>() >= found["items"]![9]!["score"]!.GetValue<int>());
    }

    [Fact]
    public async Task Duplicates_OfOneWhoIsFoundByTheOrganisation_NameTheNumberToo_HoweverManyShareIt()
    {
        var (mark, number) = (Mark(), $"+842603{Random.Shared.Next(100_000, 999_999)}");
        var lead = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true, PersonName = $"Y Blan {mark}", Phone = number });
        await StoreAtAsync(number, mark, people: 60);

        var found = await LikeAsync(desk.Officer, new { organisation = $"Sâm {mark}", phone = number, country = "VN" });

        Assert.Equal(lead["id"]!.GetValue<string>(), found["items"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(["Phone", "Organisation"], Row(found, lead)["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
    }

    // Newer than all others of the number, each with a lead of its own.
    private async Task StoreAtAsync(string number, string mark, int people)
    {
        for (var person = 0; person < people; person++)
        {
            await ReceiveAsync(desk.Officer, Typed(mark) with { FormToken = Guid.CreateVersion7(), Mine = true, Organisation = null, PersonName = $"Nhân viên {person} {mark}", Phone = number, Email = null });
        }
    }

    [Fact]
    public async Task Duplicates_OfALead_LeaveItselfOut_AndAreNotShownToOtherUnits()
    {
        var mark = Mark();
        var first = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true });
        var second = await ReceiveAsync(desk.Officer, Typed(mark) with { Mine = true });
        var path = $"/leads/{second["id"]}/duplicates";

        var found = await desk.As(desk.Officer).GetAsync(path);

        Row(found, first);
        Assert.DoesNotContain(second["id"]!.GetValue<string>(), found.ToJsonString(), StringComparison.Ordinal);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/{(await desk.LeadAsync()).Id}/duplicates")).Refused(HttpStatusCode.NotFound);
    }

    private static string Mark() => $"m{Guid.NewGuid():N}"[..14];

    private static TypedLead Typed(string mark) =>
        new(Guid.CreateVersion7(), "Telephone", "Trần Thị Lan", $"CÔNG TY TNHH Sâm {mark}", "VN", $"lan.{mark}@sender.example", "0905 123 456", "Hỏi giá thuê đất");

    private static JsonNode Row(JsonNode found, JsonNode lead) =>
        found["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == lead["id"]!.GetValue<string>())!;

    private async Task<JsonNode> ReceiveAsync(Guid account, TypedLead typed)
    {
        var answer = await desk.As(account).AskAsync(HttpMethod.Post, "/leads", typed);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private async Task<JsonNode> LikeAsync(Guid account, object typed)
    {
        var answer = await desk.As(account).AskAsync(HttpMethod.Post, "/leads/duplicates", typed);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private async Task<int> VersionAsync(JsonNode lead) => (await desk.As(desk.Officer).GetAsync($"/leads/{lead["id"]}"))["lead"]!["version"]!.GetValue<int>();

    private async Task<Guid> ParkAsync()
    {
        var lookups = await desk.As(desk.Officer).GetAsync("/leads/lookups");
        return Guid.Parse(lookups["places"]!.AsArray().First(place => place!["kind"]!.GetValue<string>() == "Park")!["key"]!.GetValue<string>());
    }

    private sealed record TypedLead(
        Guid FormToken,
        string Source,
        string? PersonName,
        string? Organisation,
        string? Country,
        string? Email,
        string? Phone,
        string? Message,
        string Language = "vi",
        bool Acknowledge = false,
        bool Mine = false
    )
    {
        public Guid[] Subjects { get; init; } = [];
    }
}

[Collection(OnSqlite.Name)]
public sealed class ReceptionTestsOnSqlite(SqliteDesk desk) : ReceptionTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ReceptionTestsOnPostgreSql(PostgreSqlDesk desk) : ReceptionTests(desk);
