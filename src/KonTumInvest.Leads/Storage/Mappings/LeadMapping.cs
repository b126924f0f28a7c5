using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    internal const int EnumMaxLength = 30;

    // SQLite has no decimal numbers that it can compare: areas and sums are whole numbers of hundredths.
    private static readonly ValueConverter<decimal, long> Hundredths = new(value => (long)Math.Round(value * 100m), stored => stored / 100m);

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
        builder.Property(lead => lead.AreaFrom).HasConversion(Hundredths);
        builder.Property(lead => lead.AreaTo).HasConversion(Hundredths);
        builder.Property(lead => lead.InvestmentAmount).HasConversion(Hundredths);
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
        builder.HasIndex(lead => new { lead.ChangedAt, lead.Id });
        builder.HasIndex(lead => new { lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.DueAt, lead.Id }).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(lead => new { lead.AreaFrom, lead.Id }).HasFilter("\"AreaFrom\" IS NOT NULL");
        builder.HasIndex(lead => new { lead.InvestmentCurrency, lead.InvestmentAmount, lead.Id }).HasFilter("\"InvestmentAmount\" IS NOT NULL");

        // The same for what one officer and one unit see.
        builder.HasIndex(lead => new { lead.OfficerKey, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.OfficerKey, lead.CreatedAt, lead.Id });
        builder.HasIndex(lead => new { lead.OfficerKey, lead.DueAt, lead.Id });
        builder.HasIndex(lead => new { lead.UnitCode, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.UnitCode, lead.CreatedAt, lead.Id });
        builder.HasIndex(lead => new { lead.UnitCode, lead.DueAt, lead.Id });
        builder.HasIndex(lead => new { lead.UnitCode, lead.ChangedAt, lead.Id });
        builder.HasIndex(lead => new { lead.Stage, lead.LastActivityAt, lead.Id });

        // Filters whose values can be rare: without them a list that finds few would be looked for in all there are.
        builder.HasIndex(lead => new { lead.Country, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.SectorCode, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.Source, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.Kind, lead.LastActivityAt, lead.Id });

        // The columns of the board: a stage of one officer's or one unit's leads.
        builder.HasIndex(lead => new { lead.OfficerKey, lead.Stage, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.UnitCode, lead.Stage, lead.LastActivityAt, lead.Id });

        // What was joined into a lead.
        builder.HasIndex(lead => lead.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");

        // The latest of one party.
        builder.HasIndex(lead => new { lead.ContactId, lead.LastActivityAt, lead.Id });
        builder.HasIndex(lead => new { lead.OrganisationId, lead.LastActivityAt, lead.Id });
    }
}
