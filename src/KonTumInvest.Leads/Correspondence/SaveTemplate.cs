namespace KonTumInvest.Leads.Correspondence;

/// <summary>A template as a manager wrote it.</summary>
public sealed record SaveTemplate
{
    /// <summary>The same for both languages of one template.</summary>
    public string? Code { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    public string? Name { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    public int Position { get; init; }

    /// <summary>Whether fact sheets of the plots offered go with it.</summary>
    public bool WithFactSheets { get; init; }

    /// <summary>The version that was seen; null for a new one.</summary>
    public int? ExpectedVersion { get; init; }
}
