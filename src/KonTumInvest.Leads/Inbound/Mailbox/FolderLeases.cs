using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>Lets one of several nodes read a folder, and writes down how reading it goes.</summary>
public sealed class FolderLeases(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, IOptions<InboundOptions> options, TimeProvider time)
{
    /// <summary>The name under which a folder is known: another account or server has other numbers.</summary>
    public static string NameOf(InboundOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        var name = $"{options.UserName}@{options.Host}/{folder}";
        return name.Length <= MailboxFolder.NameMaxLength ? name : name[^MailboxFolder.NameMaxLength..];
    }

    /// <summary>The row of the folder, taken or kept for the reader; null while another node has it.</summary>
    internal async Task<MailboxFolder?> TakeAsync(string folder, Guid owner, CancellationToken cancellationToken)
    {
        var name = NameOf(options.Value, folder);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await EnsureAsync(context, name, cancellationToken);
        var now = time.GetUtcNow();
        var until = now + options.Value.Lease;
        var taken = await context
            .MailboxFolders.Where(row => row.Name == name && (row.LeaseOwner == null || row.LeaseOwner == owner || row.LeaseUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, owner).SetProperty(row => row.LeaseUntil, until), cancellationToken);
        return taken == 1 ? await context.MailboxFolders.AsNoTracking().SingleAsync(row => row.Name == name, cancellationToken) : null;
    }

    /// <summary>Begins the folder anew, because its numbers mean other mails than before.</summary>
    internal Task BeginAnewAsync(string folder, Guid owner, long uidValidity, CancellationToken cancellationToken) =>
        UpdateAsync(
            folder,
            owner,
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.UidValidity, uidValidity).SetProperty(row => row.LastUid, 0L), cancellationToken),
            cancellationToken
        );

    /// <summary>The folder was read to its end.</summary>
    internal Task ReadAsync(string folder, Guid owner, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return UpdateAsync(
            folder,
            owner,
            rows =>
                rows.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.LastReadAt, now)
                            .SetProperty(row => row.FailingSince, (DateTimeOffset?)null)
                            .SetProperty(row => row.LastFailure, (string?)null),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    /// <summary>Lets others read the folder, if it is the reader's; called when the reader stops or fails.</summary>
    internal Task ReleaseAsync(string folder, Guid owner) =>
        UpdateAsync(
            folder,
            owner,
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, (Guid?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)),
            CancellationToken.None
        );

    /// <summary>The folder could not be read.</summary>
    internal async Task FailedAsync(string folder, string failure, CancellationToken cancellationToken)
    {
        var (name, now) = (NameOf(options.Value, folder), time.GetUtcNow());
        var code = failure.Length <= MailboxFolder.FailureMaxLength ? failure : failure[..MailboxFolder.FailureMaxLength];
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await EnsureAsync(context, name, cancellationToken);
        await context
            .MailboxFolders.Where(row => row.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingSince, row => row.FailingSince ?? now).SetProperty(row => row.LastFailure, code), cancellationToken);
    }

    private async Task UpdateAsync(string folder, Guid owner, Func<IQueryable<MailboxFolder>, Task<int>> update, CancellationToken cancellationToken)
    {
        var name = NameOf(options.Value, folder);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await update(context.MailboxFolders.Where(row => row.Name == name && row.LeaseOwner == owner));
    }

    private async Task EnsureAsync(LeadsDbContext context, string name, CancellationToken cancellationToken)
    {
        if (await context.MailboxFolders.AnyAsync(row => row.Name == name, cancellationToken))
        {
            return;
        }

        var row = new MailboxFolder { Id = Guid.CreateVersion7(time.GetUtcNow()), Name = name };
        context.MailboxFolders.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            // Another node began at the same moment.
            context.Entry(row).State = EntityState.Detached;
        }
    }
}
