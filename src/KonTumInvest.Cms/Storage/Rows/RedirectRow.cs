using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>An address a document had before it was renamed or moved, per culture.</summary>
public sealed class RedirectRow
{
    public const int UrlLength = 2048;
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required Guid ContentKey { get; init; }

    /// <summary>Umbraco's route form: the id of the hostname's document followed by the path, such as <c>1/khu-cong-nghiep</c>.</summary>
    public required string Url { get; init; }

    /// <summary>SHA-256 of <see cref="Url"/> in hexadecimal: the index, since the address itself is too long for one.</summary>
    public required string UrlHash { get; init; }

    /// <summary>An ISO code, or <see cref="VersionValuesRow.Invariant"/>.</summary>
    public required string Culture { get; init; }

    public required DateTime CreateDate { get; set; }
}

internal sealed class RedirectMapping : IEntityTypeConfiguration<RedirectRow>
{
    public void Configure(EntityTypeBuilder<RedirectRow> builder)
    {
        builder.ToTable("cms_redirects");
        builder.HasKey(redirect => redirect.Id);
        builder
            .HasIndex(redirect => new
            {
                redirect.UrlHash,
                redirect.ContentKey,
                redirect.Culture,
            })
            .IsUnique();
        builder.HasIndex(redirect => redirect.ContentKey);
        builder.HasIndex(redirect => redirect.CreateDate);
        builder.Property(redirect => redirect.Url).HasMaxLength(RedirectRow.UrlLength);
        builder.Property(redirect => redirect.UrlHash).HasMaxLength(RedirectRow.HashLength);
        builder.Property(redirect => redirect.Culture).HasMaxLength(VersionValuesRow.CultureLength);
    }
}
