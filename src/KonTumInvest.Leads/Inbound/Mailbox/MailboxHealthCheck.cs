using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>Degraded, never unhealthy, when the mailbox cannot be read or files wait long for the scanner. Without a mailbox all is well.</summary>
public sealed class MailboxHealthCheck(IDbContextFactory<LeadsDbContext> contexts, IOptions<InboundOptions> options, TimeProvider time) : IHealthCheck
{
    private const int CountedAtMost = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var limit = time.GetUtcNow() - Patience;
        var waiting = await database
            .MailAttachments.Where(file => file.State == AttachmentState.Quarantined && database.Mails.Any(mail => mail.Id == file.MailId && mail.StoredAt < limit))
            .OrderBy(file => file.ScannedAt)
            .Take(CountedAtMost)
            .CountAsync(cancellationToken);
        waiting += await database.TemplateFiles.Where(file => file.State == AttachmentState.Quarantined && file.AddedAt < limit).Take(CountedAtMost).CountAsync(cancellationToken);
        var data = new Dictionary<string, object> { ["waitingForScanner"] = waiting };
        if (string.IsNullOrEmpty(options.Value.Host))
        {
            return waiting == 0 ? HealthCheckResult.Healthy("No mailbox is configured.", data) : HealthCheckResult.Degraded("Files wait for the scanner.", data: data);
        }

        var names = options.Value.ReadFolders.Select(folder => FolderLeases.NameOf(options.Value, folder)).ToList();
        var rows = await database.MailboxFolders.AsNoTracking().Where(row => names.Contains(row.Name)).ToListAsync(cancellationToken);
        var failing = rows.FindAll(row => row.FailingSince < limit || (row.FailingSince is null && row.LastReadAt < limit));
        data["failing"] = failing.Count;
        data["failures"] = string.Join(", ", failing.Select(row => row.LastFailure ?? "not-read").Distinct());
        return failing.Count == 0 && waiting == 0
            ? HealthCheckResult.Healthy("The mailbox is read.", data)
            : HealthCheckResult.Degraded(failing.Count > 0 ? "The mailbox cannot be read." : "Files wait for the scanner.", data: data);
    }
}
