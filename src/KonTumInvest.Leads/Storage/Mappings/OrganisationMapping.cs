using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("leads_organisations");
        builder.HasKey(organisation => organisation.Id);
        builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(organisation => organisation.NameFolded).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(organisation => organisation.Country).HasMaxLength(Enquiry.CountryLength);
        builder.Property(organisation => organisation.Domain).HasMaxLength(Organisation.DomainMaxLength);
        builder.Property(organisation => organisation.TaxCode).HasMaxLength(Organisation.TaxCodeMaxLength);
        builder.Property(organisation => organisation.Note).HasMaxLength(Organisation.NoteMaxLength);
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasIndex(organisation => new { organisation.NameFolded, organisation.Country });

        // One for each order of the list, the key last.
        builder.HasIndex(organisation => new { organisation.NameFolded, organisation.Id });
        builder.HasIndex(organisation => new { organisation.CreatedAt, organisation.Id });

        // Programs list those of a country, by key.
        builder.HasIndex(organisation => new { organisation.Country, organisation.Id });
        builder.HasIndex(organisation => organisation.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        builder.HasIndex(organisation => organisation.Domain).HasFilter("\"Domain\" IS NOT NULL");
        builder.HasIndex(organisation => organisation.TaxCode).HasFilter("\"TaxCode\" IS NOT NULL");
    }
}
