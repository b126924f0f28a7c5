using KonTumInvest.Leads.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class PresenceMapping : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        // No foreign keys: a row lives for seconds, and never keeps anything from being deleted. So few need no index either.
        builder.ToTable("leads_presence");
        builder.HasKey(presence => presence.Id);
        builder.Property(presence => presence.Id).ValueGeneratedNever();
    }
}
