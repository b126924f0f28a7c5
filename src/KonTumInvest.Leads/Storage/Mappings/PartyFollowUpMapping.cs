using KonTumInvest.Leads.Parties.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class PartyFollowUpMapping : IEntityTypeConfiguration<PartyFollowUp>
{
    public void Configure(EntityTypeBuilder<PartyFollowUp> builder)
    {
        // No foreign key: of a party that is gone there are no leads, and the row goes.
        builder.ToTable("leads_party_follow_ups");
        builder.HasKey(followUp => followUp.Id);
        builder.Property(followUp => followUp.Id).ValueGeneratedNever();

        // Of two nodes that follow the same party at once, one goes on.
        builder.Property(followUp => followUp.BeforeLeadId).IsConcurrencyToken();
    }
}
