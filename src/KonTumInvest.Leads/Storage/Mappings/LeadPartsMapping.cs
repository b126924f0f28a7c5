using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadReaderMapping : IEntityTypeConfiguration<LeadReader>
{
    public void Configure(EntityTypeBuilder<LeadReader> builder)
    {
        builder.ToTable("leads_lead_readers");
        builder.HasKey(reader => reader.Id);
        builder.Property(reader => reader.Id).ValueGeneratedNever();
        builder.HasIndex(reader => new { reader.LeadId, reader.OfficerKey }).IsUnique();
        builder.HasIndex(reader => reader.OfficerKey);
    }
}

internal sealed class LeadContactMapping : IEntityTypeConfiguration<LeadContact>
{
    public void Configure(EntityTypeBuilder<LeadContact> builder)
    {
        builder.ToTable("leads_lead_contacts");
        builder.HasKey(contact => contact.Id);
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Role).HasMaxLength(LeadContact.RoleMaxLength);
        builder.HasOne(contact => contact.Contact).WithMany().HasForeignKey(contact => contact.ContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(contact => new { contact.LeadId, contact.ContactId }).IsUnique();
        builder.HasIndex(contact => contact.ContactId);
    }
}

internal sealed class LeadSubjectMapping : IEntityTypeConfiguration<LeadSubject>
{
    public void Configure(EntityTypeBuilder<LeadSubject> builder)
    {
        builder.ToTable("leads_lead_subjects");
        builder.HasKey(subject => subject.Id);
        builder.Property(subject => subject.Id).ValueGeneratedNever();
        builder.Property(subject => subject.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(subject => subject.Code).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.Property(subject => subject.NameVi).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(subject => subject.NameEn).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(subject => subject.PlaceCode).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.HasIndex(subject => new { subject.LeadId, subject.Key }).IsUnique();
        builder.HasIndex(subject => subject.Key);
        builder.HasIndex(subject => new { subject.PlaceCode, subject.LeadId });
    }
}

internal sealed class LeadEnquiryMapping : IEntityTypeConfiguration<LeadEnquiry>
{
    public void Configure(EntityTypeBuilder<LeadEnquiry> builder)
    {
        builder.ToTable("leads_lead_enquiries");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.HasOne<Enquiry>().WithOne().HasForeignKey<LeadEnquiry>(link => link.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lead>().WithMany().HasForeignKey(link => link.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.LeadId);
    }
}

internal sealed class StageChangeMapping : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> builder)
    {
        builder.ToTable("leads_stage_changes");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.From).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(change => change.To).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(change => change.Reason).HasMaxLength(StageChange.ReasonMaxLength);
        builder.HasOne<Lead>().WithMany().HasForeignKey(change => change.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(change => new { change.LeadId, change.At });
        builder.HasIndex(change => new { change.At, change.To });
    }
}
