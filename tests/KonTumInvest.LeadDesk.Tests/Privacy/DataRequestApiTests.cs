using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

/// <summary>Receiving, listing and finishing requests about personal data.</summary>
public abstract class DataRequestApiTests(DeskSite desk) : DataRequestCase(desk)
{
    [Fact]
    public async Task Request_IsTypedIn_Verified_Answered_CarriedOut_AndThePersonIsTold()
    {
        var lead = await LeadAsync();
        var (id, reference) = await ReceiveAsync(lead, "Restriction");
        var receipt = await Desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu");
        Assert.Equal(lead.Contact.Email!.Value, receipt.To.Mailboxes.Single().Address);
        Assert.Contains("Trả lời chậm nhất", receipt.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin ngừng dùng", receipt.TextBody, StringComparison.Ordinal);

        (await ActAsync(id, "completion", new { words = "Đã hạn chế.", contactIds = new[] { lead.ContactId }, expectedVersion = 0 })).Refused(HttpStatusCode.Conflict);
        await DoneAsync(id, "identity", new { proof = "CallBack", expectedVersion = 0 });
        await DoneAsync(id, "answer", new { words = "Chúng tôi sẽ hạn chế xử lý.", expectedVersion = 1 });
        await DoneAsync(id, "start", new { expectedVersion = 2 });
        (await ActAsync(id, "answer", new { words = "Lần nữa.", expectedVersion = 3 })).Refused(HttpStatusCode.Conflict);
        (await ActAsync(id, "completion", new { words = "", contactIds = new[] { lead.ContactId }, expectedVersion = 3 })).Refused(HttpStatusCode.BadRequest);
        await DoneAsync(id, "completion", new { words = "Dữ liệu chỉ còn được lưu giữ.", contactIds = new[] { lead.ContactId }, expectedVersion = 3 });

        var detail = await Desk.As(Desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal("Done", detail["request"]!["state"]!.GetValue<string>());
        Assert.NotNull(detail["contacts"]![0]!["restrictedAt"]);
        Assert.False(detail["request"]!["finish"]!["late"]!.GetValue<bool>());
        Assert.Equal(["created", "identity-checked", "answered", "started", "completed"], detail["history"]!.AsArray().Select(step => step!["act"]!.GetValue<string>()));
        var told = await Desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
        Assert.Contains("Dữ liệu chỉ còn được lưu giữ.", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("chậm nhất", (await Desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu")).TextBody, StringComparison.Ordinal);
        (await ActAsync(id, "refusal", new { ground = "Other", words = "Muộn rồi.", expectedVersion = 4 })).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task List_OfMoreThanAPage_GoesOnWhereItEnded_OpenOnesByTheirTerm_ThenClosedOnes_EachOnce()
    {
        var lead = await LeadAsync();
        var officer = Guid.CreateVersion7();
        var (id, _) = await ReceiveAsync(lead, "Restriction");
        var received = await StoreAsync(id, officer, open: 55, closed: 60);

        var (shown, pages, count) = await ReadAsync($"officerKey={officer}");
        var (open, _, _) = await ReadAsync($"officerKey={officer}&open=true");
        var (closed, _, _) = await ReadAsync($"officerKey={officer}&open=false");

        Assert.Equal((3, 115), (pages, count));
        Assert.Equal(received, shown);
        Assert.Equal(received.Take(55), open);
        Assert.Equal(received.Skip(55), closed);
        foreach (var wrong in new[] { "x", "open.", "open.1", "open.-1_0", "closed.9999999999999999999_0", "open.1_nokey", "soon.1_00000000000000000000000000000000" })
        {
            (await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Get, $"{Address}?after={wrong}")).Refused(HttpStatusCode.BadRequest);
        }
    }

    private async Task<(List<Guid> Shown, int Pages, int Count)> ReadAsync(string query)
    {
        var (shown, pages, count) = (new List<Guid>(), 0, 0);
        for (string? after = string.Empty; after is not null; pages++)
        {
            var page = await Desk.As(Desk.Administrator).GetAsync($"{Address}?{query}&after={after}");
            shown.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            (after, count) = (page["next"]?.GetValue<string>(), page["count"]!.GetValue<int>());
            Assert.False(page["countIsLimit"]!.GetValue<bool>());
        }

        return (shown, pages, count);
    }

    // Copies of one request; pairs have one moment, so that the key decides. Returned in the order of the list.
    private async Task<List<Guid>> StoreAsync(Guid like, Guid officer, int open, int closed)
    {
        await using var database = await Desk.OpenAsync();
        var (pattern, terms) = (await database.DataRequests.AsNoTracking().SingleAsync(request => request.Id == like), await database.DataRequestTerms.AsNoTracking().Where(term => term.RequestId == like).ToListAsync());
        var stored = new List<(Guid Id, bool Closed, DateTimeOffset At)>();
        for (var number = 0; number < open + closed; number++)
        {
            var (id, isClosed, at) = (Guid.CreateVersion7(), number >= open, pattern.ReceivedAt.AddMinutes(number / 2));
            var copy = database.Entry(pattern).CurrentValues.Clone();
            copy[nameof(DataRequest.Id)] = id;
            copy[nameof(DataRequest.Reference)] = DataRequestReference.Parse($"DL-2025-{number + 1:000000}");
            copy[nameof(DataRequest.OfficerKey)] = officer;
            copy[nameof(DataRequest.ClosedAt)] = isClosed ? at : null;
            database.Add(copy.ToObject());
            foreach (var term in terms)
            {
                var other = database.Entry(term).CurrentValues.Clone();
                (other["Id"], other["RequestId"], other["DueAt"], other["EndedAt"]) = (Guid.CreateVersion7(), id, at, isClosed ? at : (DateTimeOffset?)null);
                database.Add(other.ToObject());
            }

            stored.Add((id, isClosed, at));
        }

        await database.SaveChangesAsync();
        return [.. stored.Where(row => !row.Closed).OrderBy(row => row.At).ThenBy(row => row.Id).Concat(stored.Where(row => row.Closed).OrderByDescending(row => row.At).ThenBy(row => row.Id)).Select(row => row.Id)];
    }

    [Fact]
    public async Task Officer_WritesARequestDownOnTheLead_AndThoseWhoHandleItAreTold()
    {
        var lead = await LeadAsync();
        var officer = Desk.As(Desk.Officer);

        var refused = await officer.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", new { formToken = Guid.CreateVersion7(), channel = "Telephone", language = "vi" });
        var answer = await officer.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", Form(lead, "Access", null));

        refused.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["asked", "email", "kind", "personName"], refused.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        var (id, reference) = (answer.Body!["id"]!.GetValue<Guid>(), answer.Body["reference"]!.GetValue<string>());
        Assert.Equal(lead.Contact.Email!.Value, (await Desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu")).To.Mailboxes.Single().Address);
        Assert.DoesNotContain(lead.Contact.Email.Value, (await Desk.ArrivedAsync($"[{reference}] Yêu cầu mới")).TextBody, StringComparison.Ordinal);
        await using var database = await Desk.OpenAsync();
        var stored = await database.DataRequests.SingleAsync(request => request.Id == id);
        Assert.Equal((lead.Id, null), (stored.LeadId!.Value, stored.OfficerKey));
        (await officer.AskAsync(HttpMethod.Get, $"{Address}/{id}")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Receive_TakesNoLeadFromWhatIsTyped()
    {
        var lead = await LeadAsync();
        var form = Guid.CreateVersion7();

        await Desk.As(Desk.Administrator).DoAsync(
            HttpMethod.Post,
            Address,
            new { formToken = form, kind = "Access", channel = "Telephone", personName = "Người Yêu Cầu", email = lead.Contact.Email!.Value, language = "vi", asked = "Xin bản sao.", leadId = lead.Id }
        );

        await using var database = await Desk.OpenAsync();
        Assert.Null((await database.DataRequests.SingleAsync(request => request.Id == form)).LeadId);
    }

    [Fact]
    public async Task Request_FromTheAddressOfAnEntryThatWasJoined_IsAboutThePersonWhoGoesOn()
    {
        var (given, kept) = (await LeadAsync(), await LeadAsync());
        var wish = new MergeParty(kept.ContactId, given.Contact.Version, kept.Contact.Version);
        Assert.True((await Desk.Host.Service<PartyMerging>().MergeContactsAsync(given.ContactId, wish, DeskActor.System, CancellationToken.None)).Succeeded);
        var (erasure, _) = await ReceiveAsync(given, "Erasure");
        await DoneAsync(erasure, "identity", new { proof = "Paper", expectedVersion = 0 });
        (await ActAsync(erasure, "completion", new { words = "Đã xóa.", contactIds = Array.Empty<Guid>(), expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);

        var (id, _) = await ReceiveAsync(given, "Restriction");
        await DoneAsync(id, "identity", new { proof = "Paper", expectedVersion = 0 });
        await DoneAsync(id, "completion", new { words = "Đã hạn chế.", contactIds = new[] { kept.ContactId }, expectedVersion = 1 });

        await using var database = await Desk.OpenAsync();
        Assert.NotNull((await database.Contacts.SingleAsync(contact => contact.Id == kept.ContactId)).RestrictedAt);
    }

    [Fact]
    public async Task List_ShowsOpenOnesByTheirNearestTerm_AndOverdueOnesAlone()
    {
        var late = await ReceiveAsync(await LeadAsync(), "Objection", Desk.Time.GetUtcNow().AddDays(-20));
        var fresh = await ReceiveAsync(await LeadAsync(), "Objection");

        var open = await KeysAsync("open=true&kind=Objection");
        var overdue = await KeysAsync("open=true&overdue=true");
        var closed = await KeysAsync("open=false");

        Assert.True(open.IndexOf(late.Id) < open.IndexOf(fresh.Id) && open.Contains(late.Id));
        Assert.Contains(late.Id, overdue);
        Assert.DoesNotContain(fresh.Id, overdue);
        Assert.DoesNotContain(fresh.Id, closed);
    }

    [Fact]
    public async Task Receive_WithWrongValues_NamesEachField_AndStoresNothing()
    {
        var form = Guid.CreateVersion7();

        var answer = await Desk.As(Desk.Administrator).AskAsync(
            HttpMethod.Post,
            Address,
            new { formToken = form, kind = "Withdrawal", channel = "Form", personName = " ", email = "không phải", phone = "gọi tôi", language = "fr", asked = "", receivedAt = Desk.Time.GetUtcNow().AddDays(1), thirdParty = true }
        );

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(
            ["asked", "channel", "email", "language", "personName", "phone", "purposes", "receivedAt", "thirdPartyName"],
            answer.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)
        );
        await using var database = await Desk.OpenAsync();
        Assert.False(await database.DataRequests.AnyAsync(request => request.Id == form));
    }

    [Fact]
    public async Task EveryAct_IsForThoseWhoHandlePersonalData()
    {
        var lead = await LeadAsync();
        var (id, _) = await ReceiveAsync(lead, "Access");
        foreach (var account in new[] { Desk.Officer, Desk.Manager, Desk.Director })
        {
            var client = Desk.As(account);
            (await client.AskAsync(HttpMethod.Get, Address)).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Get, $"{Address}/{id}")).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, Address, Form(lead, "Access", null))).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Put, $"{Address}/{id}/arrangement", new { thirdParty = false, expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/identity", new { proof = "Known", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/answer", new { words = "a", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/start", new { expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/completion", new { words = "a", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/extension", new { days = 1, reason = "a", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
            (await client.AskAsync(HttpMethod.Post, $"{Address}/{id}/refusal", new { ground = "Other", words = "a", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
        }

        Assert.Equal(HttpStatusCode.OK, (await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Get, Address)).Status);
        (await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Get, $"{Address}/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound);
        await using var database = await Desk.OpenAsync();
        Assert.Equal(DataRequestState.Received, (await database.DataRequests.SingleAsync(request => request.Id == id)).State);
    }

    private async Task<List<Guid>> KeysAsync(string query)
    {
        var page = await Desk.As(Desk.Administrator).GetAsync($"{Address}?{query}");
        return [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];
    }
}

[Collection(OnSqlite.Name)]
public sealed class DataRequestApiTestsOnSqlite(SqliteDesk desk) : DataRequestApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class DataRequestApiTestsOnPostgreSql(PostgreSqlDesk desk) : DataRequestApiTests(desk);
