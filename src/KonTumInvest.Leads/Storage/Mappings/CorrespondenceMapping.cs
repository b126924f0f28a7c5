using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class StoredMailMapping : IEntityTypeConfiguration<StoredMail>
{
    public void Configure(EntityTypeBuilder<StoredMail> builder)
    {
        builder.ToTable("leads_mails");
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Direction).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(mail => mail.Nature).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(mail => mail.MessageId).HasMaxLength(StoredMail.MessageIdMaxLength);
        builder.Property(mail => mail.InReplyTo).HasMaxLength(StoredMail.MessageIdMaxLength);
        builder.Property(mail => mail.References).HasMaxLength(StoredMail.ReferencesMaxLength);
        builder.Property(mail => mail.FromAddress).HasMaxLength(StoredMail.AddressMaxLength);
        builder.Property(mail => mail.FromName).HasMaxLength(StoredMail.NameMaxLength);
        builder.Property(mail => mail.To).HasMaxLength(StoredMail.RecipientsMaxLength);
        builder.Property(mail => mail.Cc).HasMaxLength(StoredMail.RecipientsMaxLength);
        builder.Property(mail => mail.ReplyTo).HasMaxLength(StoredMail.ReplyToMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(StoredMail.SubjectMaxLength);
        builder.Property(mail => mail.BounceStatus).HasMaxLength(StoredMail.StatusMaxLength);
        builder.Property(mail => mail.ReturnedFrom).HasMaxLength(StoredMail.RecipientsMaxLength);
        builder.Property(mail => mail.ContentSha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.HasOne<Lead>().WithMany().HasForeignKey(mail => mail.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(mail => mail.ContactId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(mail => mail.Attachments).WithOne().HasForeignKey(attachment => attachment.MailId);

        // By it an answer finds its mail, and a mail that comes twice is stored once.
        builder.HasIndex(mail => new { mail.Direction, mail.MessageId }).IsUnique();
        builder.HasIndex(mail => new { mail.LeadId, mail.SentAt });
        builder.HasIndex(mail => mail.ContactId);

        // How many one address sent of late.
        builder.HasIndex(mail => new { mail.FromAddress, mail.StoredAt });
        builder.HasIndex(mail => mail.StoredAt).HasFilter("\"LeadId\" IS NULL").HasDatabaseName("IX_leads_mails_unassigned");
    }
}

internal sealed class MailAttachmentMapping : IEntityTypeConfiguration<MailAttachment>
{
    public void Configure(EntityTypeBuilder<MailAttachment> builder)
    {
        builder.ToTable("leads_mail_attachments");
        builder.HasKey(attachment => attachment.Id);
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.FileName).HasMaxLength(MailAttachment.FileNameMaxLength);
        builder.Property(attachment => attachment.MediaType).HasMaxLength(MailAttachment.MediaTypeMaxLength);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.Property(attachment => attachment.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(attachment => attachment.Finding).HasMaxLength(MailAttachment.FindingMaxLength);
        builder.HasIndex(attachment => new { attachment.MailId, attachment.Position }).IsUnique();
        builder.HasIndex(attachment => attachment.ScannedAt).HasFilter("\"State\" = 'Quarantined'").HasDatabaseName("IX_leads_mail_attachments_quarantined");
        builder
            .HasOne(attachment => attachment.Content)
            .WithOne()
            .HasForeignKey<MailAttachmentContent>(content => content.AttachmentId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailAttachmentContentMapping : IEntityTypeConfiguration<MailAttachmentContent>
{
    public void Configure(EntityTypeBuilder<MailAttachmentContent> builder)
    {
        builder.ToTable("leads_mail_attachment_contents");
        builder.HasKey(content => content.AttachmentId);
        builder.Property(content => content.AttachmentId).ValueGeneratedNever();
    }
}

internal sealed class RawMailMapping : IEntityTypeConfiguration<RawMail>
{
    public void Configure(EntityTypeBuilder<RawMail> builder)
    {
        builder.ToTable("leads_mail_raws");
        builder.HasKey(raw => raw.MailId);
        builder.Property(raw => raw.MailId).ValueGeneratedNever();
        builder.HasOne<StoredMail>().WithOne().HasForeignKey<RawMail>(raw => raw.MailId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailTemplateMapping : IEntityTypeConfiguration<MailTemplate>
{
    public void Configure(EntityTypeBuilder<MailTemplate> builder)
    {
        builder.ToTable("leads_mail_templates");
        builder.HasKey(template => template.Id);
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.Property(template => template.Code).HasMaxLength(MailTemplate.CodeMaxLength);
        builder.Property(template => template.Language).HasMaxLength(Enquiry.LanguageMaxLength);
        builder.Property(template => template.Name).HasMaxLength(MailTemplate.NameMaxLength);
        builder.Property(template => template.Subject).HasMaxLength(MailTemplate.SubjectMaxLength);
        builder.Property(template => template.Body).HasMaxLength(MailTemplate.BodyMaxLength);
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.HasIndex(template => new { template.Code, template.Language }).IsUnique();
        builder.HasMany(template => template.Files).WithOne().HasForeignKey(file => file.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TemplateFileMapping : IEntityTypeConfiguration<TemplateFile>
{
    public void Configure(EntityTypeBuilder<TemplateFile> builder)
    {
        builder.ToTable("leads_mail_template_files");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.FileName).HasMaxLength(MailAttachment.FileNameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(MailAttachment.MediaTypeMaxLength);
        builder.Property(file => file.Sha256).HasMaxLength(Enquiry.FingerprintLength);
        builder.Property(file => file.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(file => file.Finding).HasMaxLength(MailAttachment.FindingMaxLength);
        builder.HasIndex(file => file.ScannedAt).HasFilter("\"State\" = 'Quarantined'").HasDatabaseName("IX_leads_mail_template_files_quarantined");
        builder.HasOne(file => file.Content).WithOne().HasForeignKey<TemplateFileContent>(content => content.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TemplateFileContentMapping : IEntityTypeConfiguration<TemplateFileContent>
{
    public void Configure(EntityTypeBuilder<TemplateFileContent> builder)
    {
        builder.ToTable("leads_mail_template_file_contents");
        builder.HasKey(content => content.FileId);
        builder.Property(content => content.FileId).ValueGeneratedNever();
    }
}
