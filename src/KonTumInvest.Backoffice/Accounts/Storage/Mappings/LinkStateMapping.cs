using KonTumInvest.Backoffice.Reports.Health.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class LinkStateMapping : IEntityTypeConfiguration<LinkState>
{
    public void Configure(EntityTypeBuilder<LinkState> builder)
    {
        builder.ToTable("staff_links");
        builder.HasKey(link => link.Address);
        builder.Property(link => link.Address).HasMaxLength(ExternalLinks.MaxLength);
    }
}
