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

    // A new one for each change: who was reading before it keeps what he read in the old one.
    private volatile Kept _kept = new();

    public IReadOnlyList<StaffMember> All()
    {
        var now = time.GetUtcNow();
        var kept = _kept;
        var reading = kept.Reading;
        if (reading is null || now - reading.At >= Fresh)
        {
            reading = new Reading(now, Read(now));
            kept.Reading = reading;
            ForgetStartNodes();
        }

        return reading.Members;
    }

    /// <summary>Has the accounts read again.</summary>
    public void Forget()
    {
        _kept = new Kept();
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

    private sealed class Kept
    {
        public volatile Reading? Reading;
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyList<StaffMember> Members);
}
