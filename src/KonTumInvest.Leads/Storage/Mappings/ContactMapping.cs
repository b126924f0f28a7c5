using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("leads_contacts");
        builder.HasKey(contact => contact.Id);
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Name).HasMaxLength(Contact.NameMaxLength);
        builder.Property(contact => contact.NameFolded).HasMaxLength(Contact.NameMaxLength);
        builder
            .Property(contact => contact.Email)
            .HasConversion(address => address!.Value, text => EmailAddress.Parse(text))
            .HasMaxLength(EmailAddress.MaxLength);
        builder.Property(contact => contact.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(contact => contact.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(contact => contact.PhoneExtension).HasMaxLength(PhoneNumber.MaxExtensionLength);
        builder.Property(contact => contact.Position).HasMaxLength(Contact.PositionMaxLength);
        builder.Property(contact => contact.Country).HasMaxLength(Enquiry.CountryLength);
        builder.Property(contact => contact.Language).HasMaxLength(Enquiry.LanguageMaxLength);
        builder.Property(contact => contact.BounceStatus).HasMaxLength(Contact.BounceMaxLength);
        builder.Property(contact => contact.Version).IsConcurrencyToken();
        builder.Ignore(contact => contact.MayBeWrittenTo);
        builder.Ignore(contact => contact.IsOpen);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(contact => contact.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(contact => contact.EmailNormalized).HasFilter("\"EmailNormalized\" IS NOT NULL");
        builder.HasIndex(contact => contact.Phone).HasFilter("\"Phone\" IS NOT NULL");

        // One for each order of the list, the key last.
        builder.HasIndex(contact => new { contact.NameFolded, contact.Id });
        builder.HasIndex(contact => new { contact.CreatedAt, contact.Id });
        builder.HasIndex(contact => contact.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
    }
}
