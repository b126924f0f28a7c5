using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>A text that editors translate, found by its item key.</summary>
public sealed class DictionaryRow
{
    public const int ItemKeyLength = 450;

    public int Id { get; init; }

    public required Guid Key { get; init; }

    public Guid? ParentKey { get; set; }

    public required string ItemKey { get; set; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; set; }

    public List<DictionaryTranslationRow> Translations { get; init; } = [];
}

/// <summary>The text of a dictionary item in one language.</summary>
public sealed class DictionaryTranslationRow
{
    public required int DictionaryId { get; init; }

    public required string Culture { get; init; }

    /// <summary>Umbraco gives each translation a key of its own.</summary>
    public required Guid Key { get; init; }

    public required string Value { get; set; }
}

internal sealed class DictionaryMapping : IEntityTypeConfiguration<DictionaryRow>, IEntityTypeConfiguration<DictionaryTranslationRow>
{
    public void Configure(EntityTypeBuilder<DictionaryRow> builder)
    {
        builder.ToTable("cms_dictionary");
        builder.HasKey(item => item.Id);
        builder.HasIndex(item => item.Key).IsUnique();
        builder.HasIndex(item => item.ItemKey).IsUnique();
        builder.HasIndex(item => item.ParentKey);
        builder.Property(item => item.ItemKey).HasMaxLength(DictionaryRow.ItemKeyLength);
        builder
            .HasMany(item => item.Translations)
            .WithOne()
            .HasForeignKey(translation => translation.DictionaryId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DictionaryTranslationRow> builder)
    {
        builder.ToTable("cms_dictionary_translations");
        builder.HasKey(translation => new { translation.DictionaryId, translation.Culture });
        builder.Property(translation => translation.Culture).HasMaxLength(VersionValuesRow.CultureLength);
    }
}
