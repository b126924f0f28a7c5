using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>A law, decree, decision or plan that other pages rely on.</summary>
[PublishedModel("legalDocument")]
public sealed class LegalDocument(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    /// <summary>As printed, such as <c>35/2022/NĐ-CP</c>.</summary>
    public string Number => Text("number") ?? string.Empty;

    public LegalDocumentKind? Kind => Choice<LegalDocumentKind>("kind");

    public string? IssuingBody => Text("issuingBody");

    public string? Subject => Text("subject");

    public IHtmlEncodedString? Body => Html("body");

    /// <summary>Articles and annexes the site relies on.</summary>
    public IReadOnlyList<string> Provisions => Lines("provisions");

    /// <summary>Where the document, or a report of it, can be read.</summary>
    public IReadOnlyList<Link> ReadAt => Links("links");

    /// <summary>Known to the day, month or year; null where the sources do not give it.</summary>
    public PartialDate? Issued => Date("issued");

    public DateOnly? EffectiveFrom => Day("effectiveFrom");

    /// <summary>The last day in force; null while the end is open.</summary>
    public DateOnly? EffectiveTo => Day("effectiveTo");

    public IReadOnlyList<LegalDocument> Supersedes => Picked<LegalDocument>("supersedes");

    public IReadOnlyList<LegalDocument> SupersededBy => Picked<LegalDocument>("supersededBy");

    public IReadOnlyList<LegalDocument> Amends => Picked<LegalDocument>("amends");

    /// <summary>The day the sources were last read.</summary>
    public DateOnly? CheckedOn => Day("checkedOn");

    /// <summary>True until a lawyer has confirmed the text; pages say so.</summary>
    public bool NeedsLegalReview => Flag("needsLegalReview");

    public string? ReviewNote => Text("reviewNote");

    public Validity ValidityOn(DateOnly day) => ValidityPeriod.On(day, EffectiveFrom, EffectiveTo);
}
