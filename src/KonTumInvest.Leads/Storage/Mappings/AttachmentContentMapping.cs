using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class AttachmentContentMapping : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("leads_attachment_contents");
        builder.HasKey(content => content.AttachmentId);
        builder.Property(content => content.AttachmentId).ValueGeneratedNever();
    }
}
