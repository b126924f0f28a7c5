using System.Numerics;
using System.Runtime.InteropServices;

namespace KonTumInvest.Land.Index;

/// <summary>Sets of plot numbers, one bit a plot. All spans of one index have the same length.</summary>
internal static class Bits
{
    private const int WordSize = 64;

    public static int WordsFor(int count) => (count + WordSize - 1) / WordSize;

    public static bool Test(ReadOnlySpan<ulong> set, int number) => (set[number >> 6] & (1UL << number)) != 0;

    public static void Add(Span<ulong> set, int number) => set[number >> 6] |= 1UL << number;

    public static void Add(Span<ulong> set, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            set[number >> 6] |= 1UL << number;
        }
    }

    /// <summary>Adds the numbers from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static void AddRange(Span<ulong> set, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var (first, last) = (start >> 6, (end - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << start, ulong.MaxValue >> (WordSize - 1 - ((end - 1) & (WordSize - 1))));
        if (first == last)
        {
            set[first] |= head & tail;
            return;
        }

        set[first] |= head;
        set[(first + 1)..last].Fill(ulong.MaxValue);
        set[last] |= tail;
    }

    public static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var wideOther = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] &= wideOther[i];
        }

        for (var i = wide.Length * Vector<ulong>.Count; i < target.Length; i++)
        {
            target[i] &= other[i];
        }
    }

    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var wideOther = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] |= wideOther[i];
        }

        for (var i = wide.Length * Vector<ulong>.Count; i < target.Length; i++)
        {
            target[i] |= other[i];
        }
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many numbers both sets hold.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        other = other[..set.Length];
        var count = 0;
        for (var i = 0; i < set.Length; i++)
        {
            count += BitOperations.PopCount(set[i] & other[i]);
        }

        return count;
    }

    /// <summary>How many numbers the set holds from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    public static int CountRange(ReadOnlySpan<ulong> set, int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        var (first, last) = (start >> 6, (end - 1) >> 6);
        var (head, tail) = (ulong.MaxValue << start, ulong.MaxValue >> (WordSize - 1 - ((end - 1) & (WordSize - 1))));
        return first == last
            ? BitOperations.PopCount(set[first] & head & tail)
            : BitOperations.PopCount(set[first] & head) + Count(set[(first + 1)..last]) + BitOperations.PopCount(set[last] & tail);
    }
}
