namespace KonTumInvest.Backoffice.Management.Paging;

/// <summary>Part of a list, and how long the whole is.</summary>
public sealed record Page<T>(long Total, IReadOnlyList<T> Items);

/// <summary>Items around one of a list, and how many lie before and after them.</summary>
public sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items);

/// <summary>Another thing, named by its key.</summary>
public sealed record Reference(Guid Id)
{
    public static Reference? To(Guid? id) => id is { } known ? new Reference(known) : null;
}

/// <summary>A mark that the client shows on an item. This site sets none yet.</summary>
public sealed record Flag(string Alias);
