using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

public abstract class PartyTests(DeskSite desk)
{
    [Theory]
    [InlineData("mía đường đắk hà")]
    [InlineData("DUONG dak")]
    [InlineData("công ty cổ phần mía đường")]
    [InlineData("ha.example")]
    public async Task Organisations_AreFoundByPartsOfWords_WithAndWithoutMarks(string text)
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, organisation: $"Công ty Cổ phần Mía Đường Đắk Hà {mark}", email: $"lien.he@{mark}ha.example");
        await LeadAsync(mark, organisation: $"Công ty TNHH Cà phê {mark}");

        var found = await ListAsync("organisations", $"q={Uri.EscapeDataString($"{mark} {text}")}");

        var row = Assert.Single(found);
        Assert.Equal(lead.OrganisationId, row["id"]!.GetValue<Guid>());
        Assert.Equal((1, $"Công ty Cổ phần Mía Đường Đắk Hà {mark}"), (row["leads"]!.GetValue<int>(), row["name"]!.GetValue<string>()));
        Assert.NotNull(row["lastActivityAt"]);
    }

    [Fact]
    public async Task Organisations_SearchedByAKindOfCompanyOnly_AreAllStillThere()
    {
        await LeadAsync(Mark(), organisation: $"Công ty TNHH Dược liệu {Mark()}");
        async Task<int> CountAsync(string text) => (await desk.As(desk.Officer).GetAsync($"/leads/organisations?q={Uri.EscapeDataString(text)}&take=1"))["count"]!.GetValue<int>();

        Assert.Equal(await CountAsync(string.Empty), await CountAsync("Công ty TNHH"));
    }

    [Theory]
    [InlineData("lê vỹ")]
    [InlineData("Le Vy")]
    [InlineData("le.vy@")]
    [InlineData("0905 {0}")]
    [InlineData("+84 905 {0}")]
    public async Task Contacts_AreFoundByNameAddressAndNumber(string text)
    {
        var mark = Mark();
        var number = Random.Shared.Next(100_000, 999_999).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lead = await LeadAsync(mark, person: $"Lê Vỹ {mark}", email: $"le.vy@{mark}.example", phone: $"0905 {number}");
        await LeadAsync(mark, person: $"Phạm An {mark}");

        var found = await ListAsync("contacts", $"q={Uri.EscapeDataString($"{mark} {string.Format(System.Globalization.CultureInfo.InvariantCulture, text, number)}")}");

        var row = Assert.Single(found);
        Assert.Equal(lead.ContactId, row["id"]!.GetValue<Guid>());
        Assert.Equal($"+84905{number}", row["phone"]!.GetValue<string>());
        Assert.Equal(lead.OrganisationId, row["organisation"]!["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("organisations", "name")]
    [InlineData("organisations", "-name")]
    [InlineData("organisations", "created")]
    [InlineData("organisations", "-created")]
    [InlineData("contacts", "name")]
    [InlineData("contacts", "-name")]
    [InlineData("contacts", "created")]
    [InlineData("contacts", "-created")]
    public async Task Lists_GiveEachPartyOnce_InOrder_PageByPage(string list, string order)
    {
        var mark = Mark();
        foreach (var letter in "cebda")
        {
            await LeadAsync(mark, organisation: $"{letter} {mark}", person: $"{letter} {mark}");
        }

        var rows = await ListAsync(list, $"q={mark}&order={order}&take=2");

        var letters = string.Concat(rows.Select(row => row["name"]!.GetValue<string>()[0]));
        var expected = order.TrimStart('-') == "name" ? "abcde" : "cebda";
        Assert.Equal(order.StartsWith('-') ? string.Concat(expected.Reverse()) : expected, letters);
        Assert.Equal(5, (await desk.As(desk.Officer).GetAsync($"/leads/{list}?q={mark}&take=2"))["count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("organisations", "order=size")]
    [InlineData("organisations", "order=1")]
    [InlineData("contacts", "cursor=0190b8a0-0000-7000-8000-000000000000")]
    public async Task Lists_AskedForAnOrderOrAPageThatIsNone_SayItInWords(string list, string query)
    {
        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/{list}?{query}");

        answer.Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_TellOfLeadsTheReaderSees_AndOfNoOthers()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, organisation: $"Hai bên {mark}", email: $"chung@{mark}.example");
        var other = await LeadAsync(mark, organisation: $"Hai bên {mark}", email: $"chung@{mark}.example");
        Assert.Equal((lead.OrganisationId, lead.ContactId), (other.OrganisationId, other.ContactId));
        var assign = new AssignLead("clusters", desk.OfficerElsewhere, "test");
        Assert.True((await desk.Host.Service<LeadService>().AssignAsync(other.Id, assign, Leads.Desk.DeskActor.System, CancellationToken.None)).Succeeded);

        foreach (var path in new[] { $"/leads/organisations/{lead.OrganisationId}", $"/leads/contacts/{lead.ContactId}" })
        {
            var here = (await desk.As(desk.Officer).GetAsync(path))["story"]!;
            var there = (await desk.As(desk.OfficerElsewhere).GetAsync(path))["story"]!;
            var director = (await desk.As(desk.Director).GetAsync(path))["story"]!;

            Assert.Equal(lead.Id, Assert.Single(here["leads"]!.AsArray())!["id"]!.GetValue<Guid>());
            Assert.All(here["latest"]!.AsArray(), entry => Assert.Equal(lead.Id, entry!["leadId"]!.GetValue<Guid>()));
            Assert.NotEmpty(here["latest"]!.AsArray());
            Assert.Equal(other.Id, Assert.Single(there["leads"]!.AsArray())!["id"]!.GetValue<Guid>());
            Assert.Equal(2, director["leads"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Change_OfAnOrganisation_ShowsAtItsLeads_IsFoundByTheNewName_AndIsInTheAudit()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, organisation: $"Tên cũ {mark}");
        var path = $"/leads/organisations/{lead.OrganisationId}";
        var version = (await desk.As(desk.Officer).GetAsync(path))["version"]!.GetValue<int>();

        var state = (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, path, Organisation(mark, version))).Body!;

        Assert.Equal(version + 1, state["version"]!.GetValue<int>());
        var shown = await desk.As(desk.SecondOfficer).GetAsync(path);
        Assert.Equal(("KR", $"{mark}.example", "0312345678-001", "Hai\ndòng"), (Text(shown, "country"), Text(shown, "domain"), Text(shown, "taxCode"), Text(shown, "note")));
        Assert.Equal($"Tân Đại Phát {mark}", (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["lead"]!["organisation"]!.GetValue<string>());
        var found = await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString($"tan dai phat {mark}")}");
        Assert.Equal(lead.Id, Assert.Single(found["items"]!.AsArray())!["id"]!.GetValue<Guid>());
        var like = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, "/leads/duplicates", new { organisation = $"TÂN ĐẠI PHÁT {mark} Co., Ltd." });
        Assert.Equal(lead.Id, Assert.Single(like.Body!["items"]!.AsArray())!["id"]!.GetValue<Guid>());
        await using var database = await desk.OpenAsync();
        var entry = await database.Audit.Where(row => row.SubjectId == lead.OrganisationId && row.Act == "changed").OrderByDescending(row => row.At).FirstAsync();
        Assert.Equal(desk.Officer, entry.ActorKey);
        Assert.Contains($"Tân Đại Phát {mark}", entry.PersonalChanges, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OverAnOlderReading_IsRefused_AndStoresNothing()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, organisation: $"Cùng lúc {mark}");
        var (organisation, contact) = ($"/leads/organisations/{lead.OrganisationId}", $"/leads/contacts/{lead.ContactId}");
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, organisation, Organisation(mark, 0));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, contact, Person(mark, 0));

        (await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Put, organisation, Organisation(mark, 0) with { Name = "Muộn" })).Refused(HttpStatusCode.Conflict);
        (await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Put, contact, Person(mark, 0) with { Name = "Muộn" })).Refused(HttpStatusCode.Conflict);

        Assert.Equal($"Tân Đại Phát {mark}", Text(await desk.As(desk.Officer).GetAsync(organisation), "name"));
        Assert.Equal($"Trần Đức {mark}", Text((await desk.As(desk.Officer).GetAsync(contact))["contact"]!, "name"));
    }

    [Theory]
    [InlineData("name", " ")]
    [InlineData("country", "XX")]
    [InlineData("domain", "không phải tên miền")]
    [InlineData("domain", "localhost")]
    [InlineData("domain", "gmail.com")]
    [InlineData("taxCode", "mã số?")]
    [InlineData("taxCode", "123456789012345678901")]
    public async Task Change_OfAnOrganisation_WithAWrongField_NamesIt_AndStoresNothing(string field, string value)
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, organisation: $"Giữ nguyên {mark}");
        var path = $"/leads/organisations/{lead.OrganisationId}";
        var sent = new JsonObject { ["name"] = "Khác", ["expectedVersion"] = 0 };
        sent[field] = value;

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, path, sent);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
        Assert.Equal($"Giữ nguyên {mark}", Text(await desk.As(desk.Officer).GetAsync(path), "name"));
    }

    [Fact]
    public async Task Change_OfAnAddress_ForgetsTheBounce_OfTheSameAddressDoesNot()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark);
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == lead.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.BouncedAt, desk.Time.GetUtcNow()).SetProperty(row => row.BounceStatus, "5.1.1"));
        }

        var path = $"/leads/contacts/{lead.ContactId}";
        Assert.Equal("5.1.1", Text((await desk.As(desk.Officer).GetAsync(path))["contact"]!, "bounceStatus"));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, path, Person(mark, 0) with { Email = lead.Contact.Email!.Value });
        var same = (await desk.As(desk.Officer).GetAsync(path))["contact"]!;
        Assert.NotNull(same["bouncedAt"]);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, path, Person(mark, same["version"]!.GetValue<int>()));

        var changed = (await desk.As(desk.Officer).GetAsync(path))["contact"]!;
        Assert.Null(changed["bouncedAt"]);
        Assert.Null(changed["bounceStatus"]);
        var found = await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString($"tran duc {mark}")}");
        Assert.Equal(lead.Id, Assert.Single(found["items"]!.AsArray())!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Change_OfAPersonWhoseDataAreRestricted_IsRefused()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark);
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == lead.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.RestrictedAt, desk.Time.GetUtcNow()));
        }

        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/contacts/{lead.ContactId}", Person(mark, 0))).Refused(HttpStatusCode.Forbidden);
    }

    private async Task<List<JsonNode>> ListAsync(string list, string query)
    {
        var rows = new List<JsonNode>();
        for (string? cursor = string.Empty; cursor is not null; )
        {
            var page = await desk.As(desk.Officer).GetAsync($"/leads/{list}?{query}&cursor={cursor}");
            rows.AddRange(page["items"]!.AsArray().OfType<JsonNode>());
            cursor = page["next"]?.GetValue<string>();
        }

        return rows;
    }

    private async Task<Lead> LeadAsync(string mark, string? organisation = null, string? person = null, string? email = null, string? phone = null) =>
        await desk.LeadAsync(
            An.Enquiry() with
            {
                Organisation = organisation ?? $"Tổ chức {Mark()}",
                PersonName = person ?? $"Người {mark}",
                Email = email ?? $"p-{Guid.NewGuid():N}@{mark}.example",
                Phone = phone ?? "0260 386 2345",
            }
        );

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static ChangeOrganisation Organisation(string mark, int version) =>
        new() { Name = $"Tân Đại Phát {mark}", Country = "kr", Domain = $"{mark}.Example", TaxCode = "0312345678-001", Note = "Hai\r\ndòng ", ExpectedVersion = version };

    private static SaveContact Person(string mark, int version) =>
        new() { Name = $"Trần Đức {mark}", Email = $"tran.duc@{mark}.example", Phone = "0905 111 222", Position = "Giám đốc", Language = "en", ExpectedVersion = version };
}

[Collection(OnSqlite.Name)]
public sealed class PartyTestsOnSqlite(SqliteDesk desk) : PartyTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyTestsOnPostgreSql(PostgreSqlDesk desk) : PartyTests(desk);
