using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Pipeline;

public abstract class LeadContactTests(DeskSite desk)
{
    [Fact]
    public async Task Add_IsShownWithTheLead_AndFoundByName_OnceForOneForm()
    {
        var lead = await LeadAsync();
        var person = Person("Phiên dịch Nguyễn Thị Ánh Tuyết", "interpreter") with { FormToken = Guid.CreateVersion7(), Role = "Phiên dịch", Phone = "0905 123 456" };

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", person);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", person);

        var shown = (await desk.As(desk.SecondOfficer).GetAsync($"/leads/{lead.Id}"))["contacts"]!.AsArray();
        Assert.Equal(2, shown.Count);
        Assert.Equal("+84905123456", shown[1]!["phone"]!.GetValue<string>());
        Assert.Equal("Phiên dịch", shown[1]!["role"]!.GetValue<string>());
        var found = await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString("anh tuyet")}");
        Assert.Contains(found["items"]!.AsArray(), row => row!["id"]!.GetValue<Guid>() == lead.Id);
    }

    [Fact]
    public async Task Add_SomebodyWhoIsThereAlready_IsRefused()
    {
        var lead = await LeadAsync();

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", Person("Ai đó") with { Email = lead.Contact.Email!.Value });

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Equal("Người có địa chỉ này đã có trong hồ sơ.", answer.Body!["errors"]!["email"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", "a@b.example", "", "vi", "name")]
    [InlineData("Tên", "không phải địa chỉ", "", "vi", "email")]
    [InlineData("Tên", "a@b.example", "gọi tôi", "vi", "phone")]
    [InlineData("Tên", "a@b.example", "", "fr", "language")]
    public async Task Add_WithAWrongField_NamesIt_AndStoresNothing(string name, string email, string phone, string language, string field)
    {
        var lead = await LeadAsync();

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", new { name, email, phone, language });

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
        await using var database = await desk.OpenAsync();
        Assert.False(await database.LeadContacts.AnyAsync(row => row.LeadId == lead.Id));
    }

    [Fact]
    public async Task EveryAct_AsksForTheRight()
    {
        var lead = await LeadAsync();
        var path = $"/leads/{lead.Id}/contacts";

        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, path, Person("Ai đó"))).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Post, path, Person("Ai đó"))).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Post, path, Person("Ai đó"))).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}/organisation", new { name = "Khác", expectedVersion = lead.Version })).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Change_ReplacesEveryField_ForgetsTheBounce_AndRefusesAnOlderReading()
    {
        var lead = await LeadAsync();
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(contact => contact.Id == lead.ContactId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.BouncedAt, desk.Time.GetUtcNow()));
        }

        var path = $"/leads/{lead.Id}/contacts/{lead.ContactId}";
        var changed = Person("Giám đốc Võ Quốc Đạt", "dat") with { Position = "Giám đốc", ExpectedVersion = lead.Contact.Version };

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, path, changed);
        var late = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Put, path, changed with { Name = "Khác" });

        late.Refused(HttpStatusCode.Conflict);
        await using var after = await desk.OpenAsync();
        var stored = await after.Contacts.SingleAsync(contact => contact.Id == lead.ContactId);
        Assert.Equal(("Giám đốc Võ Quốc Đạt", changed.Email, "Giám đốc", null), (stored.Name, stored.Email!.Value, stored.Position, stored.Phone));
        Assert.Null(stored.BouncedAt);
        var found = await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString("quoc dat")}");
        Assert.Contains(found["items"]!.AsArray(), row => row!["id"]!.GetValue<Guid>() == lead.Id);
    }

    [Fact]
    public async Task Change_ToTheAddressOfSomebodyElse_IsRefused()
    {
        var (lead, other) = (await LeadAsync(), await LeadAsync());

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}/contacts/{lead.ContactId}", Person("Ai đó") with { Email = other.Contact.Email!.Value, ExpectedVersion = lead.Contact.Version });

        answer.Refused(HttpStatusCode.Conflict);
        Assert.NotNull(answer.Body!["errors"]!["email"]);
    }

    [Fact]
    public async Task Choose_WritesToTheOther_AndTheFirstStaysAndCanThenBeRemoved()
    {
        var lead = await LeadAsync();
        var person = Person("Luật sư Trần Văn Đức", "lawyer");
        var other = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", person)).Body!.GetValue<Guid>();

        (await desk.As(desk.Officer).AskAsync(HttpMethod.Delete, $"/leads/{lead.Id}/contacts/{lead.ContactId}")).Refused(HttpStatusCode.BadRequest);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts/{other}/primary", new { expectedVersion = lead.Version });
        var late = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts/{lead.ContactId}/primary", new { expectedVersion = lead.Version });

        late.Refused(HttpStatusCode.Conflict);
        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft");
        Assert.Equal(person.Email, draft["to"]![0]!.GetValue<string>());
        Assert.Contains("Cán bộ Một", draft["signature"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["contacts"]!.AsArray().Count);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Delete, $"/leads/{lead.Id}/contacts/{lead.ContactId}");
        Assert.Single((await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["contacts"]!.AsArray());
    }

    [Fact]
    public async Task Organisation_IsTheKnownOneOfThatName_OrNone()
    {
        var (lead, other) = (await LeadAsync(), await LeadAsync());
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/organisation", new { name = "CÔNG TY TNHH Sâm Ngọc Linh 4711", expectedVersion = lead.Version });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{other.Id}/organisation", new { name = "Sâm Ngọc Linh 4711 Co., Ltd.", expectedVersion = other.Version });

        await using (var database = await desk.OpenAsync())
        {
            var ids = await database.Leads.Where(row => row.Id == lead.Id || row.Id == other.Id).Select(row => row.OrganisationId).ToListAsync();
            Assert.Single(ids.Distinct());
            Assert.NotNull(ids[0]);
        }

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/organisation", new { name = "", expectedVersion = lead.Version + 1 });
        await using var after = await desk.OpenAsync();
        Assert.Null((await after.Leads.SingleAsync(row => row.Id == lead.Id)).OrganisationId);
    }

    private async Task<Lead> LeadAsync() => await desk.LeadAsync(An.Enquiry() with { Email = $"investor-{Guid.CreateVersion7():N}@sender.example" });

    private static Leads.Pipeline.People.SaveContact Person(string name, string mailbox = "someone") =>
        new() { Name = name, Email = $"{mailbox}-{Guid.CreateVersion7():N}@sender.example", Language = "vi" };
}

[Collection(OnSqlite.Name)]
public sealed class LeadContactTestsOnSqlite(SqliteDesk desk) : LeadContactTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadContactTestsOnPostgreSql(PostgreSqlDesk desk) : LeadContactTests(desk);
