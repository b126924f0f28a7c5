using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Web.Assets;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>
/// Makes the fact sheets of plots. Whoever asks, visitor or officer, gets what is published at that moment: never a draft, which a preview
/// in another window would bring in.
/// </summary>
internal sealed class FactSheets : IFactSheets
{
    public const string MediaType = "application/pdf";

    private readonly PublishedLand _land;
    private readonly PublishedPages _pages;
    private readonly FactSheetReader _reader;

    public FactSheets(PublishedLand land, PublishedPages pages, FactSheetReader reader, AssetManifest assets, IWebHostEnvironment environment)
    {
        (_land, _pages, _reader) = (land, pages, reader);
        SheetTypefaces.Use(assets, environment);
    }

    public bool Has(Guid plotKey, string language) => _land.Current.Find(plotKey)?.Url.Find(language) is not null;

    public AcceptedAttachment? Make(Guid plotKey, string language)
    {
        var sheet = Has(plotKey, language) ? OutsideRequest.Read(() => Read(plotKey, language)) : null;
        return sheet is null ? null : new AcceptedAttachment(sheet.FileName, MediaType, FactSheetLayout.Write(sheet));
    }

    // On a thread of its own, so that its language is nobody else's.
    private FactSheet? Read(Guid plotKey, string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return _pages.In(language, () => _pages.Find(plotKey) is Plot plot && _pages.Url(plot, language) is { } url ? _reader.Of(plot, url, language) : null);
    }
}
