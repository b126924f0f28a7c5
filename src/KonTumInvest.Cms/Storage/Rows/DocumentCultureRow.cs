using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>The state of a document in one culture.</summary>
public sealed class DocumentCultureRow
{
    public required int NodeId { get; init; }

    public required string Culture { get; init; }

    /// <summary>The draft's name in this culture.</summary>
    public required string Name { get; set; }

    public bool Published { get; set; }

    /// <summary>Whether the draft differs from what is published in this culture.</summary>
    public bool Edited { get; set; }
}

internal sealed class DocumentCultureMapping : IEntityTypeConfiguration<DocumentCultureRow>
{
    public void Configure(EntityTypeBuilder<DocumentCultureRow> builder)
    {
        builder.ToTable("cms_document_cultures");
        builder.HasKey(state => new { state.NodeId, state.Culture });
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(state => state.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(state => state.Culture).HasMaxLength(VersionValuesRow.CultureLength);
        builder.Property(state => state.Name).HasMaxLength(NodeRow.NameLength);
    }
}
