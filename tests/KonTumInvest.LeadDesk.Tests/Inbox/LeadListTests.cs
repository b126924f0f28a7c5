using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Inbox;

public abstract class LeadListTests(DeskSite desk)
{
    [Theory]
    [InlineData("-activity")]
    [InlineData("created")]
    [InlineData("-area")]
    [InlineData("investment")]
    public async Task Pages_FollowOneAnother_WithoutGapsOrDoubles(string order)
    {
        var mark = await LeadsOfOneMarkAsync(5);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await desk.As(desk.Officer).GetAsync($"/leads?q={mark}&order={order}&take=2&cursor={cursor}");
            seen.AddRange(Ids(page));
            cursor = page["next"]?.GetValue<string>();
        } while (cursor is not null);

        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task Count_IsThatOfTheLeadsTheOrderShows()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Có vốn {mark}" });
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Không vốn {mark}", InvestmentAmount = null, InvestmentCurrency = null });

        Assert.Equal(2, (await desk.As(desk.Officer).GetAsync($"/leads?q={mark}"))["count"]!.GetValue<int>());
        Assert.Equal(1, (await desk.As(desk.Officer).GetAsync($"/leads?q={mark}&order=-investment"))["count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("cong ty ky la {0}")]
    [InlineData("KỲ LẠ {0}")]
    [InlineData("ỳ lạ {0}")]
    public async Task Search_FindsFoldedPartsOfWords(string text)
    {
        var mark = Mark();
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty Kỳ Lạ {mark}" });

        var page = await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString(string.Format(null, text, mark))}");

        Assert.Equal([lead.Id.ToString()], Ids(page));
        Assert.Equal(1, page["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Search_ByPartOfAnAddress_FindsNothingForWhoSeesNoContactData()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Email = $"person.{mark}@sender.example" });

        var officer = await desk.As(desk.Officer).GetAsync($"/leads?q={mark}@sen");
        var director = await desk.As(desk.Director).GetAsync($"/leads?q={mark}@sen");

        Assert.Single(Ids(officer));
        Assert.Empty(Ids(director));
    }

    [Theory]
    [InlineData("0912 345 {0}")]
    [InlineData("0912.345.{0}")]
    [InlineData("(0912) 345-{0}")]
    [InlineData("+84 912 345 {0}")]
    [InlineData("0084912345{0}")]
    [InlineData("+84 (0)912 345 {0}")]
    [InlineData("2345{0}")]
    public async Task Search_FindsATelephoneNumber_HoweverItIsTyped(string text)
    {
        var end = Random.Shared.Next(100, 1000);
        var lead = await desk.LeadAsync(An.Enquiry() with { Phone = $"0912 345 {end}", Email = $"tel-{Guid.NewGuid():N}@sender.example" });

        var typed = Uri.EscapeDataString(string.Format(null, text, end));

        Assert.Contains(lead.Id.ToString(), Ids(await desk.As(desk.Officer).GetAsync($"/leads?q={typed}&order=-created")));
        Assert.DoesNotContain(lead.Id.ToString(), Ids(await desk.As(desk.Director).GetAsync($"/leads?q={typed}&order=-created")));
    }

    [Theory]
    [InlineData("{0}-{1}")]
    [InlineData("KT-{0}-{1}")]
    [InlineData("kt {0} {1}")]
    [InlineData("{0}/{1}")]
    [InlineData("{1}")]
    public async Task Search_FindsAReference_WithoutItsZeros(string text)
    {
        var lead = await desk.LeadAsync();

        var typed = Uri.EscapeDataString(string.Format(null, text, lead.Reference.Year, lead.Reference.Number));

        Assert.Contains(lead.Id.ToString(), Ids(await desk.As(desk.Director).GetAsync($"/leads?q={typed}&order=-created")));
    }

    [Fact]
    public async Task Search_FindsPartsOfAnAddress()
    {
        var mark = Mark();
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = $"nguyen.{mark}@cong-ty.example" });

        foreach (var typed in new[] { $"nguyen.{mark}", $"{mark}@cong", $"{mark}@CONG-TY.example", $"{mark[3..]}@cong-ty" })
        {
            Assert.Equal([lead.Id.ToString()], Ids(await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString(typed)}")));
        }
    }

    [Theory]
    [InlineData("%25%25%25")]
    [InlineData("___")]
    [InlineData("%22%22%22")]
    [InlineData("AND%20OR%20NOT")]
    [InlineData("*)(%7B%7D:")]
    [InlineData("ab")]
    public async Task Search_WithWhatIsAnOperatorElsewhere_IsAnswered(string text)
    {
        await desk.LeadAsync();

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads?q={text}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(Ids(answer.Body!));
    }

    [Fact]
    public async Task List_ShowsOnlyWhatTheRoleSees()
    {
        var mark = await LeadsOfOneMarkAsync(1);

        Assert.Single(Ids(await desk.As(desk.Officer).GetAsync($"/leads?q={mark}")));
        Assert.Single(Ids(await desk.As(desk.SecondOfficer).GetAsync($"/leads?q={mark}")));
        Assert.Single(Ids(await desk.As(desk.Manager).GetAsync($"/leads?q={mark}")));
        Assert.Single(Ids(await desk.As(desk.Administrator).GetAsync($"/leads?q={mark}")));
        Assert.Empty(Ids(await desk.As(desk.OfficerElsewhere).GetAsync($"/leads?q={mark}")));
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Detail_HidesContactDataFromADirector_AndIsWrittenToTheAuditOnce()
    {
        var lead = await desk.LeadAsync();

        var officer = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}");
        await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}");
        var director = await desk.As(desk.Director).GetAsync($"/leads/{lead.Id}");

        Assert.Equal("investor@sender.example", officer["contacts"]![0]!["email"]!.GetValue<string>());
        Assert.NotNull(officer["enquiries"]![0]!["message"]);
        Assert.Null(director["contacts"]![0]!["email"]);
        Assert.Null(director["enquiries"]![0]!["message"]);
        Assert.False(director["rights"]!["write"]!.GetValue<bool>());
        await desk.Host.Service<LeadLooks>().FlushAsync(CancellationToken.None);
        await using var database = await desk.OpenAsync();
        Assert.Equal(1, await database.Looks.CountAsync(look => look.LeadId == lead.Id && look.ActorKey == desk.Officer));
        Assert.Equal(1, await database.Looks.CountAsync(look => look.LeadId == lead.Id && look.ActorKey == desk.Director));
    }

    [Theory]
    [InlineData("order=best")]
    [InlineData("order=3")]
    [InlineData("cursor=zz%20zz")]
    [InlineData("cursor=dHwx")]
    [InlineData("officer=somebody")]
    [InlineData("stage=Flying")]
    [InlineData("stage=New&stage=Flying")]
    [InlineData("kind=Land&kind=Weather")]
    [InlineData("officer=me&officer=somebody")]
    [InlineData("country=VN&country=QQ")]
    [InlineData("take=many")]
    public async Task List_AskedForWhatThereIsNot_Is400(string query) =>
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads?{query}")).Refused(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("stage=New&stage=Flying&country=KR", "stage", "Flying")]
    [InlineData("stage=7", "stage", "7")]
    [InlineData("stage=New,Lost", "stage", "New,Lost")]
    [InlineData("kind=Weather", "kind", "Weather")]
    [InlineData("source=Pigeon", "source", "Pigeon")]
    [InlineData("response=Perhaps", "response", "Perhaps")]
    [InlineData("reached=Moon", "reached", "Moon")]
    [InlineData("officer=somebody", "officer", "somebody")]
    [InlineData("country=QQ", "country", "QQ")]
    public async Task List_AskedForAValueThereIsNot_NamesItAtItsFilter_InTheLanguageOfTheAccount(string query, string filter, string value)
    {
        foreach (var path in new[] { "/leads", "/leads/board", "/leads/export" })
        {
            var vietnamese = (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"{path}?{query}&format=Csv")).Refused(HttpStatusCode.BadRequest).Body!;
            var english = (await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Get, $"{path}?{query}&format=Csv")).Refused(HttpStatusCode.BadRequest).Body!;

            Assert.StartsWith("Bộ lọc", vietnamese["title"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.StartsWith("The filter", english["title"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.All([vietnamese, english], body => Assert.Contains($"“{value}”", body["title"]!.GetValue<string>(), StringComparison.Ordinal));
            Assert.Equal([filter], english["errors"]!.AsObject().Select(field => field.Key));
        }
    }

    [Fact]
    public async Task List_AskedForSeveralValuesThereAreNot_NamesEach_AndNoneInFull()
    {
        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads?stage=Flying&stage=New&stage=Sailing&kind={new string('x', 500)}");

        var errors = answer.Refused(HttpStatusCode.BadRequest).Body!["errors"]!;
        Assert.Equal(2, errors["stage"]!.AsArray().Count);
        Assert.Contains("Sailing", errors["stage"]![1]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(errors["kind"]![0]!.GetValue<string>().Length < 120);
    }

    [Fact]
    public async Task List_AskedForMoreValuesThanAFilterTakes_SaysSo()
    {
        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads?{string.Join('&', Enumerable.Range(0, 41).Select(number => $"place=p{number}"))}");

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("40", answer.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country=KR&country=jp", "KR", "JP")]
    [InlineData("country=KR&country=none", "KR", "")]
    [InlineData("country=none", "")]
    [InlineData("country=KR", "KR")]
    [InlineData("country=VN&country=KR&country=JP", "KR", "JP")]
    [InlineData("stage=New&stage=Acknowledged&country=KR&country=JP", "KR", "JP")]
    [InlineData("stage=Lost&stage=Spam")]
    [InlineData("unit=industrial-parks&unit=nowhere", "KR", "JP", "")]
    [InlineData("unit=nowhere&unit=none")]
    [InlineData("source=WebForm&source=Telephone", "KR", "JP", "")]
    [InlineData("place=ip-hoa-binh-1&place=elsewhere", "KR", "JP", "")]
    [InlineData("place=elsewhere&place=nowhere")]
    [InlineData("sector=wood&sector=none", "KR", "JP", "")]
    [InlineData("officer=none&officer=me&officer=covered&country=KR&country=JP")]
    public async Task Filter_OfSeveralValues_FindsWhatHasOneOfThem_PageByPage_OnTheBoardAndInCounts(string filter, params string[] expected)
    {
        var mark = Mark();
        foreach (var country in new[] { "KR", "JP", "" })
        {
            var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark} {country}", Country = "VN" }, officer: desk.SecondOfficer);
            await using var database = await desk.OpenAsync();
            await database.Leads.Where(one => one.Id == lead.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Country, country.Length > 0 ? country : null));
            await desk.Host.Service<LeadProjections>().RefreshAsync(database, [lead.Id], desk.Time.GetUtcNow(), CancellationToken.None);
        }

        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await desk.As(desk.Officer).GetAsync($"/leads?q={mark}&{filter}&take=1&cursor={cursor}");
            found.AddRange(page["items"]!.AsArray().Select(item => item!["country"]?.GetValue<string>() ?? ""));
            cursor = page["next"]?.GetValue<string>();
        } while (cursor is not null);

        Assert.Equal(expected.Order(), found.Order());
        var board = (await desk.As(desk.Officer).GetAsync($"/leads/board?q={mark}&{filter}")).AsArray();
        Assert.Equal(expected.Length, board.Sum(column => column!["count"]!.GetValue<int>()));
        var counted = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, "/leads/counts", new { questions = new[] { filter } })).Body!.AsArray();
        Assert.InRange(counted.Single()!["count"]!.GetValue<int>(), expected.Length, 99);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeadsOneStandsInFor_AreListed_WhileTheColleagueIsAway_WithoutConfidentialOnes(bool known)
    {
        var deputy = await desk.HireAsync("Người làm thay", "vi", DeskGroups.Officers);
        var away = await desk.HireAsync("Người đi vắng", "vi", DeskGroups.Officers);
        var (open, secret) = (await desk.LeadAsync(officer: away), await desk.LeadAsync(officer: away));
        await using var database = await desk.OpenAsync();
        await database.Officers.Where(officer => officer.Id == deputy && !known).ExecuteDeleteAsync();
        await database.Leads.Where(lead => lead.Id == secret.Id).ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Confidential, true));
        await desk.Host.Service<LeadProjections>().RefreshAsync(database, [secret.Id], desk.Time.GetUtcNow(), CancellationToken.None);

        async Task<List<string>> CoveredAsync(Guid by) => Ids(await desk.As(by).GetAsync("/leads?officer=covered"));
        async Task<List<Guid>> StandsInForAsync() => [.. (await desk.As(deputy).GetAsync("/leads/me"))["standsInFor"]!.AsArray().Select(key => key!.GetValue<Guid>())];
        Assert.Empty(await CoveredAsync(deputy));
        Assert.Empty(await StandsInForAsync());

        var today = VietnamTime.DateOf(desk.Time.GetUtcNow());
        await desk.As(away).DoAsync(HttpMethod.Put, "/leads/team/me", new { absentFrom = today, absentTo = today, deputyKey = deputy });

        Assert.Equal([open.Id.ToString()], await CoveredAsync(deputy));
        Assert.Equal([away], await StandsInForAsync());
        Assert.Empty(await CoveredAsync(desk.SecondOfficer));
    }

