using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

public abstract class PartyMergeTests(DeskSite desk)
{
    [Fact]
    public async Task Organisations_ThatAreLikelyTheSame_AreOffered_TheLikeliestFirst()
    {
        var mark = Mark();
        var lead = await LeadAsync(mark, "một", organisation: $"Gỗ Kon Rẫy {mark}");
        var named = await LeadAsync(mark, "hai", organisation: $"CÔNG TY TNHH GỖ KON RẪY {mark}", country: "KR");
        var other = await LeadAsync(mark, "ba", organisation: $"Tên khác hẳn {mark}");
        await LeadAsync(Mark(), "bốn", organisation: $"Không liên quan {Mark()}");
        await using (var database = await desk.OpenAsync())
        {
            await database.Organisations.Where(row => row.Id == lead.OrganisationId || row.Id == other.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()));
        }

        var found = (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/organisations/{lead.OrganisationId}/duplicates")).Body!.AsArray();

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

        var found = (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/contacts/{lead.ContactId}/duplicates")).Body!.AsArray();

        Assert.Equal(colleague.ContactId, Assert.Single(found)!["party"]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task JoinedOrganisation_HasTheLeadsAndPeopleOfBoth_IsFoundOnce_AndUndoPutsEverythingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Đường Ngọc Hồi {mark}"), await LeadAsync(mark, "giữ", organisation: $"Mía Đường Sa Thầy {mark}"));
        var (from, into) = (given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var before = await PartiesAsync(given, kept);

        var merged = await MergeAsync("organisations", from, into);

        var page = await desk.As(desk.Officer).GetAsync($"/leads/organisations/{into}");
        Assert.Equal(new[] { given.Id, kept.Id }.Order(), page["story"]!["leads"]!.AsArray().Select(lead => lead!["id"]!.GetValue<Guid>()).Order());
        Assert.Equal(2, page["contacts"]!.AsArray().Count);
        Assert.Equal($"Đường Ngọc Hồi {mark}", Assert.Single(page["joined"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal(merged["version"]!.GetValue<int>(), page["version"]!.GetValue<int>());

        // An old address leads to the one that goes on; its lead is found by the name that it has now.
        Assert.Equal(into, (await desk.As(desk.Officer).GetAsync($"/leads/organisations/{from}"))["id"]!.GetValue<Guid>());
        Assert.Equal([into], await ListedAsync("organisations", mark));
        Assert.Contains(given.Id, await FoundAsync($"sa thay {mark}"));

        // An enquiry under the old name is the other's.
        var again = await LeadAsync(mark, "mới", organisation: $"Công ty Đường Ngọc Hồi {mark}");
        Assert.Equal(into, again.OrganisationId);

        await desk.As(desk.SecondOfficer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Equal(before, await PartiesAsync(given, kept));
        Assert.Empty((await desk.As(desk.Officer).GetAsync($"/leads/organisations/{into}"))["joined"]!.AsArray());
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo")).Refused(HttpStatusCode.Conflict);
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
        await using (var database = await desk.OpenAsync())
        {
            await database
                .Organisations.Where(row => row.Id == from)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()).SetProperty(row => row.Domain, $"{mark}.example").SetProperty(row => row.Note, "Gặp ở hội chợ"));
        }

        var merged = await MergeAsync("organisations", from, into);

        var page = await desk.As(desk.Officer).GetAsync($"/leads/organisations/{into}");
        var known = new[] { "name", "country", "taxCode", "domain", "note" }.Select(field => page[field]?.GetValue<string>());
        Assert.Equal([$"Tổ chức giữ {mark}", "VN", mark.ToUpperInvariant(), $"{mark}.example", "Gặp ở hội chợ"], known.ToList());
        await using (var database = await desk.OpenAsync())
        {
            var joining = await database.PartyMerges.SingleAsync(merge => merge.FromId == from);
            Assert.Equal(["Domain", "TaxCode", "Note"], joining.Filled);
            var told = await database.Audit.SingleAsync(row => row.SubjectId == joining.Id && row.Act == "created");
            Assert.Contains("Domain,TaxCode,Note", told.Changes, StringComparison.Ordinal);
            var changed = await database.Audit.SingleAsync(row => row.SubjectId == into && row.Act == "changed");
            Assert.Equal(desk.Officer, changed.ActorKey);
            Assert.Contains($"\"taxCode\":[null,\"{mark.ToUpperInvariant()}\"]", changed.PersonalChanges, StringComparison.Ordinal);
        }

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/organisations/{into}", new { name = $"Tổ chức giữ {mark}", country = "VN", taxCode = mark.ToUpperInvariant(), domain = $"{mark}.example", note = "Đã gọi lại", expectedVersion = page["version"] });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        await using var after = await desk.OpenAsync();
        var (again, stays) = (await after.Organisations.SingleAsync(row => row.Id == from), await after.Organisations.SingleAsync(row => row.Id == into));
        Assert.Equal((mark.ToUpperInvariant(), $"{mark}.example", "Gặp ở hội chợ"), (again.TaxCode, again.Domain, again.Note));
        Assert.Equal((null, null, "Đã gọi lại", "VN"), (stays.TaxCode, stays.Domain, stays.Note, stays.Country));
    }

    [Fact]
    public async Task JoinedPerson_TakesOverAddressNumberAndPosition_AndUndoGivesTheAddressBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == given.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, "Kế toán").SetProperty(row => row.BouncedAt, desk.Time.GetUtcNow()));
            await database.Contacts.Where(row => row.Id == kept.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, (Leads.Values.EmailAddress?)null).SetProperty(row => row.EmailNormalized, (string?)null).SetProperty(row => row.Phone, (string?)null));
        }

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);

