using KonTumInvest.Leads.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("leads_audit");
        builder.HasKey(audit => audit.Id);
        builder.Property(audit => audit.Id).ValueGeneratedNever();
        builder.Property(audit => audit.ActorRole).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(audit => audit.SubjectType).HasMaxLength(AuditEvent.SubjectTypeMaxLength);
        builder.Property(audit => audit.Act).HasMaxLength(AuditEvent.ActMaxLength);
        builder.Property(audit => audit.Reason).HasMaxLength(AuditEvent.ReasonMaxLength);

        // No foreign key to the lead: an entry outlives what it tells about.
        builder.HasIndex(audit => new { audit.LeadId, audit.At });
        builder.HasIndex(audit => new { audit.SubjectId, audit.At });
        builder.HasIndex(audit => new { audit.At, audit.Id });
    }
}
