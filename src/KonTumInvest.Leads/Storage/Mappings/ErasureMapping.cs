using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class PersonErasedMapping : IEntityTypeConfiguration<PersonErased>
{
    public void Configure(EntityTypeBuilder<PersonErased> builder)
    {
        builder.ToTable("leads_erasures");
        builder.HasKey(erasure => erasure.Id);
        builder.Property(erasure => erasure.Id).ValueGeneratedNever();
        builder.Property(erasure => erasure.Cause).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.HasIndex(erasure => new { erasure.At, erasure.Id });
        builder.HasIndex(erasure => erasure.JournaledAt).HasFilter("\"JournaledAt\" IS NULL").HasDatabaseName("IX_leads_erasures_journal");
    }
}

internal sealed class ErasedMailMapping : IEntityTypeConfiguration<ErasedMail>
{
    public void Configure(EntityTypeBuilder<ErasedMail> builder)
    {
        builder.ToTable("leads_erased_mails");
        builder.HasKey(mail => mail.Hash);
        builder.Property(mail => mail.Hash).HasMaxLength(PersonErased.HashLength);
    }
}

internal sealed class ErasedFileMapping : IEntityTypeConfiguration<ErasedFile>
{
    public void Configure(EntityTypeBuilder<ErasedFile> builder)
    {
        builder.ToTable("leads_erased_files");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(ErasedFile.NameMaxLength);
    }
}

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("leads_holds");
        builder.HasKey(hold => hold.Id);
        builder.Property(hold => hold.Id).ValueGeneratedNever();
        builder.Property(hold => hold.Reason).HasMaxLength(LegalHold.ReasonMaxLength);
        builder.HasOne<Lead>().WithMany().HasForeignKey(hold => hold.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(hold => new { hold.LeadId, hold.EndedAt });
    }
}

internal sealed class LeadLookMapping : IEntityTypeConfiguration<LeadLook>
{
    public void Configure(EntityTypeBuilder<LeadLook> builder)
    {
        builder.ToTable("leads_looks");
        builder.HasKey(look => look.Id);
        builder.Property(look => look.Id).ValueGeneratedNever();

        // No foreign key: a look outlives the lead, and a search has none. The index keeps one row for a person, a lead and an hour.
        builder.HasIndex(look => new { look.LeadId, look.ActorKey, look.Hour }).IsUnique();
        builder.HasIndex(look => new { look.At, look.Id });
        builder.HasIndex(look => new { look.ActorKey, look.At });
    }
}

internal sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.ToTable("leads_retention_runs");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.LeaseUntil).IsConcurrencyToken();
        builder.HasIndex(run => run.Day).IsUnique();
    }
}

internal sealed class RetentionEntryMapping : IEntityTypeConfiguration<RetentionEntry>
{
    public void Configure(EntityTypeBuilder<RetentionEntry> builder)
    {
        builder.ToTable("leads_retention_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Rule).HasMaxLength(RetentionEntry.RuleMaxLength);
        builder.Property(entry => entry.Outcome).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.HasOne<RetentionRun>().WithMany().HasForeignKey(entry => entry.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(entry => entry.RunId);
    }
}
