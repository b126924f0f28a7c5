using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class MailboxFolderMapping : IEntityTypeConfiguration<MailboxFolder>
{
    public void Configure(EntityTypeBuilder<MailboxFolder> builder)
    {
        builder.ToTable("leads_mailboxes");
        builder.HasKey(folder => folder.Id);
        builder.Property(folder => folder.Id).ValueGeneratedNever();
        builder.Property(folder => folder.Name).HasMaxLength(MailboxFolder.NameMaxLength);
        builder.Property(folder => folder.LastFailure).HasMaxLength(MailboxFolder.FailureMaxLength);

        // Of two nodes that store the same mail, the second finds that the folder has gone on.
        builder.Property(folder => folder.LastUid).IsConcurrencyToken();
        builder.Property(folder => folder.UidValidity).IsConcurrencyToken();
        builder.Property(folder => folder.LeaseOwner).IsConcurrencyToken();
        builder.HasIndex(folder => folder.Name).IsUnique();
    }
}

internal sealed class TriageItemMapping : IEntityTypeConfiguration<TriageItem>
{
    public void Configure(EntityTypeBuilder<TriageItem> builder)
    {
        builder.ToTable("leads_triage");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Reason).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(item => item.Outcome).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasOne<StoredMail>().WithOne().HasForeignKey<TriageItem>(item => item.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Lead>().WithMany().HasForeignKey(item => item.SuggestedLeadId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(item => new { item.Since, item.Id }).HasFilter("\"DoneAt\" IS NULL").HasDatabaseName("IX_leads_triage_waiting");
    }
}
