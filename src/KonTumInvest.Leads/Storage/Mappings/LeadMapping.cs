using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    internal const int EnumMaxLength = 30;
    private const int MoneyPrecision = 19;
    private const int MoneyScale = 4;

    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("leads_leads");
        builder.HasKey(lead => lead.Id);
        builder.Property(lead => lead.Id).ValueGeneratedNever();
        builder
            .Property(lead => lead.Reference)
            .HasConversion(reference => reference.ToString(), text => EnquiryReference.Parse(text))
            .HasMaxLength(EnquiryReference.MaxLength);
        builder.Property(lead => lead.Title).HasMaxLength(Lead.TitleMaxLength);
        builder.Property(lead => lead.Summary).HasMaxLength(Lead.SummaryMaxLength);
        builder.Property(lead => lead.Kind).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(lead => lead.Source).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(lead => lead.Language).HasMaxLength(Enquiry.LanguageMaxLength);
        builder.Property(lead => lead.Country).HasMaxLength(Enquiry.CountryLength);
        builder.Property(lead => lead.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder.Property(lead => lead.Stage).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(lead => lead.LostReason).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(lead => lead.LicenceNumber).HasMaxLength(Lead.LicenceMaxLength);
        builder.Property(lead => lead.SectorCode).HasMaxLength(Lead.SectorCodeMaxLength);
        builder.Property(lead => lead.AreaFrom).HasPrecision(MoneyPrecision, MoneyScale);
        builder.Property(lead => lead.AreaTo).HasPrecision(MoneyPrecision, MoneyScale);
        builder.Property(lead => lead.InvestmentAmount).HasPrecision(MoneyPrecision, MoneyScale);
        builder.Property(lead => lead.InvestmentCurrency).HasMaxLength(InvestmentSize.CurrencyLength);
        builder.Property(lead => lead.Timing).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(lead => lead.Version).IsConcurrencyToken();

        builder.HasOne(lead => lead.Contact).WithMany().HasForeignKey(lead => lead.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(lead => lead.Organisation).WithMany().HasForeignKey(lead => lead.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(lead => lead.Readers).WithOne().HasForeignKey(reader => reader.LeadId);
        builder.HasMany(lead => lead.Contacts).WithOne().HasForeignKey(contact => contact.LeadId);
        builder.HasMany(lead => lead.Subjects).WithOne().HasForeignKey(subject => subject.LeadId);

        builder.HasIndex(lead => lead.Reference).IsUnique();

        // One index for each order that lists offer; the key last, so that pages begin exactly where the one before ended.
        builder.HasIndex(lead => new { lead.CreatedAt, lead.Id });
        builder.HasIndex(lead => new { lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.DueAt, lead.Id }).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(lead => new { lead.OfficerKey, lead.Stage, lead.LastActivityAt });
        builder.HasIndex(lead => new { lead.UnitCode, lead.Stage, lead.LastActivityAt });
        builder.HasIndex(lead => new { lead.Stage, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => lead.ContactId);
        builder.HasIndex(lead => lead.OrganisationId);
    }
}
