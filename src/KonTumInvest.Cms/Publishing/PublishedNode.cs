using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Cms.Publishing;

/// <summary>What a reader may see of a node: one version, unchanging, with its stored values by culture.</summary>
internal sealed record PublishedNode
{
    public required NodeRow Row { get; init; }

    public required VersionRow Version { get; init; }

    /// <summary>True for a preview of the draft.</summary>
    public required bool Draft { get; init; }

    public required IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; init; }

    /// <summary>Stored values by culture (<see cref="VersionValuesRow.Invariant"/> for those that do not vary) and property alias.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Values { get; init; }

    /// <summary>The node as it was published, or its draft.</summary>
    /// <param name="record">The rows.</param>
    /// <param name="draft">Whether the draft is wanted.</param>
    /// <param name="schema">The content types.</param>
    /// <param name="toSegment">The URL segment of a name in a culture.</param>
    /// <returns>Null where the version wanted does not exist.</returns>
    public static PublishedNode? From(NodeRecord record, bool draft, SchemaTypes schema, Func<string, string?, string> toSegment)
    {
        var version = draft || record.Node.Kind == NodeKind.Media ? record.Version : record.PublishedVersion;
        if (version is null)
        {
            return null;
        }

        Umbraco.Cms.Core.Models.IContentTypeComposition type =
            record.Node.Kind == NodeKind.Media
                ? schema.MediaType(record.Node.ContentTypeId)
                : schema.DocumentType(record.Node.ContentTypeId);
        var properties = schema.PropertiesOf(type);
        var rows = record.Values.Where(row => row.VersionId == version.Id).ToList();
        return new PublishedNode
        {
            Row = record.Node,
            Version = version,
            Draft = draft,
            Cultures = CulturesOf(rows, version, toSegment),
            Values = rows.ToDictionary(
                row => row.Culture,
                row =>
                    (IReadOnlyDictionary<string, object>)
                        PropertyValues.Read(row.Values, alias => properties.GetValueOrDefault(alias)?.ValueStorageType),
                StringComparer.OrdinalIgnoreCase
            ),
        };
    }

    private static Dictionary<string, PublishedCultureInfo> CulturesOf(
        List<VersionValuesRow> rows,
        VersionRow version,
        Func<string, string?, string> toSegment
    )
    {
        var cultures = rows.Where(row => row is { Name: not null, Date: not null })
            .ToDictionary(
                row => row.Culture,
                row => new PublishedCultureInfo(row.Culture, row.Name!, toSegment(row.Name!, row.Culture), row.Date!.Value),
                StringComparer.OrdinalIgnoreCase
            );
        if (cultures.Count == 0)
        {
            // Umbraco keeps the name of an invariant item under the empty culture.
            const string Invariant = VersionValuesRow.Invariant;
            cultures[Invariant] = new PublishedCultureInfo(Invariant, version.Name, toSegment(version.Name, null), version.Date);
        }

        return cultures;
    }
}
