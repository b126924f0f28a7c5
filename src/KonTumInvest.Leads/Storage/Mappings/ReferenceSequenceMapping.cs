using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ReferenceSequenceMapping : IEntityTypeConfiguration<ReferenceSequence>
{
    public void Configure(EntityTypeBuilder<ReferenceSequence> builder)
    {
        builder.ToTable(ReferenceSequence.Table);
        builder.HasKey(sequence => sequence.Year);
        builder.Property(sequence => sequence.Year).ValueGeneratedNever();
    }
}
