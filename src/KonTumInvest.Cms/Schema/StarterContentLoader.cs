using KonTumInvest.Cms.Schema.Starter;

namespace KonTumInvest.Cms.Schema;

/// <summary>
/// Brings the starter content of <c>umbraco-config</c> into the database, once per item: what an editor changed or deleted since is
/// left alone, and an item added to the files later is made at the next start.
/// </summary>
public sealed class StarterContentLoader
{
    private readonly StarterMemory _memory;
    private readonly StarterDictionary _dictionary;
    private readonly StarterMedia _media;
    private readonly StarterDocuments _documents;

    internal StarterContentLoader(StarterMemory memory, StarterDictionary dictionary, StarterMedia media, StarterDocuments documents) =>
        (_memory, _dictionary, _media, _documents) = (memory, dictionary, media, documents);

    /// <summary>
    /// Loads what is missing. Safe to run again after an interruption and on several nodes at once: each item is made, with the note that
    /// it was, in one transaction.
    /// </summary>
    /// <returns>Whether documents were missing: then another node may have made some of them, of which this one's caches know nothing.</returns>
    /// <exception cref="SchemaException">
    /// A document breaks a rule of its type; then no document of this run was stored.
    /// </exception>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var received = _memory.ReadAll();
        await _dictionary.LoadAsync(received, cancellationToken);
        await _media.LoadAsync(received, cancellationToken);
        return await _documents.LoadAsync(received, cancellationToken);
    }
}
