namespace KonTumInvest.Leads.Clients;

/// <summary>A client as an administrator writes it; a change replaces every field.</summary>
public sealed record SaveApiClient
{
    /// <summary>Becomes the key of a new one, so that a form that is sent twice sets up one client.</summary>
    public Guid? FormToken { get; init; }

    public string? Name { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Names of <see cref="ApiScopeNames"/>.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whether it sees the leads of every unit; otherwise those of <see cref="Unit"/>.</summary>
    public bool AllUnits { get; init; }

    /// <summary>The code of the one unit.</summary>
    public string? Unit { get; init; }

    public bool SeesContactData { get; init; }

    public bool SeesInvestment { get; init; }

    /// <summary>The version that was seen, of a change.</summary>
    public int? ExpectedVersion { get; init; }
}

/// <summary>A wish for a key.</summary>
public sealed record GiveApiKey
{
    /// <summary>The last day in Viet Nam on which it works.</summary>
    public DateOnly? LastDay { get; init; }
}
