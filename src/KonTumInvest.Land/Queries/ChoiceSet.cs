using System.Collections;
using System.Runtime.CompilerServices;

namespace KonTumInvest.Land.Queries;

/// <summary>Chosen values of one filter: each once, in a fixed order, equal when they hold the same.</summary>
[CollectionBuilder(typeof(ChoiceSet), nameof(ChoiceSet.Create))]
public sealed class ChoiceSet<T> : IReadOnlyList<T>, IEquatable<ChoiceSet<T>>
    where T : notnull
{
    private readonly T[] _values;

    internal ChoiceSet(T[] sorted) => _values = sorted;

    public int Count => _values.Length;

    public T this[int index] => _values[index];

    public bool Contains(T value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>The same with this value added, or without it where it was chosen: what a link on a choice leads to.</summary>
    public ChoiceSet<T> Toggle(T value) => Contains(value) ? [.. _values.Where(chosen => !chosen.Equals(value))] : [.. _values, value];

    public bool Equals(ChoiceSet<T>? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as ChoiceSet<T>);

    public override int GetHashCode() => _values.Aggregate(0, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Builds <see cref="ChoiceSet{T}"/>.</summary>
public static class ChoiceSet
{
    public static ChoiceSet<T> Create<T>(ReadOnlySpan<T> values)
        where T : notnull
    {
        var comparer = typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;
        return new ChoiceSet<T>([.. values.ToArray().Distinct().Order(comparer)]);
    }
}
