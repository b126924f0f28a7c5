using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Live;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Live;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Live;

public abstract class LiveTests(DeskSite desk)
{
    [Fact]
    public async Task WhoHasALeadOpen_IsToldToColleaguesWhoSeeIt_AndNoLongerOnceTheyLeave()
    {
        var lead = await desk.LeadAsync();
        var (first, hello) = await LiveReader.OpenAsync(desk, desk.Officer, $"lead={lead.Id}");
        await using var _ = first;

        var (second, there) = await LiveReader.OpenAsync(desk, desk.SecondOfficer, $"lead={lead.Id}&writing=true");
        var arrived = await first.NextAsync("present");
        await second.DisposeAsync();
        var left = await first.NextAsync("present");

        Assert.Equal("text/event-stream", first.Response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(hello["people"]!.AsArray());
        Assert.Equal(["Cán bộ Một"], Names(there));
        Assert.Equal(["Second Officer"], Names(arrived));
        Assert.True(arrived["people"]![0]!["writing"]!.GetValue<bool>());
        Assert.Empty(left["people"]!.AsArray());
    }

    [Fact]
    public async Task AChange_IsToldToThePageOfTheLead_AndToLists_OfThoseWhoSeeIt()
    {
        var lead = await desk.LeadAsync();
        var (page, _) = await LiveReader.OpenAsync(desk, desk.SecondOfficer, $"lead={lead.Id}");
        var (list, _) = await LiveReader.OpenAsync(desk, desk.Manager);
        await using var first = page;
        await using var second = list;

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { kind = "Note", body = "Đã gọi" });

        await page.NextAsync("lead");
        await list.NextAsync("leads");
    }

    [Fact]
    public async Task AChangeOfAParty_OfItsLeads_OrAJoining_IsToldToItsPage_OfThoseWhoSeeIt()
    {
        var (lead, other) = (await desk.LeadAsync(An.Enquiry() with { Organisation = $"Nghe tin {Guid.NewGuid():N}" }), await desk.LeadAsync(An.Enquiry() with { Organisation = $"Nghe tin khác {Guid.NewGuid():N}" }));
        var (organisation, person) = (lead.OrganisationId!.Value, lead.ContactId);
        var (first, _) = await LiveReader.OpenAsync(desk, desk.SecondOfficer, $"party={organisation}");
        var (second, _) = await LiveReader.OpenAsync(desk, desk.SecondOfficer, $"party={person}");
        await using var ofOrganisation = first;
        await using var ofPerson = second;
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/live?party={organisation}")).Refused(HttpStatusCode.NotFound);
        async Task<JsonNode> ReadAsync(Guid id) => await desk.As(desk.Officer).GetAsync($"/leads/organisations/{id}");

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/organisations/{organisation}", new { name = "Nghe tin đổi tên", expectedVersion = (await ReadAsync(organisation))["version"] });
        await ofOrganisation.NextAsync("party");
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { kind = "Note", body = "Đã gọi" });
        await ofOrganisation.NextAsync("party");
        await ofPerson.NextAsync("party");

        // Given up: the page goes on to the one it turned out to be.
        var wish = new { into = other.OrganisationId, expectedVersion = (await ReadAsync(organisation))["version"], intoVersion = (await ReadAsync(other.OrganisationId!.Value))["version"] };
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/organisations/{organisation}/merge", wish);
        await ofOrganisation.NextAsync("party");
        Assert.Equal(other.OrganisationId, (await ReadAsync(organisation))["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task MailToSort_ThatComesBackOrIsSorted_IsToldToWhoeverSorts_AndToNobodyElse()
    {
        var id = await MailToSortAsync();
        var (list, _) = await LiveReader.OpenAsync(desk, desk.Manager, "triage=true");
        await using var reader = list;

        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = 0 });
        await list.NextAsync("triage");
        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, $"/leads/triage/{id}/return");
        await list.NextAsync("triage");