    [Theory]
    [InlineData("take=100000")]
    [InlineData("take=-5")]
    public async Task List_AskedForTooManyOrTooFew_GivesWhatIsAllowed(string query)
    {
        var page = await desk.As(desk.Administrator).GetAsync($"/leads?{query}");

        Assert.InRange(Ids(page).Count, 0, 100);
    }

    [Fact]
    public async Task SelfAndLookups_AreInTheLanguageOfTheAccount()
    {
        var me = await desk.As(desk.SecondOfficer).GetAsync("/leads/me");
        var words = await desk.As(desk.SecondOfficer).GetAsync("/leads/lookups");

        Assert.Equal("Officer", me["role"]!.GetValue<string>());
        Assert.Equal("Acknowledged", words["stages"]![1]!["label"]!.GetValue<string>());
        Assert.Contains(words["units"]!.AsArray(), unit => unit!["code"]!.GetValue<string>() == "industrial-parks");
    }

    private async Task<string> LeadsOfOneMarkAsync(int count)
    {
        var mark = Mark();
        for (var number = 0; number < count; number++)
        {
            await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark} số {number}", AreaFrom = $"{number + 1}", AreaTo = $"{number + 2}" });
        }

        return mark;
    }

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}

[Collection(OnSqlite.Name)]
public sealed class LeadListTestsOnSqlite(SqliteDesk desk) : LeadListTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadListTestsOnPostgreSql(PostgreSqlDesk desk) : LeadListTests(desk);
