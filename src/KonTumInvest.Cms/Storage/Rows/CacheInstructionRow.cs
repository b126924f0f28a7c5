using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>Tells the other web nodes what one of them has changed.</summary>
public sealed class CacheInstructionRow
{
    public long Id { get; init; }

    /// <summary>Umbraco's id of the cache refresher to call.</summary>
    public required Guid RefresherId { get; init; }

    public required CacheInstructionKind Kind { get; init; }

    /// <summary>The payload as JSON, or ids separated by commas; empty for <see cref="CacheInstructionKind.RefreshAll"/>.</summary>
    public required string Argument { get; init; }

    /// <summary>The process that wrote the row and so has acted on it already.</summary>
    public required Guid Origin { get; init; }

    public required DateTime Date { get; init; }
}

/// <summary>Which member of the refresher is called.</summary>
public enum CacheInstructionKind
{
    RefreshAll = 0,
    Payload = 1,
    RefreshIds = 2,
    RefreshKeys = 3,
    RemoveIds = 4,
}

internal sealed class CacheInstructionMapping : IEntityTypeConfiguration<CacheInstructionRow>
{
    public void Configure(EntityTypeBuilder<CacheInstructionRow> builder)
    {
        builder.ToTable("cms_cache_instructions");
        builder.HasKey(instruction => instruction.Id);
        builder.HasIndex(instruction => instruction.Date);
    }
}
