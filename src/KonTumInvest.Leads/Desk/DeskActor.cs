namespace KonTumInvest.Leads.Desk;

/// <summary>Who acts, with everything that rights depend on, as it was when the act began.</summary>
public sealed record DeskActor
{
    /// <summary>The key of the staff account, or of the client; null for the system and for investors.</summary>
    public Guid? Key { get; init; }

    public required DeskRole Role { get; init; }

    /// <summary>Codes of the units the person belongs to.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Accounts that are away and whose leads the person answers for meanwhile.</summary>
    public IReadOnlyList<Guid> StandsInFor { get; init; } = [];

    /// <summary>Whether a client sees the leads of every unit; otherwise those of <see cref="Units"/>.</summary>
    public bool AllUnits { get; init; }

    /// <summary>The language of the person's screens, "vi" or "en".</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Whether names, addresses and telephone numbers of contacts are shown.</summary>
    public bool SeesContactData { get; init; } = true;

    /// <summary>Whether the size of the investment is shown.</summary>
    public bool SeesInvestment { get; init; } = true;

    /// <summary>Whether the actor may change anything at all; false for clients that only read.</summary>
    public bool Writes { get; init; } = true;

    /// <summary>The product itself.</summary>
    public static DeskActor System { get; } = new() { Role = DeskRole.System };

    /// <summary>An investor on the private page of the case.</summary>
    public static DeskActor Investor(string language) => new() { Role = DeskRole.Investor, Language = language };
}
