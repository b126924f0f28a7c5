using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Parties;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>What programs change of organisations.</summary>
public abstract class RestOrganisationTests(DeskSite desk)
{
    [Fact]
    public async Task Facts_AreChangedFromTheVersionThatWasRead_UnderTheNameOfTheProgram()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (id, path) = await OrganisationAsync();
        var read = (await program.AskAsync(HttpMethod.Get, path)).Done(HttpStatusCode.OK);
        var facts = new { name = "Công ty CP Sâm Đăk Tô", country = "vn", taxCode = "6101234567", domain = "samdakto.example", note = "Đổi tên từ tháng 10" };

        (await program.AskAsync(HttpMethod.Put, path, facts)).Refused(428, "api.version-missing");
        var changed = (await program.AskAsync(HttpMethod.Put, path, facts, ("If-Match", read.ETag))).Done(HttpStatusCode.OK);
        (await program.AskAsync(HttpMethod.Put, path, facts, ("If-Match", read.ETag))).Refused(412, "api.version-changed");

        var after = (await program.AskAsync(HttpMethod.Get, path)).Done(HttpStatusCode.OK);
        Assert.Equal(changed.ETag, after.ETag);
        Assert.Equal("samdakto.example", after.Body!["domain"]!.GetValue<string>());
        await using var database = await desk.OpenAsync();
        var stored = await database.Organisations.SingleAsync(organisation => organisation.Id == id);
        Assert.Equal(("Công ty CP Sâm Đăk Tô", "VN", "6101234567", "Đổi tên từ tháng 10"), (stored.Name, stored.Country, stored.TaxCode, stored.Note));
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.SubjectType == nameof(Organisation) && entry.ActorKey == program.Id));
    }

    [Fact]
    public async Task WhatIsWrong_IsNamedByField_AndNothingIsChanged()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (id, path) = await OrganisationAsync();
        var tag = (await program.AskAsync(HttpMethod.Get, path)).ETag;

        (await program.AskAsync(HttpMethod.Put, path, new { name = " " }, ("If-Match", tag))).Refused(400, "api.missing").At("name");
        (await program.AskAsync(HttpMethod.Put, path, new { name = "A", country = "Atlantis" }, ("If-Match", tag))).Refused(422, "lead.country-unknown").At("country");
        (await program.AskAsync(HttpMethod.Put, path, new { name = "A", domain = "gmail.com" }, ("If-Match", tag))).Refused(422, "party.domain-public").At("domain");
        (await program.AskAsync(HttpMethod.Put, path, new { name = "A", phone = "1" }, ("If-Match", tag))).Refused(400, "api.body");

        Assert.Equal(tag, (await program.AskAsync(HttpMethod.Get, path)).ETag);
        await using var database = await desk.OpenAsync();
        Assert.StartsWith("Công ty m", (await database.Organisations.SingleAsync(organisation => organisation.Id == id)).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramsWithoutContactData_ReadNeitherDomainNorNote_AndChangeNothing()
    {
        var program = await RestProgram.MakeAsync(desk);
        var blind = await RestProgram.MakeAsync(desk, wish => wish with { SeesContactData = false });
        var elsewhere = await RestProgram.MakeAsync(desk, wish => wish with { Unit = "clusters" });
        var (_, path) = await OrganisationAsync();
        var tag = (await program.AskAsync(HttpMethod.Put, path, new { name = "Công ty", note = "Gặp ở hội chợ", domain = "hoicho.example" }, ("If-Match", "\"0\""))).Done(HttpStatusCode.OK).ETag;

        var read = await blind.GetAsync(path);

        Assert.Null(read["note"]);
        Assert.Null(read["domain"]);
        (await blind.AskAsync(HttpMethod.Put, path, new { name = "Khác" }, ("If-Match", tag))).Refused(403, "desk.forbidden");
        (await elsewhere.AskAsync(HttpMethod.Put, path, new { name = "Khác" }, ("If-Match", tag))).Refused(404, "party.not-found");
        Assert.Equal("Công ty", (await program.GetAsync(path))["name"]!.GetValue<string>());
    }

    private async Task<(Guid Id, string Path)> OrganisationAsync()
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty m{Guid.NewGuid():N}" });
        return (lead.OrganisationId!.Value, $"/organisations/{lead.OrganisationId}");
    }
}

[Collection(OnSqlite.Name)]
public sealed class RestOrganisationTestsOnSqlite(SqliteDesk desk) : RestOrganisationTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestOrganisationTestsOnPostgreSql(PostgreSqlDesk desk) : RestOrganisationTests(desk);
