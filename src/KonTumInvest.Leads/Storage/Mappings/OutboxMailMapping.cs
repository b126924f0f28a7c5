using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    private const int EnumMaxLength = 30;

    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("leads_outbox");
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Kind).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(mail => mail.Status).HasConversion<string>().HasMaxLength(EnumMaxLength);
        builder.Property(mail => mail.Reference).HasMaxLength(EnquiryReference.MaxLength);
        builder.Property(mail => mail.MessageId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.ThreadId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.Recipient).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.RecipientName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.ReplyTo).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.ReplyToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(mail => mail.LastFailure).HasMaxLength(OutboxMail.FailureMaxLength);
        builder.HasOne<StoredMail>().WithOne().HasForeignKey<OutboxMail>(mail => mail.MailId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Enquiry>().WithMany().HasForeignKey(mail => mail.EnquiryId);
        builder.HasIndex(mail => mail.MessageId).IsUnique();

        // Only what still has to be sent is in this index: it stays small while the table grows.
        builder.HasIndex(mail => mail.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(mail => mail.FinishedAt).HasFilter("\"Status\" = 'Parked'").HasDatabaseName("IX_leads_outbox_parked");
    }
}
