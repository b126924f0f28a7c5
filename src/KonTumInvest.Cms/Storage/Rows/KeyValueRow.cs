using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>A small fact the installation remembers about itself.</summary>
public sealed class KeyValueRow
{
    public const int KeyLength = 256;

    public required string Key { get; init; }

    public string? Value { get; set; }

    public required DateTime UpdateDate { get; set; }
}

internal sealed class KeyValueMapping : IEntityTypeConfiguration<KeyValueRow>
{
    public void Configure(EntityTypeBuilder<KeyValueRow> builder)
    {
        builder.ToTable("cms_key_values");
        builder.HasKey(pair => pair.Key);
        builder.Property(pair => pair.Key).HasMaxLength(KeyValueRow.KeyLength);
    }
}
