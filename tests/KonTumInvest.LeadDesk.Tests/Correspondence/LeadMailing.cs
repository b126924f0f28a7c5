using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

/// <summary>Mails at leads: sent as the composer sends them, or stored as they came.</summary>
internal static class LeadMailing
{
    public static async Task<MailAnswer> SendMailAsync(
        this DeskSite desk,
        Guid staff,
        Guid leadId,
        string subject,
        string text,
        Guid? token = null,
        string to = "investor@sender.example",
        byte[]? file = null,
        Guid? replyTo = null,
        string fileName = "Đề xuất.pdf"
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((token ?? Guid.CreateVersion7()).ToString()), "FormToken" },
            { new StringContent(to), "To" },
            { new StringContent(subject), "Subject" },
            { new StringContent(text), "Text" },
        };
        if (replyTo is not null)
        {
            form.Add(new StringContent(replyTo.ToString()!), "AnsweredMailId");
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "Files", fileName);
        }

        using var response = await desk.As(staff).Http.PostAsync($"/umbraco/management/api/v1/leads/{leadId}/mails", form);
        return new MailAnswer(response.StatusCode, await response.Content.ReadFromJsonAsync<JsonNode>());
    }

    /// <summary>A mail that came to the lead.</summary>
    public static async Task<Guid> StoreMailAsync(this DeskSite desk, Guid leadId, string from, string to, string? cc, string text)
    {
        var (id, now) = (Guid.CreateVersion7(), desk.Time.GetUtcNow());
        await using var database = await desk.OpenAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = leadId,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = from,
                To = to,
                Cc = cc,
                Subject = "Thư",
                TextBody = text,
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            }
        );
        await database.SaveChangesAsync();
        return id;
    }

    /// <summary>How many links of the private page the lead has.</summary>
    public static async Task<int> CaseLinksAsync(this DeskSite desk, Guid leadId)
    {
        await using var database = await desk.OpenAsync();
        return await database.CaseLinks.CountAsync(link => link.LeadId == leadId);
    }
}

/// <summary>What the composer was answered.</summary>
internal sealed record MailAnswer(HttpStatusCode Status, JsonNode? Body)
{
    public void Refused(HttpStatusCode status) => Assert.True(Status == status, $"{Status} {Body?.ToJsonString()}");
}
