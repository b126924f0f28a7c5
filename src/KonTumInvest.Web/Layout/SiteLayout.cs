using KonTumInvest.Web.Components;

namespace KonTumInvest.Web.Layout;

/// <summary>What surrounds every page: navigation, languages, footer.</summary>
public sealed record SiteLayout
{
    public required string HomeUrl { get; init; }

    /// <summary>Whether drafts are shown, as to staff who preview.</summary>
    public bool Draft { get; init; }

    /// <summary>The name of the managing board in the page's language, null until an editor has given it.</summary>
    public string? BoardName { get; init; }

    /// <summary>What a reader must know of the board, such as the one it was merged into.</summary>
    public string? BoardNote { get; init; }

    public string? FooterText { get; init; }

    public required IReadOnlyList<SiteLink> Navigation { get; init; }

    /// <summary>The same page in each language that has it; the home page of those that do not.</summary>
    public required IReadOnlyList<LanguageLink> Languages { get; init; }

    public string? SearchUrl { get; init; }

    public string? EnquiryUrl { get; init; }

    public string? ContactUrl { get; init; }

    public required IReadOnlyList<FooterUnit> Units { get; init; }

    /// <summary>Privacy notice, accessibility statement and the like.</summary>
    public required IReadOnlyList<SiteLink> LegalLinks { get; init; }
}

/// <summary>A language the reader can switch to.</summary>
/// <param name="Culture">Such as "en".</param>
/// <param name="Name">In that language.</param>
/// <param name="Url">Absolute address, as search engines ask of alternates.</param>
/// <param name="Current">True for the language of the page being read.</param>
/// <param name="SamePage">False where the page has no version in this language and the link leads to its home page.</param>
public sealed record LanguageLink(string Culture, string Name, string Url, bool Current, bool SamePage);

/// <summary>A unit of the board in the footer.</summary>
public sealed record FooterUnit(string Name, string Mailbox, string? Phone);
