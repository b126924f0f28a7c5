using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Names = Umbraco.Cms.Core.Constants.Conventions.RelationTypes;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>The relation types Umbraco defines. They are code: staff cannot add any.</summary>
internal static class RelationTypes
{
    private static readonly Definition[] Definitions =
    [
        new(1, Names.RelateDocumentOnCopyAlias, Names.RelateDocumentOnCopyName, Bidirectional: true, Of: Constants.ObjectTypes.Document),
        new(2, Names.RelateParentDocumentOnDeleteAlias, Names.RelateParentDocumentOnDeleteName, Of: Constants.ObjectTypes.Document),
        new(3, Names.RelateParentMediaFolderOnDeleteAlias, Names.RelateParentMediaFolderOnDeleteName, Of: Constants.ObjectTypes.Media),
        new(4, Names.RelatedMediaAlias, Names.RelatedMediaName, IsDependency: true),
        new(5, Names.RelatedDocumentAlias, Names.RelatedDocumentName, IsDependency: true),
        new(6, Names.RelatedMemberAlias, Names.RelatedMemberName, IsDependency: true),
        new(7, Names.RelatedElementAlias, Names.RelatedElementName, IsDependency: true),
    ];

    /// <summary>Types that run both ways: whichever end is asked about, the other one refers to it.</summary>
    public static IReadOnlyList<int> BidirectionalIds { get; } = IdsWhere(type => type.Bidirectional);

    /// <summary>Types that say "this needs that", as against "this was once a copy of that".</summary>
    public static IReadOnlyList<int> DependencyIds { get; } = IdsWhere(type => type.IsDependency);

    public static IReadOnlyList<int> Ids { get; } = IdsWhere(_ => true);

    /// <summary>New copies of all types, in the order of their ids.</summary>
    public static IReadOnlyList<IRelationType> All() => [.. Definitions.Select(Create)];

    public static IRelationType? ById(int id) => Array.Find(Definitions, type => type.Id == id) is { } found ? Create(found) : null;

    public static IRelationType? ByAlias(string alias) =>
        Array.Find(Definitions, type => type.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)) is { } found ? Create(found) : null;

    private static List<int> IdsWhere(Func<Definition, bool> holds) => [.. Definitions.Where(holds).Select(type => type.Id)];

    private static RelationType Create(Definition definition)
    {
        // Umbraco derives the keys of its built-in types from alias and name.
        var key = $"{definition.Alias}____{definition.Name}".ToGuid();
        var type = new RelationType(
            definition.Name,
            definition.Alias,
            definition.Bidirectional,
            definition.Of,
            definition.Of,
            definition.IsDependency,
            key
        )
        {
            Id = definition.Id,
        };
        type.ResetDirtyProperties(false);
        return type;
    }

    // The ids are Umbraco's as far as it fixes them, and are stored in rows: they never change.
    private sealed record Definition(int Id, string Alias, string Name, bool Bidirectional = false, bool IsDependency = false, Guid? Of = null);
}
