using Microsoft.Data.Sqlite;

namespace KonTumInvest.Content.Search;

/// <summary>
/// The full-text index: SQLite's FTS5 in a database of its own in memory. Its "joined" columns hold neighbouring words written together. It
/// holds folded words only; what is shown comes from the documents.
/// Not safe for use by several threads at once.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    // FTS5 gives better finds a lower, negative number, and measures them against the length of the whole document. Titles are therefore
    // measured a second time by themselves: the page named "Khu công nghiệp Đăk Tô" comes before every page that mentions it, however long.
    // Real pages come before generated ones of the same merit.
    private const string Rank =
        "(bm25(words, 4.0, 2.0, 1.0, 2.0) + 4.0 * coalesce(named.rank, 0.0)) * (CASE WHEN d.sample THEN 0.5 ELSE 1.0 END)";

    private readonly SqliteConnection _database = new("Data Source=:memory:");
    private readonly Dictionary<long, SearchDocument> _documents = [];
    private readonly Dictionary<Guid, List<long>> _rowsOf = [];
    private long _lastRow;

    public SearchIndex()
    {
        _database.Open();
        Run(
            """
            CREATE TABLE document (id INTEGER PRIMARY KEY, culture TEXT NOT NULL, type TEXT NOT NULL, sample INTEGER NOT NULL) STRICT;
            CREATE VIRTUAL TABLE words USING fts5 (
                title, summary, body, joined,
                content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
            );
            CREATE VIRTUAL TABLE titles USING fts5 (
                title, joined,
                content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
            );
            """
        );
    }

    /// <summary>The documents that are found, or are made, by way of these.</summary>
    public IReadOnlyCollection<Guid> DependentOn(IReadOnlyCollection<Guid> keys)
    {
        var asked = keys.ToHashSet();
        return [.. _documents.Values.Where(document => document.DependsOn.Any(asked.Contains)).Select(document => document.Key).Distinct()];
    }

    /// <summary>Forgets the documents with these keys and takes in others, as one change.</summary>
    public void Replace(IEnumerable<Guid> gone, IEnumerable<SearchDocument> documents)
    {
        using var transaction = _database.BeginTransaction();
        foreach (var key in gone)
        {
            Remove(key);
        }

        foreach (var document in documents)
        {
            Add(document);
        }

        transaction.Commit();
    }

    /// <summary>How many documents of each type answer.</summary>
    public IReadOnlyList<SearchTypeCount> CountTypes(string expression, string culture)
    {
        using var command = Command(
            """
            SELECT d.type, count(*) FROM words JOIN document d ON d.id = words.rowid
            WHERE words MATCH $expression AND d.culture = $culture
            GROUP BY d.type ORDER BY count(*) DESC, d.type
            """,
            ("$expression", expression),
            ("$culture", culture)
        );
        using var reader = command.ExecuteReader();
        var types = new List<SearchTypeCount>();
        while (reader.Read())
        {
            types.Add(new SearchTypeCount(reader.GetString(0), reader.GetInt32(1)));
        }

        return types;
    }

    /// <summary>The best documents, at most as many as asked for.</summary>
    public IReadOnlyList<SearchDocument> Best(string expression, string culture, string? type, int limit)
    {
        using var command = Command(
            $"""
            SELECT d.id FROM words JOIN document d ON d.id = words.rowid
            LEFT JOIN (SELECT rowid AS id, bm25(titles) AS rank FROM titles WHERE titles MATCH $expression) named ON named.id = d.id
            WHERE words MATCH $expression AND d.culture = $culture AND ($type IS NULL OR d.type = $type)
            ORDER BY {Rank}, d.id LIMIT $limit
            """,
            ("$expression", expression),
            ("$culture", culture),
            ("$type", type),
            ("$limit", limit)
        );
        using var reader = command.ExecuteReader();
        var found = new List<SearchDocument>();
        while (reader.Read())
        {
            found.Add(_documents[reader.GetInt64(0)]);
        }

        return found;
    }

    public void Dispose() => _database.Dispose();

    private void Add(SearchDocument document)
    {
        var row = ++_lastRow;
        var title = FoldedText.Of(document.Title);
        var summary = FoldedText.Of(document.Summary);
        Run(
            "INSERT INTO document (id, culture, type, sample) VALUES ($id, $culture, $type, $sample)",
            ("$id", row),
            ("$culture", document.Culture),
            ("$type", document.Type),
            ("$sample", document.IsSample ? 1 : 0)
        );
        Run(
            "INSERT INTO words (rowid, title, summary, body, joined) VALUES ($id, $title, $summary, $body, $joined)",
            ("$id", row),
            ("$title", title.Folded),
            ("$summary", summary.Folded),
            ("$body", FoldedText.Of(document.Body).Folded),
            ("$joined", string.Join(' ', Joined(title).Concat(Joined(summary))))
        );
        Run(
            "INSERT INTO titles (rowid, title, joined) VALUES ($id, $title, $joined)",
            ("$id", row),
            ("$title", title.Folded),
            ("$joined", string.Join(' ', Joined(title)))
        );
        _documents.Add(row, document);
        if (!_rowsOf.TryGetValue(document.Key, out var rows))
        {
            _rowsOf[document.Key] = rows = [];
        }

        rows.Add(row);
    }

    private void Remove(Guid key)
    {
        if (!_rowsOf.Remove(key, out var rows))
        {
            return;
        }

        foreach (var row in rows)
        {
            Run("DELETE FROM document WHERE id = $id", ("$id", row));
            Run("DELETE FROM words WHERE rowid = $id", ("$id", row));
            Run("DELETE FROM titles WHERE rowid = $id", ("$id", row));
            _documents.Remove(row);
        }
    }

    private static IEnumerable<string> Joined(FoldedText text)
    {
        var words = text.Words();
        return words.Zip(words.Skip(1), (first, second) => first.Text + second.Text);
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
