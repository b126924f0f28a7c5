using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// All accounts in memory, for Umbraco's services. Read again when older than a few seconds, since another node may have changed one, and
/// at once after a change on this node. Rights are taken from here; whether somebody is still signed in, never.
/// </summary>
public sealed class StaffDirectory(IDbContextFactory<StaffDbContext> contexts, AppCaches caches, TimeProvider time) : IStaffAccounts
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private Reading? _reading;

    public IReadOnlyList<StaffMember> All()
    {
        var now = time.GetUtcNow();
        var reading = Volatile.Read(ref _reading);
        if (reading is null || now - reading.At >= Fresh)
        {
            reading = new Reading(now, Read(now));
            Volatile.Write(ref _reading, reading);
            ForgetStartNodes();
        }

        return reading.Members;
    }

    /// <summary>Has the accounts read again.</summary>
    public void Forget()
    {
        Volatile.Write(ref _reading, null);
        ForgetStartNodes();
    }

    // Umbraco keeps for two minutes where an account starts in the trees. That must not outlive what it was calculated from.
    private void ForgetStartNodes() => caches.IsolatedCaches.ClearCache<IUser>();

    private List<StaffMember> Read(DateTimeOffset now)
    {
        using var context = contexts.CreateDbContext();
        return context
            .Accounts.AsNoTracking()
            .OrderBy(account => account.Number)
            .AsEnumerable()
            .Select(account => new StaffMember(
                account.Number,
                account.Id,
                account.Name,
                account.Email!,
                account.Language,
                account.Groups,
                account.DocumentStart,
                account.MediaStart,
                !account.Disabled,
                account.LockedAt(now),
                !account.HasPassword,
                account.CreatedAt,
                account.LastSignInAt
            ))
            .ToList();
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyList<StaffMember> Members);
}
