using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ActivityPersonMapping : IEntityTypeConfiguration<ActivityPerson>
{
    public void Configure(EntityTypeBuilder<ActivityPerson> builder)
    {
        builder.ToTable("leads_activity_people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Answer).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(person => person.AnswerComment).HasMaxLength(ActivityPerson.CommentMaxLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(person => person.ContactId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(person => new { person.ActivityId, person.ContactId, person.StaffKey }).IsUnique();
        builder.HasIndex(person => person.ContactId);
    }
}
