using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("staff_recovery_codes");
        builder.HasKey(code => code.Id);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.Hash).HasMaxLength(OneTimeTicket.HashLength);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(code => code.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(code => new { code.AccountId, code.Hash }).IsUnique();
    }
}
