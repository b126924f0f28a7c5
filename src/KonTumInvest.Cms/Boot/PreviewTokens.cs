// Umbraco replaces this seam in version 19; the pinned version asks for it.
#pragma warning disable CS0618
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Preview;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// The signed, expiring token that lets a member of staff see drafts. It is only handed out by Umbraco's preview service, to a user who
/// has signed in, and travels in a cookie that script cannot read.
/// </summary>
internal sealed class PreviewTokens(IDataProtectionProvider protection) : IPreviewTokenGenerator
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("KonTumInvest.Preview.v1")
        .ToTimeLimitedDataProtector();

    public Task<Attempt<string?>> GenerateTokenAsync(Guid userKey) =>
        Task.FromResult(Attempt.Succeed<string?>(_protector.Protect(userKey.ToString("N", CultureInfo.InvariantCulture), Lifetime)));

    public Task<Attempt<Guid?>> VerifyAsync(string token)
    {
        try
        {
            return Task.FromResult(Attempt.Succeed<Guid?>(Guid.ParseExact(_protector.Unprotect(token), "N")));
        }
        catch (CryptographicException)
        {
            // Forged, or older than its lifetime: the visitor sees what is published.
            return Task.FromResult(Attempt<Guid?>.Fail());
        }
    }
}
