using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>A relation between two nodes, such as "this document uses that media item".</summary>
public sealed class RelationRow
{
    public const int CommentLength = 1000;

    public int Id { get; init; }

    public required int ParentId { get; init; }

    public required int ChildId { get; init; }

    /// <summary>The id of one of the relation types Umbraco defines; they are code, not rows.</summary>
    public required int RelationTypeId { get; init; }

    public required DateTime Date { get; init; }

    public required string Comment { get; set; }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> builder)
    {
        builder.ToTable("cms_relations");
        builder.HasKey(relation => relation.Id);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ChildId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(relation => new
            {
                relation.ParentId,
                relation.ChildId,
                relation.RelationTypeId,
            })
            .IsUnique();
        builder.HasIndex(relation => new { relation.ChildId, relation.RelationTypeId });
        builder.HasIndex(relation => new { relation.RelationTypeId, relation.Id });
        builder.Property(relation => relation.Comment).HasMaxLength(RelationRow.CommentLength);
    }
}
