using System.Runtime.InteropServices;

namespace KonTumInvest.Land.Index;

/// <summary>Which numbers hold a word that begins with given letters.</summary>
internal sealed class WordIndex
{
    private const int FrequentShare = 32;
    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _numbers;
    private readonly List<(int Word, ulong[] Set)> _frequent;

    /// <param name="entries">The words of each number; a number may come with the same word several times.</param>
    /// <param name="count">Numbers lie below this.</param>
    public WordIndex(IEnumerable<(string Word, int Number)> entries, int count)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = new List<(int Id, int Number)>();
        foreach (var (word, number) in entries)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var known);
            id = known ? id : ids.Count - 1;
            uses.Add((id, number));
        }

        _words = [.. ids.Keys];
        Array.Sort(_words, StringComparer.Ordinal);
        var places = new int[_words.Length];
        for (var place = 0; place < _words.Length; place++)
        {
            places[ids[_words[place]]] = place;
        }

        // Numbers are laid out word by word: first how many each word has, then each to its place.
        _starts = new int[_words.Length + 1];
        foreach (var (id, _) in uses)
        {
            _starts[places[id] + 1]++;
        }

        for (var place = 0; place < _words.Length; place++)
        {
            _starts[place + 1] += _starts[place];
        }

        _numbers = new int[uses.Count];
        var next = _starts.AsSpan(0, _words.Length).ToArray();
        foreach (var (id, number) in uses)
        {
            _numbers[next[places[id]]++] = number;
        }

        _frequent = Frequent(count);
    }

    /// <summary>Adds to a set the numbers with a word that begins so.</summary>
    public void AddMatches(string prefix, Span<ulong> set)
    {
        var (first, end) = RangeOf(prefix);
        foreach (var (word, frequent) in _frequent)
        {
            if (word >= first && word < end)
            {
                Bits.Add(set, _numbers.AsSpan(_starts[first].._starts[word]));
                Bits.Or(set, frequent);
                first = word + 1;
            }
        }

        Bits.Add(set, _numbers.AsSpan(_starts[first].._starts[end]));
    }

    // A word of very many plots ("lô") is kept as a set as well: adding it is then a few hundred operations instead of a hundred thousand.
    private List<(int Word, ulong[] Set)> Frequent(int count)
    {
        var frequent = new List<(int Word, ulong[] Set)>();
        for (var word = 0; word < _words.Length; word++)
        {
            var numbers = _numbers.AsSpan(_starts[word].._starts[word + 1]);
            if (numbers.Length > count / FrequentShare)
            {
                var set = new ulong[Bits.WordsFor(count)];
                Bits.Add(set, numbers);
                frequent.Add((word, set));
            }
        }

        return frequent;
    }

    private (int First, int End) RangeOf(string prefix)
    {
        var first = Array.BinarySearch(_words, prefix, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var (low, high) = (first, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (first, low);
    }
}
