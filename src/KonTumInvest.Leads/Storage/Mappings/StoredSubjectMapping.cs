using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class StoredSubjectMapping : IEntityTypeConfiguration<StoredSubject>
{
    private const int KindMaxLength = 20;

    public void Configure(EntityTypeBuilder<StoredSubject> builder)
    {
        builder.ToTable("leads_enquiry_subjects");
        builder.HasKey(subject => new { subject.EnquiryId, subject.Position });
        builder.Property(subject => subject.Position).ValueGeneratedNever();
        builder.Property(subject => subject.Kind).HasConversion<string>().HasMaxLength(KindMaxLength);
        builder.Property(subject => subject.Code).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.Property(subject => subject.NameVi).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(subject => subject.NameEn).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(subject => subject.PlaceKind).HasConversion<string>().HasMaxLength(KindMaxLength);
        builder.Property(subject => subject.PlaceCode).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.Property(subject => subject.PlaceNameVi).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(subject => subject.PlaceNameEn).HasMaxLength(StoredSubject.NameMaxLength);

        // "Who asked about this plot" is the question staff will ask.
        builder.HasIndex(subject => subject.Key);
    }
}
