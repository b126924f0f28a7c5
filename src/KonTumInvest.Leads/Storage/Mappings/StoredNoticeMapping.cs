using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class StoredNoticeMapping : IEntityTypeConfiguration<StoredNotice>
{
    public void Configure(EntityTypeBuilder<StoredNotice> builder)
    {
        builder.ToTable("leads_privacy_notices");
        builder.HasKey(notice => notice.Sha256);
        builder.Property(notice => notice.Sha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.Property(notice => notice.Version).HasMaxLength(StoredNotice.VersionMaxLength);
        builder.Property(notice => notice.Language).HasMaxLength(Enquiry.LanguageMaxLength);
    }
}
