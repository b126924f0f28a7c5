using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Media;

/// <summary>A medium as one document uses it: the media item, with the focal point and crops chosen at the place of use.</summary>
public sealed class MediaWithCrops(IPublishedContent media, FocalPoint? localFocalPoint, IReadOnlyList<ImageCrop> localCrops)
    : PublishedContentWrapped(media)
{
    /// <summary>The property that holds the alternative text in Vietnamese, for those who do not see the image.</summary>
    public const string AltTextAlias = "altText";

    /// <summary>The property that holds it in English. Media are not kept per language, so the two stand side by side.</summary>
    public const string EnglishAltTextAlias = "altTextEn";

    /// <summary>The property that says that the image only decorates.</summary>
    public const string DecorativeAlias = "decorative";

    /// <summary>The properties that hold the alternative text, by the language they are for.</summary>
    public static readonly IReadOnlyDictionary<string, string> AltTextAliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["vi"] = AltTextAlias,
        ["en"] = EnglishAltTextAlias,
    };

    // The crops of umbraco-config/data-types/imageCropper.json, by the shape they are for.
    private static readonly Dictionary<ImageRatio, string> CropAliases = new()
    {
        [ImageRatio.SixteenByNine] = "wide",
        [ImageRatio.FourByThree] = "card",
    };

    private readonly StoredImage? _image = ValueOf(media, Constants.Conventions.Media.File) as StoredImage;

    /// <summary>The file's address on this site; null when the media item has none.</summary>
    public string? Src => _image?.Src ?? ValueOf(this, Constants.Conventions.Media.File) as string;

    /// <summary>The focal point chosen here, else the media item's own, else the centre.</summary>
    public FocalPoint FocalPoint => localFocalPoint ?? _image?.FocalPoint ?? FocalPoint.Centre;

    /// <summary>The crops chosen here, else the media item's own.</summary>
    public IReadOnlyList<ImageCrop> Crops => localCrops.Count > 0 ? localCrops : _image?.Crops ?? [];

    /// <summary>What an editor cut by hand for a shape, on the media item itself; null where it is cut around the focal point.</summary>
    public CropCoordinates? CropFor(ImageRatio ratio) =>
        CropAliases.TryGetValue(ratio, out var alias)
        && _image?.Crops?.FirstOrDefault(crop => crop.Alias == alias)?.Coordinates is { LeavesSomething: true } coordinates
            ? coordinates
            : null;

    /// <summary>Whether an editor said that the image only decorates; it then has no alternative text on any page.</summary>
    public bool IsDecorative => ValueOf(this, DecorativeAlias) is true;

    /// <summary>
    /// The alternative text in the language of the page, or in the other one where an editor wrote only that: a description in the wrong
    /// language says more than none. Empty for an image that only decorates.
    /// </summary>
    public string AltText
    {
        get
        {
            var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
            var (own, other) = english ? (EnglishAltTextAlias, AltTextAlias) : (AltTextAlias, EnglishAltTextAlias);
            return IsDecorative ? string.Empty : Text(own) ?? Text(other) ?? string.Empty;
        }
    }

    /// <summary>Width of the original in pixels; null when it is not an image or was not measured.</summary>
    public int? Width => Number(Constants.Conventions.Media.Width);

    /// <summary>Height of the original in pixels.</summary>
    public int? Height => Number(Constants.Conventions.Media.Height);

    /// <summary>Changes whenever the media item is saved, so that an address with it can be cached for ever.</summary>
    public string Version => UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture);

    private string? Text(string alias) => ValueOf(this, alias)?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private int? Number(string alias) =>
        int.TryParse(ValueOf(this, alias)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private static object? ValueOf(IPublishedElement element, string alias) => element.GetProperty(alias)?.GetValue();
}
