using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>Lists, search, reports, duplicates and the audit show each person the leads of "Who sees which lead" in <c>docs/rights.md</c>, and no others.</summary>
public abstract class VisibleLeadsTests(RightsDesk desk)
{
    private static RightsSheet Sheet => RightsSheet.Current;

    [Theory]
    [InlineData("-activity")]
    [InlineData("created")]
    [InlineData("due")]
    [InlineData("-area")]
    public async Task Lists_InEveryOrder_ShowExactlyTheVisibleLeads(string order)
    {
        var leads = await OneOfEachAsync();

        foreach (var (who, client, seen) in Readers(leads))
        {
            // Each has a name of its own, so that the search finds them one by one, and the list is asked for all.
            var listed = await ListedAsync(client, $"/leads?order={order}&take=100");
            var found = new List<Guid>();
            foreach (var lead in leads)
            {
                found.AddRange(await ListedAsync(client, $"/leads?order={order}&q={lead.Mark}"));
            }

            Assert.True(Same(seen, listed.Where(id => leads.Exists(lead => lead.Lead.Id == id))), $"the list of {who} by {order}");
            Assert.True(Same(seen, found), $"the search of {who} by {order}");
        }
    }

    [Theory]
    [InlineData("name")]
    [InlineData("-created")]
    public async Task Parties_AreThoseOfTheVisibleLeads(string order)
    {
        var leads = await OneOfEachAsync();

        foreach (var (who, client, seen) in Readers(leads))
        {
            var organisations = await ListedAsync(client, $"/leads/organisations?order={order}&take=100");
            var contacts = await ListedAsync(client, $"/leads/contacts?order={order}&take=100");

            Assert.Equal(organisations.Distinct(), organisations);
            Assert.Equal(contacts.Distinct(), contacts);
            Assert.True(Same(seen, leads.Where(lead => organisations.Contains(lead.Lead.OrganisationId!.Value)).Select(lead => lead.Lead.Id)), $"the organisations of {who} by {order}");
            Assert.True(Same(seen, leads.Where(lead => contacts.Contains(lead.Lead.ContactId)).Select(lead => lead.Lead.Id)), $"the people of {who} by {order}");
            Assert.True(Same(seen, leads.Where(lead => contacts.Contains(lead.Contact.Id)).Select(lead => lead.Lead.Id)), $"the further people of {who} by {order}");
        }
    }

    [Fact]
    public async Task Reports_CountExactlyTheVisibleLeads()
    {
        var leads = await OneOfEachAsync();

        foreach (var (who, client, seen) in Readers(leads))
        {
            var report = await client.GetAsync("/leads/reports");
            var counted = leads.Where(lead => report["sectors"]!.AsArray().Any(sector => sector!["key"]?.GetValue<string>() == lead.Mark)).Select(lead => lead.Lead.Id);
            var scored = await AllAsync(client, "/leads/reports/scores/leads?reviewed=false");

            Assert.True(Same(seen, counted), $"the report of {who}");
            Assert.DoesNotContain(leads, lead => !seen.Contains(lead.Lead.Id) && scored.Contains(lead.Lead.Id.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Duplicates_NameVisibleLeads_AndOfConfidentialOnesNothing()
    {
        var leads = await OneOfEachAsync();

        foreach (var (who, client, seen) in Readers(leads))
        {
            foreach (var lead in leads)
            {
                var found = (await client.AskAsync(HttpMethod.Post, "/leads/duplicates", new { organisation = $"Công ty {lead.Mark}" })).Body!;

                Assert.True(seen.Contains(lead.Lead.Id) == (found["items"]!.AsArray().Count == 1), $"duplicates of {who}, a lead {lead.Kind}");
                Assert.True(!lead.Lead.Confidential || found["elsewhere"]!.AsArray().Count == 0, $"{who} is told of a confidential lead");
            }
        }
    }

    [Fact]
    public async Task Audit_ShowsEntriesOfExactlyTheVisibleLeads()
    {
        var leads = await OneOfEachAsync();
        var audit = Sheet.Acts.Single(act => act.Address == "GET audit");

        foreach (var (who, client, seen) in Readers(leads).Where(reader => Sheet.May(reader.Who, audit)))
        {
            foreach (var lead in leads)
            {
                var entries = (await client.GetAsync($"/leads/audit?lead={lead.Lead.Id}"))["items"]!.AsArray();
                Assert.True(seen.Contains(lead.Lead.Id) == (entries.Count > 0), $"the audit of {who}, a lead {lead.Kind}");
            }

            var all = (await client.GetAsync("/leads/audit"))["items"]!.AsArray().Select(entry => entry!["lead"]?.GetValue<Guid>()).ToHashSet();
            Assert.DoesNotContain(leads, lead => !seen.Contains(lead.Lead.Id) && all.Contains(lead.Lead.Id));
        }
    }

    [Fact]
    public async Task LeadsNobodyAnswersFor_AreShownToThoseWhoSeeThem()
    {
        var leads = await OneOfEachAsync();
        var stranded = Sheet.Acts.Single(act => act.Address == "GET team/stranded");

        foreach (var (who, client, seen) in Readers(leads).Where(reader => Sheet.May(reader.Who, stranded)))
        {
            var shown = await AllAsync(client, "/leads/team/stranded");
            Assert.All(leads, lead => Assert.True((seen.Contains(lead.Lead.Id) && lead.Lead.OfficerKey is null) == shown.Contains(lead.Lead.Id.ToString(), StringComparison.Ordinal), $"{who}, a lead {lead.Kind}"));
        }
    }

    private async Task<List<RightsRecord>> OneOfEachAsync()
    {
        var leads = new List<RightsRecord>();
        foreach (var kind in Sheet.Kinds)
        {
            leads.Add(await RightsRecord.MakeAsync(desk, kind));
        }

        return leads;
    }

    private IEnumerable<(string Who, EditorClient Client, HashSet<Guid> Seen)> Readers(List<RightsRecord> leads)
    {
        var list = Sheet.Acts.Single(act => act.Address == "GET");
        return Sheet
            .People.Where(who => Sheet.May(who, list))
            .Select(who => (who, desk.As(desk.People[who]!.Value), leads.Where(lead => Sheet.Sees(who, lead.Kind)).Select(lead => lead.Lead.Id).ToHashSet()));
    }

    private static bool Same(HashSet<Guid> seen, IEnumerable<Guid> shown) => seen.SetEquals(shown);

    private static async Task<List<Guid>> ListedAsync(EditorClient client, string path)
    {
        var ids = new List<Guid>();
        for (string? cursor = string.Empty; cursor is not null; )
        {
            var page = await client.GetAsync($"{path}&cursor={cursor}");
            ids.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            cursor = page["next"]?.GetValue<string>();
        }

        return ids;
    }

    // Every page as one text.
    private static async Task<string> AllAsync(EditorClient client, string path)
    {
        var text = string.Empty;
        for (string? after = string.Empty; after is not null; )
        {
            var page = await client.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}");
            text += page.ToJsonString();
            after = page["next"]?.ToString();
        }

        return text;
    }
}

[Collection(RightsOnSqlite.Name)]
public sealed class VisibleLeadsTestsOnSqlite(SqliteRightsDesk desk) : VisibleLeadsTests(desk);

[Collection(RightsOnPostgreSql.Name)]
public sealed class VisibleLeadsTestsOnPostgreSql(PostgreSqlRightsDesk desk) : VisibleLeadsTests(desk);
