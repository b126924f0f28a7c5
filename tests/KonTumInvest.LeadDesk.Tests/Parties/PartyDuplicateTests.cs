using KonTumInvest.LeadDesk.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

/// <summary>Which entries are offered as likely the same.</summary>
public abstract class PartyDuplicateTests(DeskSite desk) : PartyMergeCase(desk)
{
    [Fact]
    public async Task Organisations_ThatAreLikelyTheSame_AreOffered_TheLikeliestFirst()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, "một", organisation: $"Gỗ Kon Rẫy {mark}");
        var named = await LeadAsync(mark, "hai", organisation: $"CÔNG TY TNHH GỖ KON RẪY {mark}", country: "KR");
        var other = await LeadAsync(mark, "ba", organisation: $"Tên khác hẳn {mark}");
        await LeadAsync(Mark(), "bốn", organisation: $"Không liên quan {Mark()}");
        await using (var database = await Desk.OpenAsync())
        {
            await database.Organisations.Where(row => row.Id == lead.OrganisationId || row.Id == other.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()));
        }

        var found = (await Desk.As(Desk.Officer).AskAsync(HttpMethod.Get, $"/leads/organisations/{lead.OrganisationId}/duplicates")).Body!.AsArray();

        Assert.Equal([other.OrganisationId!.Value, named.OrganisationId!.Value], found.Select(row => row!["party"]!["id"]!.GetValue<Guid>()));
        Assert.Contains("TaxCode", found[0]!["reasons"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Organisation", found[1]!["reasons"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True(found[0]!["score"]!.GetValue<int>() > found[1]!["score"]!.GetValue<int>());
    }

    [Fact]
    public async Task People_OfOneNameInOneOrganisation_AreOffered_AndNamesakesElsewhereAreNot()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, "một", organisation: $"Một nhà {mark}", person: $"Đỗ Thị Hoa {mark}");
        var colleague = await LeadAsync(mark, "hai", organisation: $"Một nhà {mark}", person: $"Do Thi Hoa {mark}");
        await LeadAsync(mark, "ba", organisation: $"Nhà khác {mark}", person: $"Đỗ Thị Hoa {mark}");

        var found = (await Desk.As(Desk.Officer).AskAsync(HttpMethod.Get, $"/leads/contacts/{lead.ContactId}/duplicates")).Body!.AsArray();

        Assert.Equal(colleague.ContactId, Assert.Single(found)!["party"]!["id"]!.GetValue<Guid>());
    }
}

[Collection(OnSqlite.Name)]
public sealed class PartyDuplicateTestsOnSqlite(SqliteDesk desk) : PartyDuplicateTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyDuplicateTestsOnPostgreSql(PostgreSqlDesk desk) : PartyDuplicateTests(desk);
