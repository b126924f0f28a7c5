using System.Text;
using System.Xml;
using System.Xml.Linq;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>
/// Umbraco's file of texts (<c>.udt</c>): elements <c>DictionaryItem</c> with <c>Key</c> and <c>Name</c>, in each a <c>Value</c> per language
/// and the items below. Reading it trusts nothing: no document type, a limit on size, depth and number.
/// </summary>
public static class DictionaryFile
{
    /// <summary>Without dot.</summary>
    public const string Extension = "udt";

    /// <summary>Bytes of a file; ten times what all texts of this site take.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxItems = 5_000;
    private const int MaxDepth = 20;

    private const string Item = "DictionaryItem";
    private const string Value = "Value";
    private const string Language = "LanguageCultureAlias";

    /// <summary>The texts of a file, outermost first; null where it is not such a file.</summary>
    public static IReadOnlyList<DictionaryEntry>? TryRead(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
        };
        try
        {
            using var reader = XmlReader.Create(content, settings);
            var root = XDocument.Load(reader).Root!;
            var items = root.Name.LocalName == Item ? [root] : root.Elements(Item).ToList();
            var all = root.DescendantsAndSelf(Item).ToList();
            var fits = all.Count is > 0 and <= MaxItems && all.TrueForAll(item => item.Ancestors(Item).Count() < MaxDepth);
            var entries = (fits ? items : []).Select(Read).OfType<DictionaryEntry>().ToList();
            return entries.Count > 0 && entries.Count == items.Count ? entries : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Writes texts as <see cref="TryRead"/> reads them.</summary>
    public static byte[] Write(DictionaryEntry entry) => Encoding.UTF8.GetBytes(ToElement(entry).ToString());

    private static DictionaryEntry? Read(XElement element)
    {
        var name = element.Attribute("Name")?.Value.Trim();
        var values = element.Elements(Value).ToList();
        var texts = values.ConvertAll(value => new TranslationModel { IsoCode = value.Attribute(Language)?.Value ?? string.Empty, Translation = value.Value });
        var inside = element.Elements(Item).ToList();
        var below = inside.Select(Read).OfType<DictionaryEntry>().ToList();
        var isWhole =
            name is { Length: > 0 and <= DictionaryRow.ItemKeyLength }
            && texts.TrueForAll(text => text.IsoCode.Length > 0 && text.Translation.Length <= TranslationModel.MaxLength)
            && below.Count == inside.Count;
        return isWhole
            ? new DictionaryEntry(Guid.TryParse(element.Attribute("Key")?.Value, out var key) ? key : null, name!, texts, below)
            : null;
    }

    private static XElement ToElement(DictionaryEntry entry) =>
        new(
            Item,
            new XAttribute("Key", entry.Key ?? Guid.Empty),
            new XAttribute("Name", entry.Name),
            entry.Texts.Select(text => new XElement(Value, new XAttribute(Language, text.IsoCode), new XCData(text.Translation))),
            entry.Below.Select(ToElement)
        );
}

/// <summary>A text in a file, with the texts below it.</summary>
public sealed record DictionaryEntry(Guid? Key, string Name, IReadOnlyList<TranslationModel> Texts, IReadOnlyList<DictionaryEntry> Below)
{
    public static DictionaryEntry Of(IDictionaryItem item, IEnumerable<DictionaryEntry> below)
    {
        ArgumentNullException.ThrowIfNull(item);
        var texts = item.Translations.Select(text => new TranslationModel { IsoCode = text.LanguageIsoCode, Translation = text.Value });
        return new DictionaryEntry(item.Key, item.ItemKey, [.. texts], [.. below]);
    }
}
