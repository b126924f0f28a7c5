using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Paging;

/// <summary>Which part of a list the client asks for.</summary>
public sealed class Window
{
    private const int MostAtOnce = 1000;

    [FromQuery(Name = "skip")]
    [Range(0, int.MaxValue - MostAtOnce)]
    public int Skip { get; init; }

    [FromQuery(Name = "take")]
    [Range(0, MostAtOnce)]
    public int Take { get; init; } = 100;

    /// <summary>The part of a list that is in memory.</summary>
    public Page<T> Of<T>(IReadOnlyCollection<T> all) => new(all.Count, [.. all.Skip(Skip).Take(Take)]);

    /// <summary>
    /// The part of a list that is only read in whole pages, as Umbraco's services do: a window across two pages reads both.
    /// </summary>
    /// <param name="read">Reads <c>take</c> items after <c>skip</c>, a multiple of it, and says how many there are in all.</param>
    public Page<T> Read<T>(ReadPage<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var size = Math.Max(Take, 1);
        var within = Skip % size;
        var items = read(Skip - within, size, out var total).ToList();
        if (within > 0)
        {
            items.AddRange(read(Skip - within + size, size, out total));
        }

        return new Page<T>(total, [.. items.Skip(within).Take(Take)]);
    }
}

/// <summary>Reads one page.</summary>
public delegate IEnumerable<T> ReadPage<out T>(int skip, int take, out long total);
