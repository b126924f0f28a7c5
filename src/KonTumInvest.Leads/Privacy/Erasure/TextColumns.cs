using System.Linq.Expressions;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Changes columns of text by statements of the database: changes that the context tracks would be written to the audit with what they
/// take away.
/// </summary>
internal static class TextColumns
{
    /// <summary>Empties the free texts (<see cref="PersonalColumns"/>) of the rows.</summary>
    public static async Task EmptyAsync<T>(LeadsDbContext context, IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var columns = PersonalColumns.TextsOf(typeof(T));
        await rows.ExecuteUpdateAsync(
            row =>
            {
                foreach (var column in columns)
                {
                    Set(row, column, context.Model.FindEntityType(typeof(T))!.FindProperty(column)!.IsNullable ? null : Erased.Text);
                }
            },
            cancellationToken
        );
    }

    /// <summary>Takes a person out of columns of the rows.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="rows">Which rows; each has a key <c>Id</c>.</param>
    /// <param name="columns">The properties.</param>
    /// <param name="redaction">Whom.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The keys of the rows the person was in.</returns>
    public static async Task<IReadOnlyList<Guid>> RedactAsync<T>(
        LeadsDbContext context,
        IQueryable<T> rows,
        IReadOnlyList<string> columns,
        Redaction redaction,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var changed = new List<Guid>();
        var (key, properties) = (typeof(T).GetProperty("Id")!, columns.Select(column => typeof(T).GetProperty(column)!).ToList());
        foreach (var row in await rows.AsNoTracking().ToListAsync(cancellationToken))
        {
            var texts = properties
                .Select(property => (property.Name, Before: (string?)property.GetValue(row)))
                .Where(text => text.Before is not null)
                .Select(text => (text.Name, text.Before, After: redaction.Apply(text.Before!)))
                .Where(text => text.After != text.Before)
                .ToList();
            if (texts.Count == 0)
            {
                continue;
            }

            var id = (Guid)key.GetValue(row)!;
            await context
                .Set<T>()
                .Where(stored => EF.Property<Guid>(stored, "Id") == id)
                .ExecuteUpdateAsync(stored => texts.ForEach(text => Set(stored, text.Name, text.After)), cancellationToken);
            changed.Add(id);
        }

        return changed;
    }

    private static void Set<T>(UpdateSettersBuilder<T> row, string column, string? value)
    {
        var parameter = Expression.Parameter(typeof(T), "row");
        row.SetProperty(Expression.Lambda<Func<T, string?>>(Expression.Property(parameter, column), parameter), value);
    }
}
