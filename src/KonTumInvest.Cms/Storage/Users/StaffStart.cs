namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Where an account starts in one tree by itself. Umbraco combines it with where its groups start; the account's own narrows that.</summary>
/// <param name="Keys">The nodes at which it starts; none, and not the root, where it starts as its groups do.</param>
/// <param name="Root">Whether it sees the whole tree, whatever its groups say.</param>
public sealed record StaffStart(IReadOnlyList<Guid> Keys, bool Root)
{
    /// <summary>The most nodes an account starts at.</summary>
    public const int MostKeys = 50;

    /// <summary>Where the groups start, and nowhere else.</summary>
    public static StaffStart OfGroups { get; } = new([], Root: false);

    public bool Equals(StaffStart? other) => other is not null && Root == other.Root && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => HashCode.Combine(Root, Keys.Count);
}
