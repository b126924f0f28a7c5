using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>One version of a node. Exactly one is current (the draft); at most one is published.</summary>
public sealed class VersionRow
{
    public int Id { get; init; }

    public required int NodeId { get; init; }

    public required DateTime Date { get; set; }

    public required int UserId { get; set; }

    public required string Name { get; set; }

    public bool Current { get; set; }

    public bool Published { get; set; }

    /// <summary>Set by an editor to keep the version when old ones are cleaned up.</summary>
    public bool PreventCleanup { get; set; }

    public int? TemplateId { get; set; }
}

internal sealed class VersionMapping : IEntityTypeConfiguration<VersionRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("cms_versions");
        builder.HasKey(version => version.Id);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(version => version.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(version => version.Name).HasMaxLength(NodeRow.NameLength);

        // Two writers cannot both leave a current version, nor two published ones, whatever the code above does.
        builder.HasIndex(version => version.NodeId, "IX_cms_versions_current").IsUnique().HasFilter("\"Current\"");
        builder.HasIndex(version => version.NodeId, "IX_cms_versions_published").IsUnique().HasFilter("\"Published\"");
        builder.HasIndex(version => new { version.NodeId, version.Id });
        builder.HasIndex(version => version.Date);
    }
}
