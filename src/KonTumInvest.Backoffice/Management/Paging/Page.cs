namespace KonTumInvest.Backoffice.Management.Paging;

/// <summary>Part of a list, and how long the whole is.</summary>
public sealed record Page<T>(long Total, IReadOnlyList<T> Items)
{
    /// <summary>The same part, with the items in another form.</summary>
    public Page<TOther> Map<TOther>(Func<T, TOther> form) => new(Total, [.. Items.Select(form)]);
}

/// <summary>Items around one of a list, and how many lie before and after them.</summary>
public sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items)
{
    /// <summary>At most so many items before and after the one that is meant, which is among <paramref name="all"/>.</summary>
    public static Subset<T> Around(IReadOnlyList<T> all, Func<T, bool> isMeant, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(all);
        var at = all.TakeWhile(item => !isMeant(item)).Count();
        var first = Math.Max(0, at - Math.Max(0, before));
        var end = Math.Min(all.Count, at + 1 + Math.Clamp(after, 0, all.Count));
        return new Subset<T>(first, all.Count - end, [.. all.Skip(first).Take(end - first)]);
    }

    /// <summary>The same places, with the items in another form.</summary>
    public Subset<TOther> Map<TOther>(Func<T, TOther> form) => new(TotalBefore, TotalAfter, [.. Items.Select(form)]);
}

/// <summary>Another thing, named by its key.</summary>
public sealed record Reference(Guid Id)
{
    public static Reference? To(Guid? id) => id is { } known ? new Reference(known) : null;
}

/// <summary>A mark that the client shows on an item. This site sets none yet.</summary>
public sealed record Flag(string Alias);
