using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class EnquiryMapping : IEntityTypeConfiguration<Enquiry>
{
    private const int EnumMaxLength = 30;
    private const int MoneyPrecision = 19;
    private const int MoneyScale = 4;

    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("leads_enquiries");
        builder.HasKey(enquiry => enquiry.Id);
        builder.Property(enquiry => enquiry.Id).ValueGeneratedNever();
        builder
            .Property(enquiry => enquiry.Reference)
            .HasConversion(reference => reference.ToString(), text => EnquiryReference.Parse(text))
            .HasMaxLength(EnquiryReference.MaxLength);
        builder.Property(enquiry => enquiry.Fingerprint).HasMaxLength(Enquiry.FingerprintLength);
        builder.Property(enquiry => enquiry.Source).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(enquiry => enquiry.Language).HasMaxLength(Enquiry.LanguageMaxLength);
        builder.Property(enquiry => enquiry.PersonName).HasMaxLength(Enquiry.PersonNameMaxLength);
        builder.Property(enquiry => enquiry.Organisation).HasMaxLength(Enquiry.OrganisationMaxLength);
        builder.Property(enquiry => enquiry.Country).HasMaxLength(Enquiry.CountryLength);
        builder
            .Property(enquiry => enquiry.Email)
            .HasConversion(address => address.Value, text => EmailAddress.Parse(text))
            .HasMaxLength(EmailAddress.MaxLength);
        builder.Property(enquiry => enquiry.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(enquiry => enquiry.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(enquiry => enquiry.PhoneExtension).HasMaxLength(PhoneNumber.MaxExtensionLength);
        builder.Property(enquiry => enquiry.Timing).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(enquiry => enquiry.Message).HasMaxLength(Enquiry.MessageMaxLength);
        builder.OwnsOne(enquiry => enquiry.LandNeed, MapLandNeed);
        builder.OwnsOne(enquiry => enquiry.Investment, MapInvestment);
        builder.OwnsOne(enquiry => enquiry.Routing, MapRouting);
        builder.Navigation(enquiry => enquiry.Routing).IsRequired();

        builder.HasIndex(enquiry => enquiry.Reference).IsUnique();
        builder.HasIndex(enquiry => enquiry.Fingerprint).IsUnique();
        builder.HasIndex(enquiry => new { enquiry.EmailNormalized, enquiry.ReceivedAt });
        builder.HasIndex(enquiry => new { enquiry.ReceivedAt, enquiry.Id });

        builder.HasMany(enquiry => enquiry.Subjects).WithOne().HasForeignKey(subject => subject.EnquiryId);
        builder.HasMany(enquiry => enquiry.Attachments).WithOne().HasForeignKey(attachment => attachment.EnquiryId);
        builder.HasMany(enquiry => enquiry.Consents).WithOne().HasForeignKey(consent => consent.EnquiryId);
    }

    private static void MapLandNeed(OwnedNavigationBuilder<Enquiry, LandNeed> land)
    {
        land.Property(need => need.From).HasPrecision(MoneyPrecision, MoneyScale);
        land.Property(need => need.To).HasPrecision(MoneyPrecision, MoneyScale);
        land.Property(need => need.Unit).HasConversion<string>().HasMaxLength(EnumMaxLength);
    }

    private static void MapInvestment(OwnedNavigationBuilder<Enquiry, InvestmentSize> investment)
    {
        investment.Property(size => size.Amount).HasPrecision(MoneyPrecision, MoneyScale);
        investment.Property(size => size.Currency).HasMaxLength(InvestmentSize.CurrencyLength);
    }

    private static void MapRouting(OwnedNavigationBuilder<Enquiry, RoutingDecision> routing)
    {
        routing.Property(decision => decision.RuleCode).HasMaxLength(RoutingRule.CodeMaxLength);
        routing.Property(decision => decision.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        routing.Property(decision => decision.UnitNameVi).HasMaxLength(StoredSubject.NameMaxLength);
        routing.Property(decision => decision.UnitNameEn).HasMaxLength(StoredSubject.NameMaxLength);
    }
}
