using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>What a node is.</summary>
public enum NodeKind
{
    Document = 1,
    Media = 2,
}

/// <summary>A document or a media item in its tree, with what is true of it whatever its version.</summary>
public sealed class NodeRow
{
    public const int NameLength = 255;

    /// <summary>Comma-separated ids from the root, as Umbraco writes them: <c>-1,12,57</c>. 40 levels of eight digits fit.</summary>
    public const int PathLength = 400;

    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Id of the parent; -1 at the root, -20 and -21 in the recycle bins.</summary>
    public required int ParentId { get; set; }

    public required int Level { get; set; }

    public required string Path { get; set; }

    public required int SortOrder { get; set; }

    public bool Trashed { get; set; }

    /// <summary>The name in the default language, or the only name of an invariant node.</summary>
    public required string Name { get; set; }

    /// <summary>The content type's id, which is derived from its key and so the same on every node and after every start.</summary>
    public required int ContentTypeId { get; set; }

    public required int CreatorId { get; init; }

    public required DateTime CreateDate { get; init; }

    /// <summary>Who wrote the current version.</summary>
    public required int WriterId { get; set; }

    /// <summary>When the current version was written.</summary>
    public required DateTime UpdateDate { get; set; }

    public bool Published { get; set; }

    /// <summary>Whether the draft differs from what is published.</summary>
    public bool Edited { get; set; }
}

internal sealed class NodeMapping : IEntityTypeConfiguration<NodeRow>
{
    public void Configure(EntityTypeBuilder<NodeRow> builder)
    {
        builder.ToTable("cms_nodes");
        builder.HasKey(node => node.Id);
        builder.HasIndex(node => node.Key).IsUnique();
        builder.HasIndex(node => new { node.Kind, node.ParentId, node.SortOrder });
        builder.HasIndex(node => new { node.Kind, node.Path });
        builder.HasIndex(node => new { node.Kind, node.ContentTypeId });
        builder.HasIndex(node => new { node.Kind, node.UpdateDate });
        builder.Property(node => node.Name).HasMaxLength(NodeRow.NameLength);
        builder.Property(node => node.Path).HasMaxLength(NodeRow.PathLength);
    }
}
