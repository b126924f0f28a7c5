using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadFactMapping : IEntityTypeConfiguration<LeadFact>
{
    public void Configure(EntityTypeBuilder<LeadFact> builder)
    {
        builder.ToTable("leads_facts");
        builder.HasKey(fact => fact.LeadId);
        builder.Property(fact => fact.LeadId).ValueGeneratedNever();
        builder.Property(fact => fact.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder.Property(fact => fact.Stage).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(fact => fact.Source).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(fact => fact.Country).HasMaxLength(Enquiry.CountryLength);
        builder.Property(fact => fact.SectorCode).HasMaxLength(Lead.SectorCodeMaxLength);
        builder.Property(fact => fact.Currency).HasMaxLength(InvestmentSize.CurrencyLength);
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadFact>(fact => fact.LeadId).OnDelete(DeleteBehavior.Cascade);

        // Reports ask for a period, of everything, of a unit or of an officer.
        builder.HasIndex(fact => new { fact.Day, fact.LeadId });
        builder.HasIndex(fact => new { fact.UnitCode, fact.Day });
        builder.HasIndex(fact => new { fact.OfficerKey, fact.Day });
    }
}
