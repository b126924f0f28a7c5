using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>A moment at which a document will be published or will expire, in one culture or in all.</summary>
public sealed class ScheduleRow
{
    public required Guid Id { get; init; }

    public required int NodeId { get; init; }

    /// <summary>An ISO code, or <see cref="VersionValuesRow.Invariant"/> for an invariant document.</summary>
    public required string Culture { get; init; }

    public required DateTime Date { get; init; }

    /// <summary>True to publish, false to expire.</summary>
    public required bool Release { get; init; }
}

internal sealed class ScheduleMapping : IEntityTypeConfiguration<ScheduleRow>
{
    public void Configure(EntityTypeBuilder<ScheduleRow> builder)
    {
        builder.ToTable("cms_schedules");
        builder.HasKey(schedule => schedule.Id);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(schedule => schedule.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(schedule => schedule.Date);
        builder.Property(schedule => schedule.Culture).HasMaxLength(VersionValuesRow.CultureLength);
    }
}
