using System.Drawing;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Vector;

/// <summary>
/// Drawings as SVG, which is a document that can hold script, styles and references. What is kept of an upload is written anew from an allow-list
/// (<see cref="SvgAllowList"/>): no byte of the file that was sent reaches a visitor.
/// </summary>
public static class SvgFile
{
    /// <summary>Extension, without dot.</summary>
    public const string Extension = "svg";

    /// <summary>Bytes of a drawing. Larger ones are pictures in disguise, and slow in every browser.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxDepth = 64;
    private const int MaxElements = 20_000;
    private const int SmallestSize = 1;
    private const int LargestSize = 10_000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    /// <summary>Whether content is XML whose outermost element is that of SVG, whatever else it is.</summary>
    public static bool IsSvg(ReadOnlySpan<byte> content)
    {
        // Text of XML begins with "<", after a mark of its encoding and blanks; anything else is not worth a parser.
        var start = content[..Math.Min(content.Length, 256)];
        if (!start.Contains((byte)'<'))
        {
            return false;
        }

        try
        {
            using var reader = Open(new MemoryStream(content.ToArray(), writable: false));
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg" && reader.NamespaceURI == Svg.NamespaceName;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Writes the drawing anew with what is allowed of it.</summary>
    /// <returns>UTF-8 text, or why there is none: <see cref="UploadErrors"/>.</returns>
    public static Result<byte[]> Clean(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MaxBytes)
        {
            return UploadErrors.Of(UploadErrors.TooLarge, MaxBytes / 1024 / 1024);
        }

        try
        {
            if (!IsBounded(content))
            {
                return UploadErrors.Of(UploadErrors.ExpandsTooFar);
            }

            using var reader = Open(new MemoryStream(content, writable: false));
            var read = XDocument.Load(reader).Root!;
            if (Element(read) is not { Name.LocalName: "svg" } clean)
            {
                return UploadErrors.Of(UploadErrors.UnknownKind);
            }

            return SvgReferences.AreBounded(clean) ? Write(clean) : UploadErrors.Of(UploadErrors.ExpandsTooFar);
        }
        catch (XmlException)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }
    }

    /// <summary>The size in pixels at which a drawing is meant to be shown, by its width and height or else its view box; null where it names none.</summary>
    public static Size? SizeOf(Stream content)
    {
        try
        {
            using var reader = Open(content);
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg"
                ? Sized(reader.GetAttribute("width"), reader.GetAttribute("height")) ?? Boxed(reader.GetAttribute("viewBox"))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // A document type is read over and what it declares does not exist: nothing is fetched, and no entity of its own is ever put in.
    private static XmlReader Open(Stream content) =>
        XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = MaxBytes * 2L,
                CloseInput = false,
            }
        );

    /// <summary>Whether it is shallow and small enough to be made a tree of.</summary>
    private static bool IsBounded(byte[] content)
    {
        using var reader = Open(new MemoryStream(content, writable: false));
        var elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > MaxDepth || elements > MaxElements)
            {
                return false;
            }
        }

        return true;
    }

    private static XElement? Element(XElement read)
    {
        if (read.Name.Namespace != Svg || SvgAllowList.ElementFor(read.Name.LocalName) is not { } name)
        {
            return null;
        }

        if (name == "style")
        {
            return SvgAllowList.IsInert(read.Value) ? new XElement(Svg + name, read.Value) : null;
        }

        var clean = new XElement(Svg + name, read.Attributes().Select(attribute => Attribute(name, attribute)));
        if (name == "image" && clean.Attribute("href") is null)
        {
            return null;
        }

        foreach (var node in read.Nodes())
        {
            // CDATA is text like any other, and becomes it.
            clean.Add(node is XElement child ? Element(child) : node is XText text ? new XText(text.Value) : null);
        }

        return clean;
    }

    private static XAttribute? Attribute(string element, XAttribute read) =>
        read.IsNamespaceDeclaration ? null
        : read.Name == XLink + "href" || read.Name == "href" ? Reference(element, read.Value.Trim())
        : read.Name.Namespace == XNamespace.None && SvgAllowList.Takes(read.Name.LocalName, read.Value) ? new XAttribute(read.Name, read.Value)
        : null;

    /// <summary>A part of the same drawing, or for a picture its own bytes; nothing that is fetched.</summary>
    private static XAttribute? Reference(string element, string address) =>
        element switch
        {
            "image" => InlinePictures.Clean(address) is { } picture ? new XAttribute("href", picture) : null,
            "g" => null,
            _ => address.Length > 1 && address[0] == '#' ? new XAttribute("href", address) : null,
        };

    private static byte[] Write(XElement clean)
    {
        using var written = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(written, settings))
        {
            clean.Save(writer);
        }

        return written.ToArray();
    }

    private static Size? Sized(string? width, string? height) =>
        Pixels(width) is { } wide && Pixels(height) is { } high ? new Size(wide, high) : null;

    private static Size? Boxed(string? viewBox) =>
        viewBox?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height] ? Sized(width, height) : null;

    private static int? Pixels(string? length)
    {
        var number = length?.Trim().Replace("px", string.Empty, StringComparison.OrdinalIgnoreCase);
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels is >= SmallestSize and <= LargestSize
            ? (int)Math.Round(pixels)
            : null;
    }
}
