using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>The URL segment of a document in one culture, as computed when it was saved.</summary>
public sealed class DocumentUrlRow
{
    public const int SegmentLength = 255;

    public int Id { get; init; }

    public required Guid DocumentKey { get; init; }

    /// <summary>The language's id, or null for an invariant document.</summary>
    public int? LanguageId { get; init; }

    public required bool IsDraft { get; init; }

    public required string Segment { get; init; }

    /// <summary>False for further segments that still lead to the document.</summary>
    public required bool IsPrimary { get; init; }
}

/// <summary>An extra address an editor gave a document (property <c>umbracoUrlAlias</c>).</summary>
public sealed class DocumentAliasRow
{
    public int Id { get; init; }

    public required Guid DocumentKey { get; init; }

    public int? LanguageId { get; init; }

    public required string Alias { get; init; }
}

internal sealed class DocumentUrlMapping : IEntityTypeConfiguration<DocumentUrlRow>, IEntityTypeConfiguration<DocumentAliasRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
    {
        builder.ToTable("cms_document_urls");
        builder.HasKey(url => url.Id);
        builder.HasIndex(url => url.DocumentKey);
        builder.Property(url => url.Segment).HasMaxLength(DocumentUrlRow.SegmentLength);
    }

    public void Configure(EntityTypeBuilder<DocumentAliasRow> builder)
    {
        builder.ToTable("cms_document_aliases");
        builder.HasKey(alias => alias.Id);
        builder.HasIndex(alias => alias.DocumentKey);
        builder.Property(alias => alias.Alias).HasMaxLength(RedirectRow.UrlLength);
    }
}
