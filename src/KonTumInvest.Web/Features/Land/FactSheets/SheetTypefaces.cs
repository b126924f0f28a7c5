using KonTumInvest.Web.Assets;
using PdfSharp.Fonts;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>
/// The typefaces of fact sheets, which come with the front end: Be Vietnam Pro, the site's own, with every Vietnamese letter. Never those of
/// the machine, which differ. The library knows one resolver for the whole process.
/// </summary>
internal sealed class SheetTypefaces : IFontResolver
{
    public const string Family = "Be Vietnam Pro";

    private const string Regular = "src/sheet-regular.ttf";
    private const string Bold = "src/sheet-bold.ttf";

    private static readonly Lock Gate = new();

    private readonly Dictionary<string, byte[]> _files;

    private SheetTypefaces(Dictionary<string, byte[]> files) => _files = files;

    /// <summary>Makes the typefaces known; to be called before anything is laid out.</summary>
    public static void Use(AssetManifest assets, IWebHostEnvironment environment)
    {
        lock (Gate)
        {
            GlobalFontSettings.FontResolver ??= new SheetTypefaces(new[] { Regular, Bold }.ToDictionary(source => source, source => Read(assets, environment, source)));
        }
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => familyName == Family ? new FontResolverInfo(isBold ? Bold : Regular) : null;

    public byte[]? GetFont(string faceName) => _files.GetValueOrDefault(faceName);

    private static byte[] Read(AssetManifest assets, IWebHostEnvironment environment, string source)
    {
        using var stream = environment.WebRootFileProvider.GetFileInfo(assets.Url(source)).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
