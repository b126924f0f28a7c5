using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Cases;

/// <summary>
/// The right of an investor to see the private page of a lead: a row of <c>leads_case_links</c>. Whoever has the address has the
/// right, so it holds 256 random bits, of which only a hash is kept; it expires and can be revoked.
/// </summary>
public sealed class CaseLink : IAudited
{
    /// <summary>A SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    /// <summary>SHA-256 of the token, in lower-case hexadecimal.</summary>
    [NotAudited]
    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    [NotAudited]
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Whether the page may still be seen.</summary>
    public bool IsLiveAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    Guid? IAudited.AuditLeadId => LeadId;
}
