using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>Translates between our kinds of node and Umbraco's object types.</summary>
internal static class NodeKinds
{
    public static Guid ObjectTypeOf(NodeKind kind) => kind == NodeKind.Document ? Constants.ObjectTypes.Document : Constants.ObjectTypes.Media;

    /// <summary>The kind stored for an object type; null for object types that are not nodes, or of features this site does not offer.</summary>
    public static NodeKind? Of(Guid objectType) =>
        objectType == Constants.ObjectTypes.Document ? NodeKind.Document
        : objectType == Constants.ObjectTypes.Media ? NodeKind.Media
        : null;

    /// <summary>The kinds among some object types; all kinds where none is named.</summary>
    public static List<NodeKind> Of(IReadOnlyCollection<Guid> objectTypes) =>
        objectTypes.Count == 0 ? [NodeKind.Document, NodeKind.Media] : [.. objectTypes.Select(Of).OfType<NodeKind>()];
}
