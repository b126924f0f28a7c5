using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Inbound;

public abstract class TriageApiTests(DeskSite desk)
{
    [Fact]
    public async Task List_ShowsWhoWhatAndTheSuggestion_ToManagersOnly()
    {
        var lead = await desk.LeadAsync();
        var id = await WaitingAsync("Hỏi thêm về đất", suggested: lead.Id);

        var item = await FindAsync(desk.Manager, id);

        Assert.Equal("Unsure", item["reason"]!.GetValue<string>());
        Assert.Equal("stranger@elsewhere.example", item["fromAddress"]!.GetValue<string>());
        Assert.Equal("Hỏi thêm về đất", item["subject"]!.GetValue<string>());
        Assert.Equal(lead.Reference.ToString(), item["suggested"]!["reference"]!.GetValue<string>());
        foreach (var other in new[] { desk.Officer, desk.Director, desk.Editor })
        {
            (await desk.As(other).AskAsync(HttpMethod.Get, "/leads/triage")).Refused(HttpStatusCode.Forbidden);
            (await desk.As(other).AskAsync(HttpMethod.Get, $"/leads/triage/{id}/raw")).Refused(HttpStatusCode.Forbidden);
            (await desk.As(other).AskAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
        }

        Assert.Contains("Triage", (await desk.As(desk.Manager).GetAsync("/leads/me"))["rights"]!.AsArray().Select(right => right!.GetValue<string>()));
    }

    [Fact]
    public async Task Assign_PutsTheMailToTheLead_ItsSenderBecomesAContact_AndTheOfficerIsTold()
    {
        var lead = await desk.LeadAsync();
        var id = await WaitingAsync("Thuộc hồ sơ này");

        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/triage/{id}/assignment", new { leadId = lead.Id, expectedVersion = 0, sender = "Join" });

        await using var database = await desk.OpenAsync();
        Assert.Equal(lead.Id, (await database.Mails.SingleAsync(mail => mail.Id == id)).LeadId);
        Assert.Equal(ActivityKind.MailIn, (await database.Activities.SingleAsync(activity => activity.MailId == id)).Kind);
        Assert.Equal((TriageOutcome.Assigned, desk.Manager), await OutcomeAsync(id));
        Assert.True(await database.LeadContacts.AnyAsync(link => link.LeadId == lead.Id && link.Contact.EmailNormalized == "stranger@elsewhere.example"));
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.SubjectType == nameof(TriageItem) && entry.ActorKey == desk.Manager));
        Assert.NotNull(await desk.ArrivedAsync($"[{lead.Reference}] Nhà đầu tư đã gửi thư"));
        Assert.Null(await FindOrNullAsync(desk.Manager, id));
        Assert.Equal("Nội dung thư", (await desk.As(desk.Officer).GetAsync($"/leads/mails/{id}"))["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("investor-a@lead-company.example", "other@LEAD-company.example", "WhereKnown", true)]
    [InlineData("investor-b@gmail.com", "somebody@gmail.com", "WhereKnown", false)]
    [InlineData("investor-c@lead-company.example", "clerk@authority.example", null, false)]
    [InlineData("investor-d@lead-company.example", "clerk@authority.example", "Join", true)]
    [InlineData("investor-e@lead-company.example", "other@lead-company.example", "Apart", false)]
    public async Task Assign_MakesTheSenderOneOfTheLeadsPeople_WhereHeBelongs_OrAsIsSaid_AndKeepsWhich(string investor, string sender, string? said, bool joined)
    {
        var lead = await desk.LeadAsync(TestSupport.Leads.An.Enquiry() with { Email = investor });
        var id = await WaitingAsync("Ai là người của hồ sơ", from: sender.ToLowerInvariant());

        var answer = await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/triage/{id}/assignment", said is null ? new { leadId = lead.Id, expectedVersion = 0 } : (object)new { leadId = lead.Id, expectedVersion = 0, sender = said });

        Assert.Equal((HttpStatusCode.OK, joined), (answer.Status, answer.Body!["senderJoined"]!.GetValue<bool>()));
        await using var database = await desk.OpenAsync();
        var address = sender.ToLowerInvariant();
        Assert.Equal(joined, await database.LeadContacts.AnyAsync(link => link.LeadId == lead.Id && link.Contact.EmailNormalized == address));
        Assert.Equal(lead.Id, (await database.Mails.SingleAsync(mail => mail.Id == id)).LeadId);
        var act = joined ? "sender-joined" : "sender-apart";
        Assert.True(await database.Audit.AnyAsync(entry => entry.LeadId == lead.Id && entry.SubjectId == id && entry.Act == act && entry.ActorKey == desk.Manager));
    }

    [Fact]
    public async Task Assign_ToALeadOfAnotherUnit_FindsNone_AndTheMailStillWaits()
    {
        var lead = await desk.LeadAsync();
        var elsewhere = new { unitCode = "clusters", officerKey = desk.OfficerElsewhere, reason = "Thuộc cụm công nghiệp", expectedVersion = lead.Version };
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", elsewhere);
        var id = await WaitingAsync("Đơn vị khác", suggested: lead.Id);

        Assert.Null((await FindAsync(desk.Manager, id))["suggested"]);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/triage/{id}/assignment", new { leadId = lead.Id, expectedVersion = 0 })).Refused(HttpStatusCode.NotFound);
        Assert.NotNull(await FindOrNullAsync(desk.Manager, id));
    }

    [Fact]
    public async Task Open_MakesALead_WithAReceipt_AndAMailWithoutSenderIsRefused()
    {
        var id = await WaitingAsync("Mở hồ sơ mới", from: $"open{Guid.CreateVersion7():N}@elsewhere.example");
        var nameless = await WaitingAsync("Không người gửi", from: string.Empty);

        var answer = await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/triage/{id}/lead", new { expectedVersion = 0 });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var leadId = answer.Body!["leadId"]!.GetValue<Guid>();
        await using var database = await desk.OpenAsync();
        var lead = await database.Leads.SingleAsync(lead => lead.Id == leadId);
        Assert.Equal((LeadSource.Mail, "Mở hồ sơ mới"), (lead.Source, lead.Title));
        var mail = await database.Mails.SingleAsync(mail => mail.Id == id);
        Assert.Equal(leadId, mail.LeadId);
        Assert.True(await database.Outbox.AnyAsync(row => row.Kind == MailKind.EnquiryReceipt && row.Recipient == mail.FromAddress));
        Assert.False((await FindAsync(desk.Manager, nameless))["canOpen"]!.GetValue<bool>());
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/triage/{nameless}/lead", new { expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Dismiss_Twice_OrFromAnOlderReading_IsRefused()
    {
        var id = await WaitingAsync("Thư rác");
        var client = desk.As(desk.Manager);

        (await client.AskAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Assigned", expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await client.AskAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = 7 })).Refused(HttpStatusCode.Conflict);
        await client.DoAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = 0 });
        (await client.AskAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = 0 })).Refused(HttpStatusCode.Conflict);
        (await client.AskAsync(HttpMethod.Post, $"/leads/triage/{Guid.CreateVersion7()}/dismissal", new { outcome = "Spam", expectedVersion = 0 })).Refused(HttpStatusCode.NotFound);

        Assert.Equal((TriageOutcome.Spam, desk.Manager), await OutcomeAsync(id));
    }

