using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    private const int PurposeMaxLength = 30;

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("leads_consents");
        builder.HasKey(consent => consent.Id);
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.Property(consent => consent.Purpose).HasConversion<string>().HasMaxLength(PurposeMaxLength);
        builder.Property(consent => consent.NoticeVersion).HasMaxLength(StoredNotice.VersionMaxLength);
        builder.Property(consent => consent.NoticeSha256).HasMaxLength(Enquiry.FingerprintLength);
        builder
            .HasOne<StoredNotice>()
            .WithMany()
            .HasForeignKey(consent => consent.NoticeSha256)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
