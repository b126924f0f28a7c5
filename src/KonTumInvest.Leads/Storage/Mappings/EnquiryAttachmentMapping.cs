using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class EnquiryAttachmentMapping : IEntityTypeConfiguration<EnquiryAttachment>
{
    public void Configure(EntityTypeBuilder<EnquiryAttachment> builder)
    {
        builder.ToTable("leads_attachments");
        builder.HasKey(attachment => attachment.Id);
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.FileName).HasMaxLength(EnquiryAttachment.FileNameMaxLength);
        builder.Property(attachment => attachment.MediaType).HasMaxLength(EnquiryAttachment.MediaTypeMaxLength);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.HasIndex(attachment => new { attachment.EnquiryId, attachment.Position }).IsUnique();
        builder
            .HasOne(attachment => attachment.Content)
            .WithOne()
            .HasForeignKey<AttachmentContent>(content => content.AttachmentId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