    [Fact]
    public async Task Reading_AMailOfNoLeadYet_IsWrittenDown()
    {
        var reader = await desk.HireAsync("Trưởng phòng đọc thư", "vi", DeskGroups.Managers, "industrial-parks");
        var id = await WaitingAsync("Thư của người lạ");

        await desk.As(reader).GetAsync($"/leads/mails/{id}");

        await desk.Host.Service<LeadLooks>().FlushAsync(CancellationToken.None);
        var looks = (await desk.As(desk.Director).GetAsync($"/leads/privacy/looks?actor={reader}"))["items"]!.AsArray();
        Assert.Equal(["Mail"], looks.Single()!["kinds"]!.AsArray().Select(kind => kind!.GetValue<string>()));
    }

    [Fact]
    public async Task Dismissed_StandsAmongThoseSetAside_AndCanBeBroughtBack_Once()
    {
        var id = await WaitingAsync("Bỏ nhầm");
        var client = desk.As(desk.Manager);
        await client.DoAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "NotRelevant", expectedVersion = 0 });

        var aside = (await client.GetAsync("/leads/triage?aside=true"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<Guid>() == id)!;
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/triage/{id}/return")).Refused(HttpStatusCode.Forbidden);
        await client.DoAsync(HttpMethod.Post, $"/leads/triage/{id}/return");
        var again = await client.AskAsync(HttpMethod.Post, $"/leads/triage/{id}/return");

        Assert.Equal("NotRelevant", aside["outcome"]!.GetValue<string>());
        again.Refused(HttpStatusCode.Conflict);
        var item = await FindAsync(desk.Manager, id);
        Assert.Null(item["outcome"]);
        await client.DoAsync(HttpMethod.Post, $"/leads/triage/{id}/dismissal", new { outcome = "Spam", expectedVersion = item["version"]!.GetValue<int>() });
        Assert.DoesNotContain((await client.GetAsync("/leads/triage?aside=true&after=" + id))["items"]!.AsArray(), other => other!["id"]!.GetValue<Guid>() == id);
    }

    [Fact]
    public async Task Raw_IsADownload_WrittenToTheAudit_UnlessAFileIsNotScanned()
    {
        var id = await WaitingAsync("Thư gốc");
        var infected = await WaitingAsync("Thư nhiễm", state: AttachmentState.Infected);

        using var response = await desk.As(desk.Manager).Http.GetAsync($"/umbraco/management/api/v1/leads/triage/{id}/raw");

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("raw"u8.ToArray(), await response.Content.ReadAsByteArrayAsync());
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, $"/leads/triage/{infected}/raw")).Refused(HttpStatusCode.Conflict);
        await using var database = await desk.OpenAsync();
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectId == id && entry.Act == "looked" && entry.ActorKey == desk.Manager));
    }

    [Fact]
    public async Task List_OfMany_GoesOnWhereItEnded()
    {
        var ids = new List<Guid>();
        for (var number = 0; number < 55; number++)
        {
            ids.Add(await WaitingAsync($"Nhiều thư {number}"));
        }

        var seen = new List<Guid>();
        for (string? after = string.Empty; after is not null; )
        {
            var page = await desk.As(desk.Administrator).GetAsync($"/leads/triage?after={after}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            after = page["next"]?.GetValue<string>();
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(ids, seen.Where(ids.Contains));
    }

    private async Task<Guid> WaitingAsync(string subject, Guid? suggested = null, string from = "stranger@elsewhere.example", AttachmentState? state = null)
    {
        var now = desk.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var database = await desk.OpenAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = from,
                FromName = "Người lạ",
                To = "desk@board.example",
                Subject = subject,
                TextBody = "Nội dung thư",
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            }
        );
        database.RawMails.Add(new RawMail { MailId = id, Bytes = "raw"u8.ToArray() });
        database.Triage.Add(new TriageItem { Id = id, Reason = TriageReason.Unsure, SuggestedLeadId = suggested, Since = now });
        if (state is { } given)
        {
            database.MailAttachments.Add(
                new MailAttachment { Id = Guid.CreateVersion7(now), MailId = id, Position = 0, FileName = "a.pdf", MediaType = "application/pdf", Length = 1, Sha256 = $"{id:N}{id:N}", State = given }
            );
        }

        await database.SaveChangesAsync();
        return id;
    }

    private async Task<JsonNode> FindAsync(Guid staff, Guid id) => await FindOrNullAsync(staff, id) ?? throw new InvalidOperationException("The mail does not wait.");

    private async Task<JsonNode?> FindOrNullAsync(Guid staff, Guid id)
    {
        for (string? after = string.Empty; after is not null; )
        {
            var page = await desk.As(staff).GetAsync($"/leads/triage?after={after}");
            if (page["items"]!.AsArray().FirstOrDefault(item => item!["id"]!.GetValue<Guid>() == id) is { } found)
            {
                return found;
            }

            after = page["next"]?.GetValue<string>();
        }

        return null;
    }

    private async Task<(TriageOutcome?, Guid?)> OutcomeAsync(Guid id)
    {
        await using var database = await desk.OpenAsync();
        var item = await database.Triage.AsNoTracking().SingleAsync(item => item.Id == id);
        return (item.Outcome, item.DoneByKey);
    }
}

[Collection(OnSqlite.Name)]
public sealed class TriageApiTestsOnSqlite(SqliteDesk desk) : TriageApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class TriageApiTestsOnPostgreSql(PostgreSqlDesk desk) : TriageApiTests(desk);
