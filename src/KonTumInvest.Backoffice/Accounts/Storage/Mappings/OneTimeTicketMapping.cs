using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class OneTimeTicketMapping : IEntityTypeConfiguration<OneTimeTicket>
{
    private const int PurposeMaxLength = 30;

    public void Configure(EntityTypeBuilder<OneTimeTicket> builder)
    {
        builder.ToTable("staff_tickets");
        builder.HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.Property(ticket => ticket.Purpose).HasConversion<string>().HasMaxLength(PurposeMaxLength);
        builder.Property(ticket => ticket.Hash).HasMaxLength(OneTimeTicket.HashLength);
        builder.Property(ticket => ticket.BoundTo).HasMaxLength(OneTimeTicket.BoundToMaxLength);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(ticket => ticket.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(ticket => ticket.Hash).IsUnique();
    }
}