        foreach (var other in new[] { desk.Officer, desk.Director })
        {
            (await desk.As(other).AskAsync(HttpMethod.Get, "/leads/live?triage=true")).Refused(HttpStatusCode.Forbidden);
        }
    }

    private async Task<Guid> MailToSortAsync()
    {
        var (id, now) = (Guid.CreateVersion7(), desk.Time.GetUtcNow());
        await using var database = await desk.OpenAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = $"stranger-{id:N}@elsewhere.example",
                To = "desk@board.example",
                Subject = "Chờ phân loại",
                TextBody = "Nội dung",
                SentAt = now,
                StoredAt = now,
            }
        );
        database.Triage.Add(new TriageItem { Id = id, Reason = TriageReason.Unsure, Since = now });
        await database.SaveChangesAsync();
        return id;
    }

    [Fact]
    public async Task NewsOfLeadsThatAreNotSeen_AreNotTold()
    {
        var secret = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{secret.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = secret.Version });
        var (list, _) = await LiveReader.OpenAsync(desk, desk.OfficerElsewhere);
        await using var reader = list;
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Get, $"/leads/live?lead={secret.Id}")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/live")).Refused(HttpStatusCode.Forbidden);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{secret.Id}/activities", new { kind = "Note", body = "Kín" });
        desk.Host.Service<SessionsByHeader>().End(reader.Session);
        await PassAsync(TimeSpan.FromSeconds(11));

        // The stream says nothing but that it ends.
        await Assert.ThrowsAsync<EndOfStreamException>(() => reader.NextAsync("leads"));
    }

    [Fact]
    public async Task WhenTheSessionEnds_TheStreamDoes_AndThePresence()
    {
        var lead = await desk.LeadAsync();
        var (page, _) = await LiveReader.OpenAsync(desk, desk.Officer, $"lead={lead.Id}");
        await using var reader = page;

        desk.Host.Service<SessionsByHeader>().End(reader.Session);
        await PassAsync(TimeSpan.FromSeconds(11));

        Assert.Equal("signed-out", (await reader.NextAsync("end"))["reason"]!.GetValue<string>());
        await GoneAsync(lead.Id);
    }

    [Fact]
    public async Task WhenTheRightIsLost_TheStreamEnds()
    {
        var lead = await desk.LeadAsync();
        var (page, _) = await LiveReader.OpenAsync(desk, desk.Manager, $"lead={lead.Id}");
        await using var reader = page;

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = lead.Version });

        Assert.Equal("gone", (await reader.NextAsync("end"))["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Presence_ThatIsNotRenewed_EndsWithItsLease()
    {
        var lead = await desk.LeadAsync();
        var book = desk.Host.Service<PresenceBook>();
        var (gone, there) = (Guid.NewGuid(), Guid.NewGuid());
        await book.KeepAsync(gone, lead.Id, desk.Officer, writing: true, CancellationToken.None);
        Assert.Equal([new PresentPerson(desk.Officer, "Cán bộ Một", Writing: true)], await book.OthersAsync(lead.Id, desk.Manager, CancellationToken.None));

        desk.Time.Advance(PresenceBook.Lease);
        await book.KeepAsync(there, lead.Id, desk.Manager, writing: false, CancellationToken.None);

        Assert.Empty(await book.OthersAsync(lead.Id, desk.Manager, CancellationToken.None));
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Presence.AnyAsync(presence => presence.Id == gone));
        await book.LeaveAsync(there, CancellationToken.None);
    }

    [Fact]
    public async Task OneStreamTooMany_EndsTheOldest()
    {
        var (oldest, _) = await LiveReader.OpenAsync(desk, desk.Director);
        await using var reader = oldest;
        var others = new List<LiveReader>();
        for (var number = 0; number < LiveStreams.MostOfAccount; number++)
        {
            others.Add((await LiveReader.OpenAsync(desk, desk.Director)).Reader);
        }

        Assert.Equal("replaced", (await oldest.NextAsync("end"))["reason"]!.GetValue<string>());
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task ANewsOfAnotherServer_IsFoundByTheNextLook()
    {
        var lead = await desk.LeadAsync();
        var (page, _) = await LiveReader.OpenAsync(desk, desk.Officer, $"lead={lead.Id}");
        await using var reader = page;
        await using var database = await desk.OpenAsync();

        // As another server would: nobody raises anything here.
        database.Presence.Add(
            new Presence
            {
                Id = Guid.NewGuid(),
                LeadId = lead.Id,
                OfficerKey = desk.Manager,
                Writing = true,
                Until = desk.Time.GetUtcNow() + PresenceBook.Lease,
            }
        );
        await database.SaveChangesAsync();
        await PassAsync(TimeSpan.FromSeconds(4));

        Assert.Equal(["Trưởng phòng"], Names(await reader.NextAsync("present")));
    }

    // The stream may not have begun to wait yet when time passes first.
    private async Task PassAsync(TimeSpan span)
    {
        for (var time = 0; time < 4; time++)
        {
            desk.Time.Advance(span);
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private async Task GoneAsync(Guid leadId)
    {
        for (var look = 0; look < 200; look++)
        {
            await using var database = await desk.OpenAsync();
            if (!await database.Presence.AnyAsync(presence => presence.LeadId == leadId))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }

        Assert.Fail("The presence outlives its stream.");
    }

    private static List<string> Names(JsonNode told) => [.. told["people"]!.AsArray().Select(person => person!["name"]!.GetValue<string>())];
}

[Collection(OnSqlite.Name)]
public sealed class LiveTestsOnSqlite(SqliteDesk desk) : LiveTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LiveTestsOnPostgreSql(PostgreSqlDesk desk) : LiveTests(desk);
