using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ConsentEntryMapping : IEntityTypeConfiguration<ConsentEntry>
{
    public void Configure(EntityTypeBuilder<ConsentEntry> builder)
    {
        builder.ToTable("leads_consent_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(entry => entry.Purpose).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(entry => entry.Evidence).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(entry => entry.NoticeVersion).HasMaxLength(StoredNotice.VersionMaxLength);
        builder.Property(entry => entry.NoticeSha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.Property(entry => entry.Note).HasMaxLength(ConsentEntry.NoteMaxLength);
        builder.HasIndex(entry => entry.EmailNormalized).HasFilter("\"EmailNormalized\" IS NOT NULL");
        builder.HasIndex(entry => entry.ContactId);
    }
}
