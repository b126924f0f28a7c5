using System.Xml.Linq;

namespace KonTumInvest.Cms.Media.Vector;

/// <summary>
/// How much a browser draws because parts of a drawing name others. Ten groups that each use the one before ten times are a kilobyte, and ten
/// thousand million shapes.
/// </summary>
internal sealed class SvgReferences
{
    private const int Most = 10_000;

    /// <summary>How many parts may name one another in a row.</summary>
    private const int Deepest = 64;

    private static readonly HashSet<string> Gradients = new(StringComparer.Ordinal) { "linearGradient", "radialGradient" };

    private readonly Dictionary<string, XElement> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<XElement, int> _drawn = [];
    private readonly HashSet<XElement> _open = [];

    private SvgReferences(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("id") is { } id)
            {
                _parts.TryAdd(id.Value, element);
            }
        }
    }

    /// <summary>Whether a cleaned drawing is drawn in a bounded number of steps: no part names itself, and not too many are named in turn.</summary>
    public static bool AreBounded(XElement root)
    {
        var references = new SvgReferences(root);

        // A rule of a style sheet counts for any number of elements; a gradient names nothing but gradients.
        var styled = root.Descendants().Where(element => element.Name.LocalName == "style").SelectMany(sheet => SvgAllowList.NamedIn(sheet.Value));
        return references.Drawn(root) <= Most && styled.All(references.IsGradient);
    }

    private bool IsGradient(string id) => !_parts.TryGetValue(id, out var part) || Gradients.Contains(part.Name.LocalName);

    /// <summary>The references that are followed where an element is drawn; more than <see cref="Most"/> for one that names itself, or too long a row.</summary>
    private int Drawn(XElement element)
    {
        if (_drawn.TryGetValue(element, out var known))
        {
            return known;
        }

        if (_open.Count > Deepest || !_open.Add(element))
        {
            return Most + 1;
        }

        var count = 0;
        foreach (var target in element.DescendantsAndSelf().SelectMany(NamedBy))
        {
            count = Math.Min(Most + 1, count + 1 + (_parts.TryGetValue(target, out var part) ? Drawn(part) : 0));
            if (count > Most)
            {
                break;
            }
        }

        _open.Remove(element);
        return _drawn[element] = count;
    }

    private static IEnumerable<string> NamedBy(XElement element) =>
        element.Attributes().SelectMany(attribute => attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#') ? [attribute.Value[1..]] : SvgAllowList.NamedIn(attribute.Value));
}