        var joined = await ContactAsync(kept.ContactId);
        Assert.Equal((given.Contact.Email, given.Contact.Phone, "Kế toán", kept.Contact.Name), (joined.Email, joined.Phone, joined.Position, joined.Name));
        Assert.NotNull(joined.BouncedAt);
        Assert.Equal(kept.ContactId, (await desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email!.Value })).ContactId);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        var alone = await ContactAsync(kept.ContactId);
        Assert.Equal((null, null, null, null), (alone.Email, alone.Phone, alone.Position, alone.BouncedAt));
        Assert.Equal(given.ContactId, (await desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value })).ContactId);
    }

    [Fact]
    public async Task JoinedPerson_HasTheLeadsOfBoth_AndUndoPutsEverythingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await AddAsync(new LeadContact { Id = Guid.CreateVersion7(), LeadId = kept.Id, ContactId = given.ContactId, Role = "phiên dịch" });
        var meeting = new Activity { Id = Guid.CreateVersion7(), LeadId = kept.Id, Kind = ActivityKind.Meeting, At = desk.Time.GetUtcNow(), Subject = "Họp", CreatedAt = desk.Time.GetUtcNow() };
        await AddAsync(meeting, new ActivityPerson { Id = Guid.CreateVersion7(), ActivityId = meeting.Id, ContactId = given.ContactId });
        var before = await PartiesAsync(given, kept);

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);

        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal(kept.ContactId, (await ReadAsync(given.Id)).ContactId);
            Assert.Equal(kept.ContactId, (await database.ActivityPeople.SingleAsync(guest => guest.ActivityId == meeting.Id)).ContactId);
        }

        Assert.Equal(2, (await desk.As(desk.Officer).GetAsync($"/leads/contacts/{kept.ContactId}"))["story"]!["leads"]!.AsArray().Count);
        Assert.Single((await desk.As(desk.Officer).GetAsync($"/leads/{kept.Id}"))["contacts"]!.AsArray());

        // Found by the old address still, and an enquiry from it is the other's.
        Assert.Contains(given.Id, await FoundAsync(given.Contact.Email!.Value));
        var again = await desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value });
        Assert.Equal(kept.ContactId, again.ContactId);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Equal(before, await PartiesAsync(given, kept));
        Assert.Equal(given.ContactId, (await desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email.Value })).ContactId);
    }

    [Fact]
    public async Task WhoeverWasJoinedFirst_GoesOnToTheLast_AndUndoGoesBackStepByStep()
    {
        var mark = Mark();
        var (one, two, three) = (await LeadAsync(mark, "một"), await LeadAsync(mark, "hai"), await LeadAsync(mark, "ba"));
        var first = (await MergeAsync("contacts", one.ContactId, two.ContactId))["mergeId"];
        var second = (await MergeAsync("contacts", two.ContactId, three.ContactId))["mergeId"];

        Assert.Equal(three.ContactId, (await desk.LeadAsync(An.Enquiry() with { Email = one.Contact.Email!.Value })).ContactId);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{first}/undo")).Refused(HttpStatusCode.NotFound);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{second}/undo");
        Assert.Equal(two.ContactId, (await desk.LeadAsync(An.Enquiry() with { Email = one.Contact.Email.Value })).ContactId);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{first}/undo");

        Assert.Equal(one.ContactId, (await ReadAsync(one.Id)).ContactId);
    }

    [Fact]
    public async Task RestrictedPerson_IsNotJoined_AndARestrictionHoldsForWhatWasJoinedBefore()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await SetAsync(given.ContactId, restricted: true);
        await RefusedAsync("contacts", given.ContactId, kept.ContactId, HttpStatusCode.Forbidden);
        await SetAsync(given.ContactId, restricted: false);
        await MergeAsync("contacts", given.ContactId, kept.ContactId);

        // Restricted after: whoever writes from the old address is that person, who is left as she is, and nobody writes there.
        await SetAsync(kept.ContactId, restricted: true);
        var again = await desk.LeadAsync(An.Enquiry() with { Email = given.Contact.Email!.Value, Phone = "0905 999 888" });
        Assert.Equal(kept.ContactId, again.ContactId);
        Assert.Equal(kept.Contact.Phone, (await ReadAsync(again.Id)).Contact.Phone);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.CreateVersion7().ToString()), "FormToken" },
            { new StringContent(given.Contact.Email.Value), "To" },
            { new StringContent("Trả lời"), "Subject" },
            { new StringContent("Nội dung"), "Text" },
        };
        using var sent = await desk.As(desk.Officer).Http.PostAsync($"/umbraco/management/api/v1/leads/{again.Id}/mails", form);
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.Contains(CorrespondenceErrors.MayNotBeWrittenTo.Code, await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objection_GoesWithThePerson()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(row => row.Id == given.ContactId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ObjectedAt, desk.Time.GetUtcNow()));
        }

        var merged = await MergeAsync("contacts", given.ContactId, kept.ContactId);
        Assert.NotNull((await ContactAsync(kept.ContactId)).ObjectedAt);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        Assert.Null((await ContactAsync(kept.ContactId)).ObjectedAt);
        Assert.NotNull((await ContactAsync(given.ContactId)).ObjectedAt);
    }

    [Fact]
    public async Task ErasedPerson_IsErasedWithWhatWasJoined_AndUndoBringsNothingBack()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Hộ {mark} bỏ"), await LeadAsync(mark, "giữ", organisation: $"Hộ {mark} giữ"));
        var organisations = await MergeAsync("organisations", given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var people = await MergeAsync("contacts", given.ContactId, kept.ContactId);
        var subject = (await desk.Host.Service<DataSubjects>().FindAsync(kept.Contact.Email!.Value, null, CancellationToken.None)).Value;

        Assert.True((await desk.Host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "theo yêu cầu", CancellationToken.None)).Succeeded);

        Assert.NotNull((await ContactAsync(given.ContactId)).ErasedAt);
        Assert.NotNull((await ContactAsync(kept.ContactId)).ErasedAt);
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Organisations.AnyAsync(row => row.Id == given.OrganisationId || row.Id == kept.OrganisationId));
        foreach (var merged in new[] { organisations, people })
        {
            (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo")).Refused(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task ErasedPerson_WhoseOwnFirmWasJoinedIntoAnothers_LeavesNoNameOfTheFirm_AndNoNoteAboutThePerson()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ", organisation: $"Hộ Trần {mark}", person: $"Trần Tư {mark}"), await LeadAsync(Mark(), "giữ", organisation: $"Tổng {mark}"));
        await using (var firm = await desk.OpenAsync())
        {
            await firm.Organisations.Where(row => row.Id == given.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, mark.ToUpperInvariant()).SetProperty(row => row.Domain, $"{mark}.example"));
        }

        await MergeAsync("organisations", given.OrganisationId!.Value, kept.OrganisationId!.Value);
        var path = $"/leads/organisations/{kept.OrganisationId}";
        var version = (await desk.As(desk.Officer).GetAsync(path))["version"]!.GetValue<int>();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, path, new { name = $"Tổng {mark}", taxCode = mark.ToUpperInvariant(), domain = $"{mark}.example", note = $"Hỏi Trần Tư {mark}", expectedVersion = version });
        var subject = (await desk.Host.Service<DataSubjects>().FindAsync(given.Contact.Email!.Value, null, CancellationToken.None)).Value;

        Assert.True((await desk.Host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "theo yêu cầu", CancellationToken.None)).Succeeded);

        await using var database = await desk.OpenAsync();
        Assert.False(await database.Organisations.AnyAsync(row => row.Id == given.OrganisationId));
        var stays = await database.Organisations.SingleAsync(row => row.Id == kept.OrganisationId);
        Assert.DoesNotContain("Trần Tư", stays.Note, StringComparison.Ordinal);
        Assert.Equal((null, null), (stays.TaxCode, stays.Domain));
        var audited = await database.Audit.Where(row => row.SubjectId == stays.Id).Select(row => row.PersonalChanges ?? string.Empty).ToListAsync();
        Assert.NotEmpty(audited);
        Assert.All(audited, text => Assert.DoesNotContain("Trần Tư", text, StringComparison.Ordinal));
        Assert.All(audited, text => Assert.DoesNotContain(mark, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Join_OverAnOlderReading_WithItself_OrOfWhatIsNotSeen_IsRefusedAndMovesNothing()
    {
        var mark = Mark();
        var (given, kept) = (await LeadAsync(mark, "bỏ"), await LeadAsync(mark, "giữ"));
        var elsewhere = await LeadAsync(mark, "xa");
        Assert.True((await desk.Host.Service<LeadService>().AssignAsync(elsewhere.Id, new AssignLead("clusters", desk.OfficerElsewhere, "test"), DeskActor.System, CancellationToken.None)).Succeeded);

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
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/contacts/{kept.ContactId}", new { name = kept.Contact.Name, email = given.Contact.Email!.Value, language = "vi", expectedVersion = version });

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/party-merges/{merged["mergeId"]}/undo");

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Contains("địa chỉ thư", answer.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<JsonNode> MergeAsync(string kind, Guid from, Guid into)
    {
        var answer = await AskAsync(kind, from, await WishAsync(kind, from, into));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private async Task RefusedAsync(string kind, Guid from, Guid into, HttpStatusCode status) => (await AskAsync(kind, from, await WishAsync(kind, from, into))).Refused(status);

    private Task<TestSupport.Hosting.EditorAnswer> AskAsync(string kind, Guid from, object wish) => desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{kind}/{from}/merge", wish);

    private async Task<object> WishAsync(string kind, Guid from, Guid into)
    {
        async Task<int> VersionAsync(Guid id)
        {
            var page = await desk.As(desk.Officer).GetAsync($"/leads/{kind}/{id}");
            return (page["contact"] ?? page)["version"]!.GetValue<int>();
        }

        return new { into, expectedVersion = await VersionAsync(from), intoVersion = await VersionAsync(into) };
    }

    // Everything a joining moves, of both leads.
    private async Task<string> PartiesAsync(params Lead[] leads)
    {
        await using var database = await desk.OpenAsync();
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

    private async Task<Lead> ReadAsync(Guid id)
    {
        await using var database = await desk.OpenAsync();
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).SingleAsync(lead => lead.Id == id);
    }

    private async Task<Contact> ContactAsync(Guid id)
    {
        await using var database = await desk.OpenAsync();
        return await database.Contacts.AsNoTracking().SingleAsync(contact => contact.Id == id);
    }

    private async Task SetAsync(Guid contact, bool restricted)
    {
        await using var database = await desk.OpenAsync();
        DateTimeOffset? at = restricted ? desk.Time.GetUtcNow() : null;
        await database.Contacts.Where(row => row.Id == contact).ExecuteUpdateAsync(set => set.SetProperty(row => row.RestrictedAt, at));
    }

    private async Task AddAsync(params object[] rows)
    {
        await using var database = await desk.OpenAsync();
        database.AddRange(rows);
        await database.SaveChangesAsync();
    }

    private async Task<IEnumerable<Guid>> ListedAsync(string list, string text) =>
        (await desk.As(desk.Officer).GetAsync($"/leads/{list}?q={text}"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>());

    private async Task<IEnumerable<Guid>> FoundAsync(string text) =>
        (await desk.As(desk.Officer).GetAsync($"/leads?q={Uri.EscapeDataString(text)}"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>());

    private Task<Lead> LeadAsync(string mark, string mailbox, string? organisation = null, string? person = null, string country = "VN") =>
        desk.LeadAsync(
            An.Enquiry() with
            {
                Organisation = organisation ?? $"Tổ chức {mailbox} {mark}",
                PersonName = person ?? $"Người {mailbox} {mark}",
                Country = country,
                Email = $"p-{Guid.NewGuid():N}@gmail.com",
                Phone = $"+84 905 {Random.Shared.Next(100_000, 999_999)}",
            }
        );

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];
}

[Collection(OnSqlite.Name)]
public sealed class PartyMergeTestsOnSqlite(SqliteDesk desk) : PartyMergeTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyMergeTestsOnPostgreSql(PostgreSqlDesk desk) : PartyMergeTests(desk);
