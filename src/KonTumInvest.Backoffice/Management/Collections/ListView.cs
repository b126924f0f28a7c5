using System.Globalization;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using KonTumInvest.Content.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>
/// One list view: which columns it has, and the items in the order of one of them. The database orders and pages; only a filter, and an
/// order by a property's value, read all items of the list, of which there are some hundreds.
/// </summary>
public sealed class ListView(ListViewConfiguration configuration, CodeWords words)
{
    /// <summary>What every item has, and every list view can be ordered by.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "name",
        "sortOrder",
        "createDate",
        "updateDate",
        "creator",
        "owner",
        "updater",
        "published",
        "contentTypeAlias",
    };

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");

    /// <summary>The aliases of the columns that show a property.</summary>
    public IReadOnlyCollection<string> Columns { get; } =
        [.. configuration.IncludeProperties.Where(column => !column.IsSystem).Select(column => column.Alias).OfType<string>()];

    /// <summary>Whether items can be ordered by it.</summary>
    public bool Orders(string column) => Common.Contains(column) || Columns.Contains(column);

    /// <param name="asked">The order, which <see cref="Orders"/> accepts, and the filter: part of a name, or of a word that a column shows.</param>
    /// <param name="window">The part that is shown.</param>
    /// <param name="read">Reads the items of the list.</param>
    public Page<T> Read<T>(CollectionQuery asked, Window window, ReadOrdered<T> read)
        where T : IContentBase
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(read);
        var isCommon = Common.Contains(asked.OrderBy);
        var ordering = isCommon ? Ordering.By(asked.OrderBy, asked.OrderDirection, asked.OrderCulture) : Ordering.By("sortOrder");
        if (isCommon && string.IsNullOrWhiteSpace(asked.Filter))
        {
            return window.Read<T>((int skip, int take, out long total) => read(skip / take, take, out total, ordering));
        }

        var wanted = VietnameseText.Fold(asked.Filter ?? string.Empty);
        var found = read(0, int.MaxValue, out _, ordering).Where(item => Names(item).Concat(Words(item, asked.OrderCulture)).Any(text => IsIn(text, wanted)));
        return window.Of(isCommon ? found.ToList() : Ordered(found, asked));
    }

    private List<T> Ordered<T>(IEnumerable<T> items, CollectionQuery asked)
        where T : IContentBase
    {
        var keyed = items.Select(item => (Item: item, Key: KeyOf(item, asked.OrderBy, asked.OrderCulture)));
        var compare = Comparer<ColumnValue>.Create((left, right) => left.CompareTo(right, Vietnamese));
        var ordered =
            asked.OrderDirection == Direction.Ascending
                ? keyed.OrderBy(entry => entry.Key, compare)
                : keyed.OrderByDescending(entry => entry.Key, compare);
        return [.. ordered.Select(entry => entry.Item)];
    }

    // What is shown as a word is ordered by the word.
    private ColumnValue KeyOf(IContentBase item, string column, string? culture) =>
        Words(item, column, culture) is { Count: > 0 } shown
            ? new ColumnValue(null, string.Join(", ", shown))
            : ColumnValue.Of(item, column, culture);

    private IEnumerable<string> Words(IContentBase item, string? culture) => Columns.SelectMany(column => Words(item, column, culture));

    private IReadOnlyList<string> Words(IContentBase item, string column, string? culture) =>
        item.Properties.TryGetValue(column, out var property) ? words.Chosen(property, culture) : [];

    private static IEnumerable<string?> Names(IContentBase item) => [item.Name, .. (item.CultureInfos?.Values ?? []).Select(culture => culture.Name)];

    private static bool IsIn(string? name, string wanted) => VietnameseText.Fold(name).Contains(wanted, StringComparison.Ordinal);
}

/// <summary>Reads one page of a list in an order.</summary>
public delegate IEnumerable<T> ReadOrdered<out T>(long page, int size, out long total, Ordering ordering);
