using System.Globalization;
using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Texts;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

public abstract class DataRequestApiTests(DeskSite desk)
{
    private const string Address = "/leads/privacy/requests";

    [Fact]
    public async Task Request_IsTypedIn_Verified_Answered_CarriedOut_AndThePersonIsTold()
    {
        var lead = await LeadAsync();
        var (id, reference) = await ReceiveAsync(lead, "Restriction");
        var receipt = await desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu");
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

        var detail = await desk.As(desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal("Done", detail["request"]!["state"]!.GetValue<string>());
        Assert.NotNull(detail["contacts"]![0]!["restrictedAt"]);
        Assert.False(detail["request"]!["finish"]!["late"]!.GetValue<bool>());
        Assert.Equal(["created", "identity-checked", "answered", "started", "completed"], detail["history"]!.AsArray().Select(step => step!["act"]!.GetValue<string>()));
        var told = await desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
        Assert.Contains("Dữ liệu chỉ còn được lưu giữ.", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("chậm nhất", (await desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu")).TextBody, StringComparison.Ordinal);
        (await ActAsync(id, "refusal", new { ground = "Other", words = "Muộn rồi.", expectedVersion = 4 })).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Rectification_ChangesTheContact_WithBeforeAndAfterInTheAudit()
    {
        var lead = await LeadAsync();
        var (id, reference) = await ReceiveAsync(lead, "Rectification");
        await DoneAsync(id, "identity", new { proof = "Paper", expectedVersion = 0 });
        var contact = lead.Contact;
        object Right(string name) =>
            new
            {
                words = "Đã sửa tên.",
                contactIds = new[] { contact.Id },
                rectified = new { name, email = contact.Email!.Value, phone = contact.Phone, position = "Giám đốc", language = "vi", expectedVersion = contact.Version },
                expectedVersion = 1,
            };

        var refused = await ActAsync(id, "completion", Right(""));
        await DoneAsync(id, "completion", Right("Tên Đúng"));

        refused.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(refused.Body!["errors"]!["name"]);
        await using var database = await desk.OpenAsync();
        Assert.Equal("Tên Đúng", (await database.Contacts.SingleAsync(row => row.Id == contact.Id)).Name);
        var changed = await database.Audit.SingleAsync(entry => entry.SubjectId == contact.Id && entry.Act == "changed");
        Assert.Contains($"[\"{contact.Name}\",\"Tên Đúng\"]", changed.PersonalChanges, StringComparison.Ordinal);
        Assert.Null(changed.Changes);
        await desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
    }

    [Fact]
    public async Task Refusal_AsksForTheReasonOfTheLaw_AndTellsThePerson()
    {
        var (id, reference) = await ReceiveAsync(await LeadAsync(), "Erasure");

        var refused = await ActAsync(id, "refusal", new { words = "", expectedVersion = 0 });
        (await ActAsync(id, "refusal", new { ground = "LegalDuty", words = "Luật Lưu trữ.", expectedVersion = 7 })).Refused(HttpStatusCode.Conflict);
        await DoneAsync(id, "refusal", new { ground = "LegalDuty", words = "Luật Lưu trữ.", expectedVersion = 0 });

        refused.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(refused.Body!["errors"]!["ground"]);
        Assert.NotNull(refused.Body["errors"]!["words"]);
        var mail = await desk.ArrivedAsync($"[{reference}] Về yêu cầu");
        Assert.Contains("Luật Lưu trữ.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("khiếu nại", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extension_MovesTheTermOnce_IsTold_AndStandsOnTheRequestAndThePrivatePage()
    {
        var lead = await LeadAsync();
        var (id, reference) = await ReceiveAsync(lead, "Access");
        var choices = (await desk.As(desk.Administrator).GetAsync($"{Address}/{id}"))["extensions"]!.AsArray();
        var (most, dueAt) = (choices[^1]!["days"]!.GetValue<int>(), choices[^1]!["dueAt"]!.GetValue<DateTimeOffset>());

        var empty = await ActAsync(id, "extension", new { reason = " ", expectedVersion = 0 });
        (await ActAsync(id, "extension", new { days = most + 1, reason = "Hồ sơ giấy.", expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await ActAsync(id, "extension", new { days = most, reason = "Hồ sơ giấy.", expectedVersion = 3 })).Refused(HttpStatusCode.Conflict);
        await DoneAsync(id, "extension", new { days = most, reason = "Hồ sơ giấy nằm ở hai kho.", expectedVersion = 0 });
        (await ActAsync(id, "extension", new { days = 1, reason = "Lần nữa.", expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);

        empty.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["days", "reason"], empty.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal(10, most);
        var detail = await desk.As(desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal(dueAt, detail["request"]!["finish"]!["dueAt"]!.GetValue<DateTimeOffset>());
        Assert.True(detail["request"]!["extended"]!.GetValue<bool>());
        Assert.Equal("Hồ sơ giấy nằm ở hai kho.", detail["extensionReason"]!.GetValue<string>());
        Assert.Empty(detail["extensions"]!.AsArray());
        Assert.Equal("extended", detail["history"]!.AsArray()[^1]!["act"]!.GetValue<string>());
        var told = await desk.ArrivedAsync($"[{reference}] Gia hạn");
        Assert.Equal(lead.Contact.Email!.Value, told.To.Mailboxes.Single().Address);
        Assert.Contains("Hồ sơ giấy nằm ở hai kho.", told.TextBody, StringComparison.Ordinal);
        Assert.Contains(EnquiryWording.Time(dueAt, "vi"), told.TextBody, StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        var changed = await database.Audit.SingleAsync(entry => entry.SubjectId == id && entry.Act == "changed");
        Assert.Contains("Hồ sơ giấy", changed.PersonalChanges, StringComparison.Ordinal);
        Assert.DoesNotContain("Hồ sơ giấy", changed.Changes ?? "", StringComparison.Ordinal);
        Assert.Contains(most.ToString(CultureInfo.InvariantCulture), changed.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extension_OfAClosedRequest_IsRefused()
    {
        var (id, _) = await ReceiveAsync(await LeadAsync(), "Objection");
        await DoneAsync(id, "refusal", new { ground = "Other", words = "Không đủ căn cứ.", expectedVersion = 0 });

        (await ActAsync(id, "extension", new { days = 1, reason = "Muộn rồi.", expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Erasure_IsNotSaidToBeDone_WhileThePersonIsStillThere()
    {
        var lead = await LeadAsync();
        var (id, _) = await ReceiveAsync(lead, "Erasure");
        await DoneAsync(id, "identity", new { proof = "Paper", expectedVersion = 0 });

        (await ActAsync(id, "completion", new { words = "Đã xóa.", contactIds = Array.Empty<Guid>(), expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Erasure_OnceDoneAndTold_KeepsNothingOfThePersonButAKeyedHash()
    {
        var lead = await LeadAsync();
        var address = lead.Contact.Email!;
        var (id, reference) = await ReceiveAsync(lead, "Erasure");
        await DoneAsync(id, "identity", new { proof = "Paper", expectedVersion = 0 });
        var erased = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, "/leads/privacy/subject/erasure", new { email = address.Value, reason = $"Yêu cầu {reference}" });
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Body?.ToJsonString());

        await DoneAsync(id, "completion", new { words = "Đã xóa dữ liệu của Quý vị.", contactIds = Array.Empty<Guid>(), expectedVersion = 1 });
        var told = await desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
        await desk.Host.Service<FinishedErasures>().RunOnceAsync(CancellationToken.None);

        Assert.Equal(address.Value, told.To.Mailboxes.Single().Address);
        Assert.Contains("Đã xóa dữ liệu của Quý vị.", told.TextBody, StringComparison.Ordinal);
        var detail = await desk.As(desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal("Done", detail["request"]!["state"]!.GetValue<string>());
        Assert.All(new[] { detail["email"], detail["phone"], detail["asked"], detail["outcome"], detail["request"]!["personName"] }, Assert.Null);
        Assert.Equal("emptied", detail["history"]!.AsArray()[^1]!["act"]!.GetValue<string>());
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Outbox.AnyAsync(mail => mail.Recipient == address.Value));
        var proof = await database.Audit.SingleAsync(entry => entry.SubjectId == id && entry.Act == FinishedErasures.Act);
        Assert.Contains(desk.Host.Service<ErasureKey>().Hash(address.Normalized), proof.Changes, StringComparison.Ordinal);
        Assert.False(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.PersonalChanges != null));
    }

    [Fact]
    public async Task Officer_WritesARequestDownOnTheLead_AndThoseWhoHandleItAreTold()
    {
        var lead = await LeadAsync();
        var officer = desk.As(desk.Officer);

        var refused = await officer.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", new { formToken = Guid.CreateVersion7(), channel = "Telephone", language = "vi" });
        var answer = await officer.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", Form(lead, "Access", null));

        refused.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["asked", "email", "kind", "personName"], refused.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        var (id, reference) = (answer.Body!["id"]!.GetValue<Guid>(), answer.Body["reference"]!.GetValue<string>());
        Assert.Equal(lead.Contact.Email!.Value, (await desk.ArrivedAsync($"[{reference}] Đã nhận yêu cầu")).To.Mailboxes.Single().Address);
        Assert.DoesNotContain(lead.Contact.Email.Value, (await desk.ArrivedAsync($"[{reference}] Yêu cầu mới")).TextBody, StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        var stored = await database.DataRequests.SingleAsync(request => request.Id == id);
        Assert.Equal((lead.Id, null), (stored.LeadId!.Value, stored.OfficerKey));
        (await officer.AskAsync(HttpMethod.Get, $"{Address}/{id}")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Receive_TakesNoLeadFromWhatIsTyped()
    {
        var lead = await LeadAsync();
        var form = Guid.CreateVersion7();

        await desk.As(desk.Administrator).DoAsync(
            HttpMethod.Post,
            Address,
            new { formToken = form, kind = "Access", channel = "Telephone", personName = "Người Yêu Cầu", email = lead.Contact.Email!.Value, language = "vi", asked = "Xin bản sao.", leadId = lead.Id }
        );

        await using var database = await desk.OpenAsync();
        Assert.Null((await database.DataRequests.SingleAsync(request => request.Id == form)).LeadId);
    }

    [Fact]
    public async Task Request_FromTheAddressOfAnEntryThatWasJoined_IsAboutThePersonWhoGoesOn()
    {
        var (given, kept) = (await LeadAsync(), await LeadAsync());
        var wish = new MergeParty(kept.ContactId, given.Contact.Version, kept.Contact.Version);
        Assert.True((await desk.Host.Service<PartyMerging>().MergeContactsAsync(given.ContactId, wish, DeskActor.System, CancellationToken.None)).Succeeded);
        var (erasure, _) = await ReceiveAsync(given, "Erasure");
        await DoneAsync(erasure, "identity", new { proof = "Paper", expectedVersion = 0 });
        (await ActAsync(erasure, "completion", new { words = "Đã xóa.", contactIds = Array.Empty<Guid>(), expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);

        var (id, _) = await ReceiveAsync(given, "Restriction");
        await DoneAsync(id, "identity", new { proof = "Paper", expectedVersion = 0 });
        await DoneAsync(id, "completion", new { words = "Đã hạn chế.", contactIds = new[] { kept.ContactId }, expectedVersion = 1 });

        await using var database = await desk.OpenAsync();
        Assert.NotNull((await database.Contacts.SingleAsync(contact => contact.Id == kept.ContactId)).RestrictedAt);
    }

    [Fact]
    public async Task List_ShowsOpenOnesByTheirNearestTerm_AndOverdueOnesAlone()
    {
        var late = await ReceiveAsync(await LeadAsync(), "Objection", desk.Time.GetUtcNow().AddDays(-20));
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

        var answer = await desk.As(desk.Administrator).AskAsync(
            HttpMethod.Post,
            Address,
            new { formToken = form, kind = "Withdrawal", channel = "Form", personName = " ", email = "không phải", phone = "gọi tôi", language = "fr", asked = "", receivedAt = desk.Time.GetUtcNow().AddDays(1), thirdParty = true }
        );

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(
            ["asked", "channel", "email", "language", "personName", "phone", "purposes", "receivedAt", "thirdPartyName"],
            answer.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)
        );
        await using var database = await desk.OpenAsync();
        Assert.False(await database.DataRequests.AnyAsync(request => request.Id == form));
    }

    [Fact]
    public async Task EveryAct_IsForThoseWhoHandlePersonalData()
    {
        var lead = await LeadAsync();
        var (id, _) = await ReceiveAsync(lead, "Access");
        foreach (var account in new[] { desk.Officer, desk.Manager, desk.Director })
        {
            var client = desk.As(account);
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

        Assert.Equal(HttpStatusCode.OK, (await desk.As(desk.Administrator).AskAsync(HttpMethod.Get, Address)).Status);
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Get, $"{Address}/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound);
        await using var database = await desk.OpenAsync();
        Assert.Equal(DataRequestState.Received, (await database.DataRequests.SingleAsync(request => request.Id == id)).State);
    }

    private async Task<Lead> LeadAsync() => await desk.LeadAsync(An.Enquiry() with { Email = $"person-{Guid.CreateVersion7():N}@sender.example" });

    private async Task<(Guid Id, string Reference)> ReceiveAsync(Lead lead, string kind, DateTimeOffset? receivedAt = null)
    {
        var answer = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Address, Form(lead, kind, receivedAt));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return (answer.Body!["id"]!.GetValue<Guid>(), answer.Body["reference"]!.GetValue<string>());
    }

    private static object Form(Lead lead, string kind, DateTimeOffset? receivedAt) =>
        new { formToken = Guid.CreateVersion7(), kind, channel = "Telephone", personName = "Người Yêu Cầu", email = lead.Contact.Email!.Value, language = "vi", asked = "Xin ngừng dùng dữ liệu của tôi.", receivedAt };

    private Task<TestSupport.Hosting.EditorAnswer> ActAsync(Guid id, string act, object sent) => desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"{Address}/{id}/{act}", sent);

    private async Task DoneAsync(Guid id, string act, object sent)
    {
        var answer = await ActAsync(id, act, sent);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{act}: {answer.Status} {answer.Body?.ToJsonString()}");
    }

    private async Task<List<Guid>> KeysAsync(string query)
    {
        var page = await desk.As(desk.Administrator).GetAsync($"{Address}?{query}");
        return [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];
    }
}

[Collection(OnSqlite.Name)]
public sealed class DataRequestApiTestsOnSqlite(SqliteDesk desk) : DataRequestApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class DataRequestApiTestsOnPostgreSql(PostgreSqlDesk desk) : DataRequestApiTests(desk);
