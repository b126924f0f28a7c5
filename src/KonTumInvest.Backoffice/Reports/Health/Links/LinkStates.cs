using System.Net;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Keeps what is known of the addresses that published pages link to.</summary>
public sealed class LinkStates(IDbContextFactory<StaffDbContext> contexts, WriteGate gate, IContentService contents, LinkProbe probe, TimeProvider time)
{
    /// <summary>A site may be down for a while; only what fails for longer is a broken link.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <summary>Asks every address once, and forgets those that no page names any more.</summary>
    public async Task CheckAllAsync(CancellationToken cancellationToken)
    {
        var named = contents.Walk().Where(document => document.Published).SelectMany(ExternalLinks.Of).ToHashSet(StringComparer.Ordinal);
        await ForgetOthersAsync(named, cancellationToken);
        foreach (var address in named.Order(StringComparer.Ordinal))
        {
            await NoteAsync(address, await probe.AskAsync(new Uri(address), cancellationToken), cancellationToken);
        }
    }

    /// <summary>The addresses that have not answered for longer than <see cref="Patience"/>, with the last status.</summary>
    public async Task<IReadOnlyDictionary<string, int?>> BrokenAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Patience;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Links.AsNoTracking()
            .Where(link => link.FailingSince != null && link.FailingSince <= since)
            .ToDictionaryAsync(link => link.Address, link => link.Status, StringComparer.Ordinal, cancellationToken);
    }

    private async Task NoteAsync(string address, HttpStatusCode? status, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.Links.FindAsync([address], cancellationToken);
        if (link is null)
        {
            link = new LinkState { Address = address, CheckedAt = now };
            context.Links.Add(link);
        }

        (link.CheckedAt, link.Status) = (now, (int?)status);
        link.FailingSince = LinkProbe.IsThere(status) ? null : link.FailingSince ?? now;
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task ForgetOthersAsync(HashSet<string> named, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.Links.Select(link => link.Address).ToListAsync(cancellationToken);
        var gone = known.Where(address => !named.Contains(address)).ToList();
        if (gone.Count > 0)
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await context.Links.Where(link => gone.Contains(link.Address)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
