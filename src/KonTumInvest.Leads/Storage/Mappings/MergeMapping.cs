using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadMergeMapping : IEntityTypeConfiguration<LeadMerge>
{
    public void Configure(EntityTypeBuilder<LeadMerge> builder)
    {
        builder.ToTable("leads_merges");
        builder.HasKey(merge => merge.Id);
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.Reason).HasMaxLength(LeadMerge.ReasonMaxLength);
        builder.HasOne<Lead>().WithMany().HasForeignKey(merge => merge.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Lead>().WithMany().HasForeignKey(merge => merge.IntoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(merge => merge.Parts).WithOne().HasForeignKey(part => part.MergeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(merge => merge.IntoId);

        // Asked for each lead that is deleted, which the index of those in force cannot answer.
        builder.HasIndex(merge => merge.FromId, "IX_leads_merges_FromId");

        // A lead goes on in one place at a time.
        builder.HasIndex(merge => merge.FromId).IsUnique().HasFilter("\"UndoneAt\" IS NULL").HasDatabaseName("IX_leads_merges_in_force");
    }
}

internal sealed class MergedPartMapping : IEntityTypeConfiguration<MergedPart>
{
    public void Configure(EntityTypeBuilder<MergedPart> builder)
    {
        builder.ToTable("leads_merge_parts");
        builder.HasKey(part => part.Id);
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.HasIndex(part => part.MergeId);
    }
}
