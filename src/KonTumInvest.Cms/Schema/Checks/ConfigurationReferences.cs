using System.Text.Json;
using System.Text.RegularExpressions;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>
/// Editors' settings refer to types and documents by key; in <c>umbraco-config</c> they are written <c>type:plot</c>, <c>doc:home</c> or
/// <c>media:logo</c>, alone or in a list separated by commas.
/// </summary>
internal static partial class ConfigurationReferences
{
    /// <summary>The text with its references replaced by keys; any other text as it is.</summary>
    public static string Resolve(SchemaCatalog catalog, string text) =>
        References().IsMatch(text)
            ? string.Join(',', text.Split(',').Select(reference => Find(catalog, reference)?.ToString() ?? reference))
            : text;

    public static void Check(CheckContext context, DataTypeDefinition dataType)
    {
        foreach (var text in Texts(dataType.Configuration).Where(text => References().IsMatch(text.Text!)))
        {
            foreach (var reference in text.Text!.Split(',').Where(reference => Find(context.Catalog, reference) is null))
            {
                var colon = reference.IndexOf(':', StringComparison.Ordinal);
                if (!IsUnreadable(context, reference[..colon], reference[(colon + 1)..]))
                {
                    context.Add(
                        dataType.Source.File,
                        text.Line,
                        $"data type '{dataType.Alias}' refers to '{reference}', which does not exist"
                    );
                }
            }
        }
    }

    private static Guid? Find(SchemaCatalog catalog, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var name = reference[(colon + 1)..];
        return reference[..colon] switch
        {
            "type" => (
                catalog.FindContentType(ContentTypeKind.Document, name) ?? catalog.FindContentType(ContentTypeKind.Media, name)
            )?.Key,
            "doc" => catalog.FindStarter(ContentTypeKind.Document, name)?.Key,
            _ => catalog.FindStarter(ContentTypeKind.Media, name)?.Key,
        };
    }

    private static bool IsUnreadable(CheckContext context, string kind, string name) =>
        kind switch
        {
            "type" => context.IsUnreadable("document type", name) || context.IsUnreadable("media type", name),
            "doc" => context.IsUnreadable("document", name),
            _ => context.IsUnreadable("media item", name),
        };

    private static IEnumerable<SourceNode> Texts(SourceNode? node) =>
        node?.Kind switch
        {
            null => [],
            JsonValueKind.String => [node],
            _ => node.Items.Concat(node.Members.Select(member => member.Value)).SelectMany(Texts),
        };

    [GeneratedRegex("^(type|doc|media):[A-Za-z0-9-]+(,(type|doc|media):[A-Za-z0-9-]+)*$")]
    private static partial Regex References();
}
