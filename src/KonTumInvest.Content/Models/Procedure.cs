using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Content.Models;

/// <summary>An administrative procedure for investors.</summary>
[PublishedModel("procedure")]
public sealed class Procedure(IPublishedContent content, IPublishedValueFallback fallback) : PageModel(content, fallback)
{
    public string? Summary => Text("summary");

    /// <summary>Who decides.</summary>
    public string? Authority => Text("authority");

    public Figure? TimeLimit => FigureOf("timeLimit");

    public IHtmlEncodedString? Steps => Html("steps");

    public IReadOnlyList<MediaWithCrops> Forms => Media("forms");

    public IReadOnlyList<LegalDocument> LegalBasis => Picked<LegalDocument>("legalBasis");

    public ContactUnitDocument? ContactUnit => Picked<ContactUnitDocument>("contactUnit") is [var unit, ..] ? unit : null;
}
