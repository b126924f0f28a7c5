using KonTumInvest.Backoffice.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>When figures were last looked at.</summary>
public sealed class FigureReviews(IDbContextFactory<StaffDbContext> contexts, TimeProvider time)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Today's date where the board works.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Vietnam).DateTime);

    /// <summary>The last review of every figure, by document and the alias of its property.</summary>
    public async Task<IReadOnlyDictionary<(Guid Document, string Alias), DateOnly>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .FigureReviews.AsNoTracking()
            .ToDictionaryAsync(review => (review.DocumentKey, review.Alias), review => review.ReviewedOn, cancellationToken);
    }

    /// <summary>Notes that a figure was looked at today.</summary>
    public async Task NoteAsync(Guid document, string alias, Guid by, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var review = await context.FigureReviews.FindAsync([document, alias], cancellationToken);
        if (review is null)
        {
            context.FigureReviews.Add(new FigureReview { DocumentKey = document, Alias = alias, ReviewedOn = Today, ReviewedBy = by });
        }
        else
        {
            (review.ReviewedOn, review.ReviewedBy) = (Today, by);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
