using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>The name and the property values of one version in one culture.</summary>
public sealed class VersionValuesRow
{
    /// <summary>The culture of values that do not vary.</summary>
    public const string Invariant = "";

    public const int CultureLength = 20;

    public required int VersionId { get; init; }

    /// <summary>An ISO code such as "vi", or <see cref="Invariant"/>.</summary>
    public required string Culture { get; init; }

    /// <summary>The node's name in this culture; null in the invariant row.</summary>
    public string? Name { get; set; }

    /// <summary>When the culture was last saved, or on the published version published; null in the invariant row.</summary>
    public DateTime? Date { get; set; }

    /// <summary>A JSON object from property alias to stored value; see <see cref="Content.PropertyValues"/>.</summary>
    public required string Values { get; set; }
}

internal sealed class VersionValuesMapping : IEntityTypeConfiguration<VersionValuesRow>
{
    public void Configure(EntityTypeBuilder<VersionValuesRow> builder)
    {
        builder.ToTable("cms_version_values");
        builder.HasKey(values => new { values.VersionId, values.Culture });
        builder.HasOne<VersionRow>().WithMany().HasForeignKey(values => values.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(values => values.Culture).HasMaxLength(VersionValuesRow.CultureLength);
        builder.Property(values => values.Name).HasMaxLength(NodeRow.NameLength);
    }
}
