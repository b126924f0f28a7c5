using System.Globalization;
using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

/// <summary>What is done with a request: rectifying, refusing, extending its term, erasing.</summary>
public abstract class DataRequestHandlingTests(DeskSite desk) : DataRequestCase(desk)
{
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
        await using var database = await Desk.OpenAsync();
        Assert.Equal("Tên Đúng", (await database.Contacts.SingleAsync(row => row.Id == contact.Id)).Name);
        var changed = await database.Audit.SingleAsync(entry => entry.SubjectId == contact.Id && entry.Act == "changed");
        Assert.Contains($"[\"{contact.Name}\",\"Tên Đúng\"]", changed.PersonalChanges, StringComparison.Ordinal);
        Assert.Null(changed.Changes);
        await Desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
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
        var mail = await Desk.ArrivedAsync($"[{reference}] Về yêu cầu");
        Assert.Contains("Luật Lưu trữ.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("khiếu nại", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extension_MovesTheTermOnce_IsTold_AndStandsOnTheRequestAndThePrivatePage()
    {
        var lead = await LeadAsync();
        var (id, reference) = await ReceiveAsync(lead, "Access");
        var choices = (await Desk.As(Desk.Administrator).GetAsync($"{Address}/{id}"))["extensions"]!.AsArray();
        var (most, dueAt) = (choices[^1]!["days"]!.GetValue<int>(), choices[^1]!["dueAt"]!.GetValue<DateTimeOffset>());

        var empty = await ActAsync(id, "extension", new { reason = " ", expectedVersion = 0 });
        (await ActAsync(id, "extension", new { days = most + 1, reason = "Hồ sơ giấy.", expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await ActAsync(id, "extension", new { days = most, reason = "Hồ sơ giấy.", expectedVersion = 3 })).Refused(HttpStatusCode.Conflict);
        await DoneAsync(id, "extension", new { days = most, reason = "Hồ sơ giấy nằm ở hai kho.", expectedVersion = 0 });
        (await ActAsync(id, "extension", new { days = 1, reason = "Lần nữa.", expectedVersion = 1 })).Refused(HttpStatusCode.Conflict);

        empty.Refused(HttpStatusCode.BadRequest);
        Assert.Equal(["days", "reason"], empty.Body!["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Equal(10, most);
        var detail = await Desk.As(Desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal(dueAt, detail["request"]!["finish"]!["dueAt"]!.GetValue<DateTimeOffset>());
        Assert.True(detail["request"]!["extended"]!.GetValue<bool>());
        Assert.Equal("Hồ sơ giấy nằm ở hai kho.", detail["extensionReason"]!.GetValue<string>());
        Assert.Empty(detail["extensions"]!.AsArray());
        Assert.Equal("extended", detail["history"]!.AsArray()[^1]!["act"]!.GetValue<string>());
        var told = await Desk.ArrivedAsync($"[{reference}] Gia hạn");
        Assert.Equal(lead.Contact.Email!.Value, told.To.Mailboxes.Single().Address);
        Assert.Contains("Hồ sơ giấy nằm ở hai kho.", told.TextBody, StringComparison.Ordinal);
        Assert.Contains(EnquiryWording.Time(dueAt, "vi"), told.TextBody, StringComparison.Ordinal);
        await using var database = await Desk.OpenAsync();
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
        var erased = await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Post, "/leads/privacy/subject/erasure", new { email = address.Value, reason = $"Yêu cầu {reference}" });
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Body?.ToJsonString());

        await DoneAsync(id, "completion", new { words = "Đã xóa dữ liệu của Quý vị.", contactIds = Array.Empty<Guid>(), expectedVersion = 1 });
        var told = await Desk.ArrivedAsync($"[{reference}] Đã thực hiện yêu cầu");
        await Desk.Host.Service<FinishedErasures>().RunOnceAsync(CancellationToken.None);

        Assert.Equal(address.Value, told.To.Mailboxes.Single().Address);
        Assert.Contains("Đã xóa dữ liệu của Quý vị.", told.TextBody, StringComparison.Ordinal);
        var detail = await Desk.As(Desk.Administrator).GetAsync($"{Address}/{id}");
        Assert.Equal("Done", detail["request"]!["state"]!.GetValue<string>());
        Assert.All(new[] { detail["email"], detail["phone"], detail["asked"], detail["outcome"], detail["request"]!["personName"] }, Assert.Null);
        Assert.Equal("emptied", detail["history"]!.AsArray()[^1]!["act"]!.GetValue<string>());
        await using var database = await Desk.OpenAsync();
        Assert.False(await database.Outbox.AnyAsync(mail => mail.Recipient == address.Value));
        var proof = await database.Audit.SingleAsync(entry => entry.SubjectId == id && entry.Act == FinishedErasures.Act);
        Assert.Contains(Desk.Host.Service<ErasureKey>().Hash(address.Normalized), proof.Changes, StringComparison.Ordinal);
        Assert.False(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.PersonalChanges != null));
    }
}

[Collection(OnSqlite.Name)]
public sealed class DataRequestHandlingTestsOnSqlite(SqliteDesk desk) : DataRequestHandlingTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class DataRequestHandlingTestsOnPostgreSql(PostgreSqlDesk desk) : DataRequestHandlingTests(desk);
