using System.Security.Cryptography;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>The second factor: an authenticator app, and recovery codes for the day it is lost.</summary>
public sealed class SecondFactor(
    IDbContextFactory<StaffDbContext> contexts,
    WriteGate gate,
    UserManager<StaffAccount> users,
    IDataProtectionProvider protection,
    TimeProvider time
)
{
    public const int RecoveryCodeCount = 10;
    private const int RecoveryCodeBytes = 10;
    private const int RecoveryCodeGroup = 4;

    private readonly IDataProtector _stored = protection.CreateProtector("KonTumInvest.Staff.Totp.v1");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("KonTumInvest.Staff.TotpOffer.v1").ToTimeLimitedDataProtector();

    /// <summary>A new key for an account's app, which counts only once <see cref="TurnOnAsync"/> has seen a code of it.</summary>
    /// <returns>The key, and a sealed copy to travel with the form.</returns>
    public (byte[] Key, string Sealed) Offer(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = Totp.NewKey();
        return (key, _offered.Protect($"{account.Id:N}{Convert.ToHexString(key)}", TimeSpan.FromMinutes(30)));
    }

    /// <summary>Opens what <see cref="Offer"/> sealed for this account; null when it is forged, another's or too old.</summary>
    public byte[]? Open(StaffAccount account, string? sealedKey)
    {
        ArgumentNullException.ThrowIfNull(account);
        try
        {
            var text = _offered.Unprotect(sealedKey ?? string.Empty);
            var owner = account.Id.ToString("N");
            return text.StartsWith(owner, StringComparison.Ordinal) ? Convert.FromHexString(text[owner.Length..]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Turns the second factor on, if the code shows that the app holds the key.</summary>
    /// <returns>The recovery codes, which are shown this once; null for a wrong code.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(StaffAccount account, byte[] key, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Totp.StepOf(key, code, time.GetUtcNow()) is not { } step)
        {
            return null;
        }

        account.TotpKey = _stored.Protect(Convert.ToHexString(key));
        await users.UpdateSecurityStampAsync(account);
        await TakeAsync(account.Id, step, cancellationToken);
        return await NewRecoveryCodesAsync(account.Id, cancellationToken);
    }

    public async Task TurnOffAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.TotpKey = null;
        await users.UpdateSecurityStampAsync(account);
        await DropRecoveryCodesAsync(account.Id, cancellationToken);
    }

    /// <summary>Takes a code of the app; each is taken once, also when it is sent twice at the same moment.</summary>
    public async Task<bool> UseCodeAsync(StaffAccount account, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (KeyOf(account) is not { } key || Totp.StepOf(key, code, time.GetUtcNow()) is not { } step)
        {
            return false;
        }

        return await TakeAsync(account.Id, step, cancellationToken);
    }

    /// <summary>Takes a recovery code, which is then gone.</summary>
    public async Task<bool> UseRecoveryCodeAsync(Guid accountId, string? code, CancellationToken cancellationToken)
    {
        var hash = Secrets.Hash(Plain(code));
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await context.RecoveryCodes.Where(row => row.AccountId == accountId && row.Hash == hash).ExecuteDeleteAsync(cancellationToken);
        return taken == 1;
    }

    public async Task<int> CountRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.RecoveryCodes.CountAsync(row => row.AccountId == accountId, cancellationToken);
    }

    // False when the code of this step, or of a later one, was taken before.
    private async Task<bool> TakeAsync(Guid accountId, long step, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await context
            .Accounts.Where(row => row.Id == accountId && row.TotpLastStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.TotpLastStep, step), cancellationToken);
        return taken == 1;
    }

    private byte[]? KeyOf(StaffAccount account)
    {
        try
        {
            return account.TotpKey is { } key ? Convert.FromHexString(_stored.Unprotect(key)) : null;
        }
        catch (CryptographicException)
        {
            // The data-protection keys were lost: a recovery code or an administrator helps.
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await DropRecoveryCodesAsync(accountId, cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => NewRecoveryCode()).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(time.GetUtcNow()), AccountId = accountId, Hash = Secrets.Hash(Plain(code)) })
        );
        await context.SaveChangesAsync(cancellationToken);
        return codes;
    }

    private async Task DropRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.RecoveryCodes.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
    }

    private static string NewRecoveryCode() =>
        string.Join('-', Totp.ToBase32(RandomNumberGenerator.GetBytes(RecoveryCodeBytes)).Chunk(RecoveryCodeGroup).Select(part => new string(part)));

    // As people type it: with or without dashes and blanks, in either case.
    private static string Plain(string? code) => new string([.. (code ?? string.Empty).Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
}
