using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

/// <summary>Joining two organisations, or two people, that are one, and undoing it.</summary>
public abstract class PartyMergeTests(DeskSite desk) : PartyMergeCase(desk)
{
    [Fact]
    public async Task JoinedOrganisation_HasTheLeadsAndPeopleOfBoth_IsFoundOnce_AndUndoPutsEverythingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Đường Ngọc Hồi {mark}"), await LeadAsync(mark, "giữ", organisation: $"Mía Đường Sa Thầy {mark}"));
        var (from, into) = (given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var before = await PartiesAsync(given, kept);

        var merged = await MergeAsync("organisations", from, into);

        var page = await Desk.As(Desk.Officer).GetAsync($"/leads/organisations/{into}");
        Assert.Equal(new[] { given.Id, kept.Id }.Order(), page["story"]!["leads"]!.AsArray().Select(lead => lead!["id"]!.GetValue<Guid>()).Order());
        Assert.Equal(2, page["contacts"]!.AsArray().Count);
        Assert.Equal($"Đường Ngọc Hồi {mark}", Assert.Single(page["joined"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal(merged["version"]!.GetValue<int>(), page["version"]!.GetValue<int>());

        // An old address leads to the one that goes on; its lead is found by the name that it has now.
        Assert.Equal(into, (await Desk.As(Desk.Officer).GetAsync($"/leads/organisations/{from}"))["id"]!.GetValue<Guid>());
        Assert.Equal([into], await ListedAsync("organisations", mark));
        Assert.Contains(given.Id, await FoundAsync($"sa thay {mark}"));

        // An enquiry under the old name is the other's.
        var again = await LeadAsync(mark, "mới", organisation: $"Công ty Đường Ngọc Hồi {mark}");
        Assert.Equal(into, again.OrganisationId);

        await Desk.As(Desk.SecondOfficer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Equal(before, await PartiesAsync(given, kept));
        Assert.Empty((await Desk.As(Desk.Officer).GetAsync($"/leads/organisations/{into}"))["joined"]!.AsArray());
        (await Desk.As(Desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo")).Refused(HttpStatusCode.Conflict);
        Assert.Contains(given.Id, await FoundAsync($"ngoc hoi {mark}"));

        // And what came in meanwhile stays where it came in; the two can be joined the other way round.
        Assert.Equal(into, (await ReadAsync(again.Id)).OrganisationId);
        await MergeAsync("organisations", into, from);
    }

    [Fact]
    public async Task JoinedOrganisation_TakesOverWhatItDoesNotKnow_AndUndoEmptiesThatAgain_ButNotWhatStaffWroteSince()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", country: "KR"), await LeadAsync(mark, "giữ"));
        var (from, into) = (given.OrganisationId!.Value, kept.OrganisationId!.Value);
        await using (var database = await Desk.OpenAsync())
        {
            await database
                .Organisations.Where(row => row.Id == from)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()).SetProperty(row => row.Domain, $"{mark}.example").SetProperty(row => row.Note, "Gặp ở hội chợ"));
        }

        var merged = await MergeAsync("organisations", from, into);

        var page = await Desk.As(Desk.Officer).GetAsync($"/leads/organisations/{into}");
        var known = new[] { "name", "country", "taxCode", "domain", "note" }.Select(field => page[field]?.GetValue<string>());
        Assert.Equal([$"Tổ chức giữ {mark}", "VN", mark.ToUpperInvariant(), $"{mark}.example", "Gặp ở hội chợ"], known.ToList());
        await using (var database = await Desk.OpenAsync())
        {
            var joining = await database.PartyMerges.SingleAsync(merge => merge.FromId == from);
            Assert.Equal(["Domain", "TaxCode", "Note"], joining.Filled);
            var told = await database.Audit.SingleAsync(row => row.SubjectId == joining.Id && row.Act == "created");
            Assert.Contains("Domain,TaxCode,Note", told.Changes, StringComparison.Ordinal);
            var changed = await database.Audit.SingleAsync(row => row.SubjectId == into && row.Act == "changed");
            Assert.Equal(Desk.Officer, changed.ActorKey);
            Assert.Contains($"\"taxCode\":[null,\"{mark.ToUpperInvariant()}\"]", changed.PersonalChanges, StringComparison.Ordinal);
        }

        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Put, $"/leads/organisations/{into}", new { name = $"Tổ chức giữ {mark}", country = "VN", taxCode = mark.ToUpperInvariant(), domain = $"{mark}.example", note = "Đã gọi lại", expectedVersion = page["version"] });
        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        await using var after = await Desk.OpenAsync();
        var (again, stays) = (await after.Organisations.SingleAsync(row => row.Id == from), await after.Organisations.SingleAsync(row => row.Id == into));
        Assert.Equal((mark.ToUpperInvariant(), $"{mark}.example", "Gặp ở hội chợ"), (again.TaxCode, again.Domain, again.Note));
        Assert.Equal((null, null, "Đã gọi lại", "VN"), (stays.TaxCode, stays.Domain, stays.Note, stays.Country));
    }

    [Fact]
    public async Task JoinedPerson_TakesOverAddressNumberAndPosition_AndUndoGivesTheAddressBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await using (var database = await Desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == given.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, "Kế toán").SetProperty(row => row.BouncedAt, Desk.Time.GetUtcNow()));
            await database.Contacts.Where(row => row.Id == kept.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, (Leads.Values.EmailAddress?)null).SetProperty(row => row.EmailNormalized, (string?)null).SetProperty(row => row.Phone, (string?)null));
        }

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);

        var joined = await ContactAsync(kept.ContactId);
        Assert.Equal((given.Contact.Email, given.Contact.Phone, "Kế toán", kept.Contact.Name), (joined.Email, joined.Phone, joined.Position, joined.Name));
        Assert.NotNull(joined.BouncedAt);
        Assert.Equal(kept.ContactId, (await Desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email!.Value })).ContactId);

        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        var alone = await ContactAsync(kept.ContactId);
        Assert.Equal((null, null, null, null), (alone.Email, alone.Phone, alone.Position, alone.BouncedAt));
        Assert.Equal(given.ContactId, (await Desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value })).ContactId);
    }

    [Fact]
    public async Task JoinedPerson_HasTheLeadsOfBoth_AndUndoPutsEverythingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await AddAsync(new LeadContact { Id = Guid.CreateVersion7(), LeadId = kept.Id, ContactId = given.ContactId, Role = "phiên dịch" });
        var meeting = new Activity { Id = Guid.CreateVersion7(), LeadId = kept.Id, Kind = ActivityKind.Meeting, At = Desk.Time.GetUtcNow(), Subject = "Họp", CreatedAt = Desk.Time.GetUtcNow() };
        await AddAsync(meeting, new ActivityPerson { Id = Guid.CreateVersion7(), ActivityId = meeting.Id, ContactId = given.ContactId });
        var before = await PartiesAsync(given, kept);

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);

        await using (var database = await Desk.OpenAsync())
        {
            Assert.Equal(kept.ContactId, (await ReadAsync(given.Id)).ContactId);
            Assert.Equal(kept.ContactId, (await database.ActivityPeople.SingleAsync(guest => guest.ActivityId == meeting.Id)).ContactId);
        }

        Assert.Equal(2, (await Desk.As(Desk.Officer).GetAsync($"/leads/contacts/{kept.ContactId}"))["story"]!["leads"]!.AsArray().Count);
        Assert.Single((await Desk.As(Desk.Officer).GetAsync($"/leads/{kept.Id}"))["contacts"]!.AsArray());

        // Found by the old address still, and an enquiry from it is the other's.
        Assert.Contains(given.Id, await FoundAsync(given.Contact.Email!.Value));
        var again = await Desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value });
        Assert.Equal(kept.ContactId, again.ContactId);

        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Equal(before, await PartiesAsync(given, kept));
        Assert.Equal(given.ContactId, (await Desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value })).ContactId);
    }

    [Fact]
    public async Task WhoeverWasJoinedFirst_GoesOnToTheLast_AndUndoGoesBackStepByStep()
    {
        var mark = Mark();
        var (one, two, three) = (await LeadAsync(mark, "một"), await LeadAsync(mark, "hai"), await LeadAsync(mark, "ba"));
        var first = (await MergeAsync("contacts", one.ContactId, two.ContactId))["mergeId"];
        var second = (await MergeAsync("contacts", two.ContactId, three.ContactId))["mergeId"];

        Assert.Equal(three.ContactId, (await Desk.LeadAsync(An.Enquiry() with { Email = one.Contact.Email!.Value })).ContactId);
        (await Desk.As(Desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{first}/undo")).Refused(HttpStatusCode.NotFound);
        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{second}/undo");
        Assert.Equal(two.ContactId, (await Desk.LeadAsync(An.Enquiry() with { Email = one.Contact.Email.Value })).ContactId);
        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{first}/undo");

        Assert.Equal(one.ContactId, (await ReadAsync(one.Id)).ContactId);
    }

    [Fact]
    public async Task Join_OverAnOlderReading_WithItself_OrOfWhatIsNotSeen_IsRefusedAndMovesNothing()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        var elsewhere = await LeadAsync(mark, "xa");
        Assert.True((await Desk.Host.Service<LeadService>().AssignAsync(elsewhere.Id, new AssignLead("clusters", Desk.OfficerElsewhere, "test"), DeskActor.System, CancellationToken.None)).Succeeded);

        (await AskAsync("contacts", given.ContactId, new { into = given.ContactId, expectedVersion = 0, intoVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await AskAsync("contacts", given.ContactId, new { into = kept.ContactId, expectedVersion = 0, intoVersion = 7 })).Refused(HttpStatusCode.Conflict);
        (await AskAsync("contacts", given.ContactId, new { into = elsewhere.ContactId, expectedVersion = 0, intoVersion = 0 })).Refused(HttpStatusCode.NotFound);
        (await AskAsync("contacts", given.ContactId, new { expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await AskAsync("organisations", given.OrganisationId!.Value, new { into = kept.ContactId, expectedVersion = 0, intoVersion = 0 })).Refused(HttpStatusCode.NotFound);

        Assert.Equal(given.ContactId, (await ReadAsync(given.Id)).ContactId);
    }

    [Fact]
    public async Task Undo_WhereTheAddressWasGivenToAnotherSince_IsRefused()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);
        var version = (await ContactAsync(kept.ContactId)).Version;
        await Desk.As(Desk.Officer).DoAsync(HttpMethod.Put, $"/leads/contacts/{kept.ContactId}", new { name = kept.Contact.Name, email = given.Contact.Email!.Value, language = "vi", expectedVersion = version });

        var answer = await Desk.As(Desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Contains("địa chỉ thư", answer.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    // Everything a joining moves, of both leads.
    private async Task<string> PartiesAsync(params Lead[] leads)
    {
        await using var database = await Desk.OpenAsync();
        var ids = leads.Select(lead => lead.Id).ToList();
        var parties = leads.SelectMany(lead => new[] { lead.OrganisationId, lead.ContactId }).ToList();
        return string.Join(
            '\n',
            (await database.Leads.Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.Id).Select(lead => new { lead.Id, lead.OrganisationId, lead.ContactId }).ToListAsync<object>())
                .Concat(await database.LeadContacts.Where(place => ids.Contains(place.LeadId)).OrderBy(place => place.Id).Select(place => new { place.Id, place.ContactId, place.Role }).ToListAsync<object>())
                .Concat(await database.ActivityPeople.Where(guest => parties.Contains(guest.ContactId)).OrderBy(guest => guest.Id).Select(guest => new { guest.Id, guest.ContactId }).ToListAsync<object>())
                .Concat(await database.Contacts.Where(contact => parties.Contains(contact.Id)).OrderBy(contact => contact.Id).Select(contact => new { contact.Id, contact.OrganisationId, contact.MergedIntoId }).ToListAsync<object>())
                .Concat(await database.Organisations.Where(one => parties.Contains(one.Id)).OrderBy(one => one.Id).Select(one => new { one.Id, one.MergedIntoId }).ToListAsync<object>())
        );
    }

    private async Task AddAsync(params object[] rows)
    {
        await using var database = await Desk.OpenAsync();
        database.AddRange(rows);
        await database.SaveChangesAsync();
    }

    private async Task<IEnumerable<Guid>> ListedAsync(string list, string text) =>
        (await Desk.As(Desk.Officer).GetAsync($"/leads/{list}?q={text}"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>());

    private async Task<IEnumerable<Guid>> FoundAsync(string text) =>
        (await Desk.As(Desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString(text)}"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>());
}

[Collection(OnSqlite.Name)]
public sealed class PartyMergeTestsOnSqlite(SqliteDesk desk) : PartyMergeTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyMergeTestsOnPostgreSql(PostgreSqlDesk desk) : PartyMergeTests(desk);
