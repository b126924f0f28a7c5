using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Clients;

/// <summary>Another program that reads and writes leads, and what it may do: a row of <c>leads_clients</c>.</summary>
public sealed class ApiClient : IAudited, IVersioned
{
    public const int NameMaxLength = 100;
    public const int PurposeMaxLength = 1_000;

    public required Guid Id { get; init; }

    /// <summary>The program, as staff call it; also what it is called where it did something.</summary>
    public required string Name { get; set; }

    /// <summary>What it is for, and who answers for it.</summary>
    public required string Purpose { get; set; }

    public required ApiScopes Scopes { get; set; }

    /// <summary>The unit whose leads it sees; null for those of all units.</summary>
    public string? UnitCode { get; set; }

    /// <summary>Whether it is given names, addresses and telephone numbers of investors.</summary>
    public bool SeesContactData { get; set; }

    /// <summary>Whether it is given the size of investments.</summary>
    public bool SeesInvestment { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The staff account that set it up.</summary>
    public required Guid CreatedByKey { get; init; }

    /// <summary>When it was shut out for good.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public Guid? RevokedByKey { get; set; }

    public List<ApiKey> Keys { get; } = [];

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
