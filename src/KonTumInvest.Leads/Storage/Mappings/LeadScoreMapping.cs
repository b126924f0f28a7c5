using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadScoreMapping : IEntityTypeConfiguration<LeadScore>
{
    public void Configure(EntityTypeBuilder<LeadScore> builder)
    {
        builder.ToTable("leads_scores");
        builder.HasKey(score => score.Id);
        builder.Property(score => score.Id).ValueGeneratedNever();
        builder.Property(score => score.Comment).HasMaxLength(LeadScore.CommentMaxLength);
        builder.Property(score => score.Version).IsConcurrencyToken();
        builder.HasOne<Lead>().WithMany().HasForeignKey(score => score.LeadId).OnDelete(DeleteBehavior.Cascade);

        // Two managers who mark a lead at once meet here.
        builder.HasIndex(score => score.LeadId).IsUnique();
    }
}
