namespace KonTumInvest.Leads.Pipeline.People;

/// <summary>A person of a lead as staff write it; a change replaces every field.</summary>
public sealed record SaveContact
{
    /// <summary>Becomes the key of the new place in the lead, so that a form that is sent twice adds one person.</summary>
    public Guid? FormToken { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>As typed; a national number is one of the lead's country, or of Viet Nam.</summary>
    public string? Phone { get; init; }

    public string? Position { get; init; }

    /// <summary>What the person does in this lead.</summary>
    public string? Role { get; init; }

    /// <summary>"vi" or "en".</summary>
    public string? Language { get; init; }

    /// <summary>The version of the contact that was seen, of a change.</summary>
    public int? ExpectedVersion { get; init; }
}

/// <summary>For whom a lead acts. A name that is known in the lead's country is that organisation; none takes the lead away from its own.</summary>
public sealed record SaveOrganisation
{
    public string? Name { get; init; }

    /// <summary>The version of the lead that was seen.</summary>
    public required int ExpectedVersion { get; init; }
}

/// <summary>The version of the lead that was seen.</summary>
public sealed record ChoosePrimary
{
    public required int ExpectedVersion { get; init; }
}
