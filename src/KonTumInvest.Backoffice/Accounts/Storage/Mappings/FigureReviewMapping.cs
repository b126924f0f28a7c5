using KonTumInvest.Backoffice.Reports.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class FigureReviewMapping : IEntityTypeConfiguration<FigureReview>
{
    public void Configure(EntityTypeBuilder<FigureReview> builder)
    {
        builder.ToTable("staff_figure_reviews");
        builder.HasKey(review => new { review.DocumentKey, review.Alias });
        builder.Property(review => review.Alias).HasMaxLength(FigureReview.MaxAliasLength);
    }
}
