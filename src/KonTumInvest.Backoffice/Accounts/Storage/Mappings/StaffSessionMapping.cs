using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class StaffSessionMapping : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("staff_sessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Browser).HasMaxLength(StaffSession.BrowserMaxLength);
        builder.Property(session => session.Network).HasMaxLength(StaffSession.NetworkMaxLength);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(session => new { session.AccountId, session.EndedAt });
    }
}
