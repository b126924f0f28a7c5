using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Audit;

/// <summary>Reads who did what to a document or media item, and when.</summary>
public sealed class AuditEntries(IAuditService audit, IUserIdKeyResolver accounts)
{
    public async Task<Page<AuditEntryModel>> ReadAsync(UmbracoObjectTypes tree, Guid node, Window window, Direction direction, DateTimeOffset? since)
    {
        ArgumentNullException.ThrowIfNull(window);
        var found = await audit.GetItemsByKeyAsync(node, tree, window.Skip, window.Take, direction, since);
        var entries = new List<AuditEntryModel>();
        foreach (var item in found.Items)
        {
            var account = await accounts.TryGetAsync(item.UserId);
            entries.Add(
                new AuditEntryModel(
                    new Reference(account.Success ? account.Result : Guid.Empty),
                    item.CreateDate.ToUtc(),
                    item.AuditType.ToString(),
                    item.Comment,
                    item.Parameters
                )
            );
        }

        return new Page<AuditEntryModel>(found.Total, entries);
    }
}

/// <summary>Something that was done to a document or media item.</summary>
public sealed record AuditEntryModel(Reference User, DateTimeOffset Timestamp, string LogType, string? Comment, string? Parameters);
