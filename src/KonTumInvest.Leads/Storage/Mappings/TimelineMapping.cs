using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("leads_activities");
        builder.HasKey(activity => activity.Id);
        builder.Property(activity => activity.Id).ValueGeneratedNever();
        builder.Property(activity => activity.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(activity => activity.Subject).HasMaxLength(Activity.SubjectMaxLength);
        builder.Property(activity => activity.Body).HasMaxLength(Activity.BodyMaxLength);
        builder.Property(activity => activity.Place).HasMaxLength(Activity.PlaceMaxLength);
        builder.Property(activity => activity.Version).IsConcurrencyToken();
        builder.HasMany(activity => activity.People).WithOne().HasForeignKey(person => person.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Lead>().WithMany().HasForeignKey(activity => activity.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Enquiry>().WithMany().HasForeignKey(activity => activity.EnquiryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(activity => new { activity.LeadId, activity.At, activity.Id });
        builder.HasIndex(activity => activity.MailId).HasFilter("\"MailId\" IS NOT NULL");
        builder.HasIndex(activity => activity.EnquiryId).HasFilter("\"EnquiryId\" IS NOT NULL");
    }
}

internal sealed class LeadTaskMapping : IEntityTypeConfiguration<LeadTask>
{
    public void Configure(EntityTypeBuilder<LeadTask> builder)
    {
        builder.ToTable("leads_tasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Title).HasMaxLength(LeadTask.TitleMaxLength);
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.HasOne<Lead>().WithMany().HasForeignKey(task => task.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(task => task.LeadId);

        // "What do I have to do" asks for what is not done yet.
        builder.HasIndex(task => new { task.AssigneeKey, task.DueAt }).HasFilter("\"DoneAt\" IS NULL");
        builder.HasIndex(task => new { task.AssigneeKey, task.DoneAt, task.Id }).HasFilter("\"DoneAt\" IS NOT NULL");
        builder.HasIndex(task => task.DueAt).HasFilter("\"DoneAt\" IS NULL AND \"RemindedAt\" IS NULL").HasDatabaseName("IX_leads_tasks_reminders");
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("leads_offers");
        builder.HasKey(offer => offer.Id);
        builder.Property(offer => offer.Id).ValueGeneratedNever();
        builder.Property(offer => offer.PlotCode).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.Property(offer => offer.NameVi).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(offer => offer.NameEn).HasMaxLength(StoredSubject.NameMaxLength);
        builder.Property(offer => offer.PlaceCode).HasMaxLength(StoredSubject.CodeMaxLength);
        builder.Property(offer => offer.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(offer => offer.Note).HasMaxLength(Offer.NoteMaxLength);
        builder.Property(offer => offer.Version).IsConcurrencyToken();
        builder.HasOne<Lead>().WithMany().HasForeignKey(offer => offer.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(offer => new { offer.LeadId, offer.PlotKey }).IsUnique();

        // A plot is held for one investor at a time, or given to one for good, whoever asks first.
        builder.HasIndex(offer => offer.PlotKey).IsUnique().HasFilter("\"State\" IN ('Held', 'Accepted')").HasDatabaseName("IX_leads_offers_taken");
        builder.HasIndex(offer => offer.HeldUntil).HasFilter("\"State\" = 'Held'").HasDatabaseName("IX_leads_offers_holds");
    }
}
