namespace KonTumInvest.Leads.Parties.Changes;

/// <summary>An organisation as staff write it; every field replaces what was there.</summary>
public sealed record ChangeOrganisation
{
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The domain of its mail addresses, such as <c>example.com</c>.</summary>
    public string? Domain { get; init; }

    public string? TaxCode { get; init; }

    public string? Note { get; init; }

    /// <summary>The version that was seen.</summary>
    public required int ExpectedVersion { get; init; }
}
