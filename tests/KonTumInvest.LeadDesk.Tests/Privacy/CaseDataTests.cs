using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

/// <summary>What an investor decides about the own data on the private page, and what it does to the desk.</summary>
public abstract class CaseDataTests(DeskSite desk)
{
    [Fact]
    public async Task Consent_WithdrawnOnTheCasePage_HoldsAtOnce_AndIsARequestOnTheClock()
    {
        var lead = await LeadAsync();
        var page = await OpenAsync(lead);
        Assert.Contains("Đã đồng ý lúc", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);

        var answer = await page.SendAsync();
        await page.SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        await using var database = await desk.OpenAsync();
        var ledger = await database.ConsentEntries.Where(entry => entry.EmailNormalized == lead.Contact.EmailNormalized).OrderBy(entry => entry.At).ToListAsync();
        Assert.Equal([(true, StatedBy.Form), (false, StatedBy.CasePage)], ledger.ConvertAll(entry => (entry.Given, entry.Evidence)));
        Assert.All(ledger, entry => Assert.Equal(ConsentPurpose.AnswerEnquiry, entry.Purpose));
        var request = await database.DataRequests.SingleAsync(row => row.LeadId == lead.Id);
        Assert.Equal(DataRequestKind.Withdrawal, request.Kind);
        Assert.Equal(IdentityProof.CaseLink, request.IdentityProof);
        var receipt = await desk.ArrivedAsync($"[{request.Reference}] Đã nhận yêu cầu");
        Assert.Equal(lead.Contact.Email!.Value, receipt.To.Mailboxes.Single().Address);
        await desk.ArrivedAsync($"[{request.Reference}] Yêu cầu mới");
        (await MailAsync(lead, "AnswerEnquiry")).Refused(HttpStatusCode.Forbidden);
        Assert.Contains("Đã rút lại lúc", WebUtility.HtmlDecode((await OpenAsync(lead)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_SentFromTheCasePage_IsVerifiedByItsLink_AndShownThereInBothLanguages()
    {
        var lead = await LeadAsync();
        var link = await LinkAsync(lead);
        var page = await BrowserForm.OpenAsync(Client(), link);

        var refused = await page.Type(("Purpose", null), ("Give", null), ("Kind", ""), ("Asked", "")).SendAsync();
        var sent = await page.Type(("Kind", "Access"), ("Asked", "Cho tôi xem dữ liệu.")).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Asked", "Kind"], refused.FieldErrors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Hãy chọn điều Quý vị muốn.", WebUtility.HtmlDecode(refused.Html), StringComparison.Ordinal);
        Assert.Contains("Hãy viết cụ thể điều Quý vị muốn.", WebUtility.HtmlDecode(refused.Html), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await using var database = await desk.OpenAsync();
        var request = await database.DataRequests.SingleAsync(row => row.LeadId == lead.Id);
        var detail = await desk.As(desk.Administrator).GetAsync($"/leads/privacy/requests/{request.Id}");
        Assert.Equal("CaseLink", detail["identityProof"]!.GetValue<string>());
        Assert.Equal("CasePage", detail["request"]!["channel"]!.GetValue<string>());
        var english = await desk.Host.CreateClient().GetAsync(link.Replace("/vi/ho-so/du-lieu", "/en/case/data", StringComparison.Ordinal));
        var html = await english.Content.ReadAsStringAsync();
        Assert.Contains(request.Reference.ToString(), html, StringComparison.Ordinal);
        Assert.Contains("What you agree to", html, StringComparison.Ordinal);
        Assert.True(english.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", english.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Request_TellsTheTermOfEachRight_AndThatItWasExtended_AndWhy()
    {
        var lead = await LeadAsync();
        var link = await LinkAsync(lead);
        var page = await BrowserForm.OpenAsync(Client(), link);
        await page.Type(("Purpose", null), ("Give", null), ("Kind", "Erasure"), ("Asked", "Xin xóa.")).SendAsync();
        Guid id;
        await using (var database = await desk.OpenAsync())
        {
            id = (await database.DataRequests.SingleAsync(row => row.LeadId == lead.Id)).Id;
        }

        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, $"/leads/privacy/requests/{id}/extension", new { days = 20, reason = "Phải tìm trong ba kho hồ sơ.", expectedVersion = 0 });

        var html = WebUtility.HtmlDecode((await BrowserForm.OpenAsync(Client(), link)).Html);
        Assert.Contains("Xem và nhận bản sao dữ liệu (trong 10 ngày)", html, StringComparison.Ordinal);
        Assert.Contains("Hạn chế xử lý dữ liệu (trong 15 ngày)", html, StringComparison.Ordinal);
        Assert.Contains("Xóa dữ liệu (trong 20 ngày)", html, StringComparison.Ordinal);
        Assert.Contains("Thời hạn đã được gia hạn", html, StringComparison.Ordinal);
        Assert.Contains("Phải tìm trong ba kho hồ sơ.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ListsNoRequestOfSomebodyElseOfTheLead()
    {
        var lead = await LeadAsync();
        var other = new { formToken = Guid.CreateVersion7(), kind = "Erasure", channel = "Telephone", personName = "Người Khác", email = $"other-{Guid.CreateVersion7():N}@sender.example", language = "vi", asked = "Xin xóa." };
        var reference = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", other)).Body!["reference"]!.GetValue<string>();
        var own = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", other with { formToken = Guid.CreateVersion7(), email = lead.Contact.Email!.Value })).Body!["reference"]!.GetValue<string>();

        var html = (await OpenAsync(lead)).Html;

        Assert.Contains(own, html, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfADeadLink_ShowsNothing()
    {
        var lead = await LeadAsync();
        var link = await LinkAsync(lead);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Delete, $"/leads/{lead.Id}/case-links");

        var answer = await desk.Host.CreateClient().GetAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(lead.Reference.ToString(), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promotion_NeedsAConsent_WhichAnOfficerWritesDownWithItsProof()
    {
        var lead = await LeadAsync();
        var path = $"/leads/{lead.Id}/consents";
        object Said(bool given, string note = "Gọi ngày 23/11, ông ấy nói qua điện thoại.") => new { formToken = Guid.CreateVersion7(), purpose = "Promotion", given, evidence = "Telephone", note };

        var before = await MailAsync(lead, "Promotion");
        var unproven = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, path, Said(true, " "));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, path, Said(true));
        var after = await MailAsync(lead, "Promotion");
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, path, Said(false));
        var withdrawn = await MailAsync(lead, "Promotion");
        var answering = await MailAsync(lead, "AnswerEnquiry");

        before.Refused(HttpStatusCode.Forbidden);
        unproven.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(unproven.Body!["errors"]!["note"]);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [after.Status, answering.Status]);
        withdrawn.Refused(HttpStatusCode.Forbidden);
        var sheet = await desk.As(desk.SecondOfficer).GetAsync(path);
        Assert.False(sheet["current"]!["Promotion"]!.GetValue<bool>());
        Assert.Equal("Cán bộ Một", sheet["entries"]![0]!["by"]!.GetValue<string>());
        (await desk.As(desk.Director).AskAsync(HttpMethod.Post, path, Said(true))).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, path)).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Restricted_PersonIsKeptAsIs_UntilTheMarkIsTakenOff()
    {
        var lead = await LeadAsync();
        await RestrictAsync(lead);
        var change = $"/leads/{lead.Id}/contacts/{lead.ContactId}";
        var person = await ContactAsync(lead);
        object Fields(int version) => new { name = "Tên khác", email = lead.Contact.Email!.Value, language = "vi", expectedVersion = version };

        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, change, Fields(person.Version))).Refused(HttpStatusCode.Forbidden);
        (await MailAsync(lead, "AnswerEnquiry")).Refused(HttpStatusCode.Forbidden);
        await desk.LeadAsync(An.Enquiry() with { Email = lead.Contact.Email!.Value, Phone = "0260 386 2399" });
        Assert.Equal(person.Phone, (await ContactAsync(lead)).Phone);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { formToken = Guid.CreateVersion7(), kind = "Note", body = "Ghi chú vẫn được." });

        var marks = $"/leads/privacy/contacts/{lead.ContactId}/marks";
        var version = (await ContactAsync(lead)).Version;
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, marks, new { ground = "PersonAsked", expectedVersion = version })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, marks, new { expectedVersion = version })).Refused(HttpStatusCode.BadRequest);
        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, marks, new { ground = "PersonAsked", expectedVersion = version });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, change, Fields(version + 1));
    }

    // Stays where a form was answered, to see the answer itself.
    private HttpClient Client() => desk.Host.CreateClient(new() { AllowAutoRedirect = false });

    private async Task<Lead> LeadAsync() => await desk.LeadAsync(An.Enquiry() with { Email = $"person-{Guid.CreateVersion7():N}@sender.example", Phone = null });

    private async Task<string> LinkAsync(Lead lead)
    {
        var made = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/case-links");
        return new Uri(made.Body!["address"]!.GetValue<string>()).PathAndQuery.Replace("/vi/ho-so", "/vi/ho-so/du-lieu", StringComparison.Ordinal);
    }

    private async Task<BrowserForm> OpenAsync(Lead lead) => await BrowserForm.OpenAsync(Client(), await LinkAsync(lead));

    private async Task<Leads.Parties.Contact> ContactAsync(Lead lead)
    {
        await using var database = await desk.OpenAsync();
        return await database.Contacts.AsNoTracking().SingleAsync(contact => contact.Id == lead.ContactId);
    }

    private async Task RestrictAsync(Lead lead)
    {
        const string requests = "/leads/privacy/requests";
        var client = desk.As(desk.Administrator);
        var form = new { formToken = Guid.CreateVersion7(), kind = "Restriction", channel = "InPerson", personName = "Người Yêu Cầu", email = lead.Contact.Email!.Value, language = "vi", asked = "Xin hạn chế." };
        var id = (await client.AskAsync(HttpMethod.Post, requests, form)).Body!["id"]!.GetValue<Guid>();
        await client.DoAsync(HttpMethod.Post, $"{requests}/{id}/identity", new { proof = "Paper", expectedVersion = 0 });
        await client.DoAsync(HttpMethod.Post, $"{requests}/{id}/completion", new { words = "Đã hạn chế.", contactIds = new[] { lead.ContactId }, expectedVersion = 1 });
    }

    private async Task<TestSupport.Hosting.EditorAnswer> MailAsync(Lead lead, string purpose)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.CreateVersion7().ToString()), "FormToken" },
            { new StringContent(lead.Contact.Email!.Value), "To" },
            { new StringContent("Thư thử"), "Subject" },
            { new StringContent("Nội dung."), "Text" },
            { new StringContent(purpose), "Purpose" },
        };
        using var response = await desk.As(desk.Officer).Http.PostAsync($"/umbraco/management/api/v1/leads/{lead.Id}/mails", form);
        return new(response.StatusCode, System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync()), response.Content.Headers.ContentType?.MediaType, null);
    }
}

[Collection(OnSqlite.Name)]
public sealed class CaseDataTestsOnSqlite(SqliteDesk desk) : CaseDataTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class CaseDataTestsOnPostgreSql(PostgreSqlDesk desk) : CaseDataTests(desk);
