using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class StaffEventMapping : IEntityTypeConfiguration<StaffEvent>
{
    private const int KindMaxLength = 30;

    public void Configure(EntityTypeBuilder<StaffEvent> builder)
    {
        builder.ToTable("staff_events");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(KindMaxLength);
        builder.Property(row => row.Network).HasMaxLength(StaffSession.NetworkMaxLength);

        // No foreign keys: the audit outlives what it tells about.
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => new { row.AccountId, row.At });
    }
}
