using KonTumInvest.Leads.Merging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class PartyMergeMapping : IEntityTypeConfiguration<PartyMerge>
{
    public void Configure(EntityTypeBuilder<PartyMerge> builder)
    {
        builder.ToTable("leads_party_merges");
        builder.HasKey(merge => merge.Id);
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.Party).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(merge => merge.FilledNames).HasMaxLength(PartyMerge.FilledMaxLength);
        builder.Ignore(merge => merge.Filled);
        builder.HasMany(merge => merge.Parts).WithOne().HasForeignKey(part => part.MergeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(merge => merge.IntoId);

        // A party goes on in one place at a time.
        builder.HasIndex(merge => merge.FromId).IsUnique().HasFilter("\"UndoneAt\" IS NULL").HasDatabaseName("IX_leads_party_merges_in_force");
    }
}

internal sealed class MergedPartyPartMapping : IEntityTypeConfiguration<MergedPartyPart>
{
    public void Configure(EntityTypeBuilder<MergedPartyPart> builder)
    {
        builder.ToTable("leads_party_merge_parts");
        builder.HasKey(part => part.Id);
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.HasIndex(part => part.MergeId);

        // By the row, since an erasure asks which joinings moved something of a person.
        builder.HasIndex(part => part.RowId);
    }
}
