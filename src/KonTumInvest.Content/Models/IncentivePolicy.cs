using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>What a project can obtain, on which legal basis, from when to when.</summary>
[PublishedModel("incentivePolicy")]
public sealed class IncentivePolicy(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    public PolicyKind? Kind => Choice<PolicyKind>("kind");

    public string? Summary => Text("summary");

    public string? WhoQualifies => Text("whoQualifies");

    public IHtmlEncodedString? Grants => Html("grants");

    /// <summary>What projects licensed under an earlier rule keep.</summary>
    public string? Grandfathering => Text("grandfathering");

    /// <summary>First day of validity; null where the sources do not give it.</summary>
    public DateOnly? ValidFrom => Day("validFrom");

    /// <summary>Last day of validity; null while it is open.</summary>
    public DateOnly? ValidTo => Day("validTo");

    public IReadOnlyList<IncentivePolicy> SupersededBy => Picked<IncentivePolicy>("supersededBy");

    /// <summary>The day the sources were last read.</summary>
    public DateOnly? CheckedOn => Day("checkedOn");

    /// <summary>Titles and dates of what was read.</summary>
    public IReadOnlyList<string> Sources => Lines("sources");

    /// <summary>True until a lawyer has confirmed the text; pages say so.</summary>
    public bool NeedsLegalReview => Flag("needsLegalReview");

    public string? ReviewNote => Text("reviewNote");

    /// <summary>Kinds of places whose projects qualify; empty means the rule does not depend on the place.</summary>
    public IReadOnlyList<PolicyScope> PlaceKinds => Choices<PolicyScope>("placeKinds");

    public IReadOnlyList<AreaClass> AreaClasses => Choices<AreaClass>("areaClasses");

    /// <summary>Sectors it is limited to; empty means all.</summary>
    public IReadOnlyList<Sector> Sectors => Picked<Sector>("sectors");

    /// <summary>Places it is limited to; empty means all of <see cref="PlaceKinds"/>.</summary>
    public IReadOnlyList<IPlace> Places => Picked<IPlace>("places");

    public IReadOnlyList<LegalDocument> LegalBasis => Picked<LegalDocument>("legalBasis");

    public ContactUnitDocument? ContactUnit => Picked<ContactUnitDocument>("contactUnit") is [var unit, ..] ? unit : null;

    public Validity ValidityOn(DateOnly day) => ValidityPeriod.On(day, ValidFrom, ValidTo);
}
