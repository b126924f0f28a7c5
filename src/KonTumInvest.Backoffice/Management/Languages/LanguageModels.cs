namespace KonTumInvest.Backoffice.Management.Languages;

/// <summary>A language of the content.</summary>
public sealed record LanguageModel
{
    public required string IsoCode { get; init; }

    public required string Name { get; init; }

    public required bool IsDefault { get; init; }

    public required bool IsMandatory { get; init; }

    public string? FallbackIsoCode { get; init; }
}

/// <summary>A language in a list.</summary>
public sealed record LanguageItemModel
{
    public required string IsoCode { get; init; }

    public required string Name { get; init; }
}

/// <summary>A culture that a language could be of.</summary>
public sealed record CultureModel(string Name, string EnglishName);
