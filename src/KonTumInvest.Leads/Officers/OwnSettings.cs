namespace KonTumInvest.Leads.Officers;

/// <summary>What somebody at the desk says of himself.</summary>
public sealed record OwnSettings
{
    public DateOnly? AbsentFrom { get; init; }

    /// <summary>The last day; null while the end is not known.</summary>
    public DateOnly? AbsentTo { get; init; }

    public Guid? DeputyKey { get; init; }

    public string? SignatureVi { get; init; }

    public string? SignatureEn { get; init; }

    internal static OwnSettings From(Officer? officer) =>
        new()
        {
            AbsentFrom = officer?.AbsentFrom,
            AbsentTo = officer?.AbsentTo,
            DeputyKey = officer?.DeputyKey,
            SignatureVi = officer?.SignatureVi,
            SignatureEn = officer?.SignatureEn,
        };
}

/// <summary>What a manager says of somebody at the desk.</summary>
public sealed record SaveOfficer
{
    public required OwnSettings Settings { get; init; }

    public required IReadOnlyList<string> Units { get; init; }

    public required bool TakesLeads { get; init; }

    /// <summary>Null: what the role gives.</summary>
    public bool? SeesContactData { get; init; }

    /// <inheritdoc cref="SeesContactData"/>
    public bool? SeesInvestment { get; init; }
}
