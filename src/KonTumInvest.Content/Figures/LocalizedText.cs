namespace KonTumInvest.Content.Figures;

/// <summary>A short text in the languages of the site. Vietnamese is always present.</summary>
public sealed record LocalizedText
{
    public required string Vi { get; init; }

    public string? En { get; init; }

    /// <summary>The text in the asked language, else Vietnamese.</summary>
    /// <param name="culture">An ISO code such as "vi" or "en".</param>
    public string For(string? culture) => culture?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? En ?? Vi : Vi;
}
