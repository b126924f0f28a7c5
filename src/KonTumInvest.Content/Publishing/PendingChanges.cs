namespace KonTumInvest.Content.Publishing;

/// <summary>
/// Changes to published content that something made of it has yet to follow. At first everything is pending. Safe for use by several threads.
/// </summary>
public sealed class PendingChanges
{
    private readonly Lock _lock = new();
    private HashSet<Guid> _keys = [];
    private bool _everything = true;
    private volatile bool _any = true;

    /// <summary>Whether there is anything to follow; costs nothing to ask.</summary>
    public bool Any => _any;

    public void Add(ContentChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            _everything |= changes.Everything;
            _keys.UnionWith(changes.Keys);
            _any = _everything || _keys.Count > 0;
        }
    }

    /// <summary>Takes over what is pending and has it followed. Should that fail it is pending again.</summary>
    public void Follow(Action<ContentChanges> follow)
    {
        ArgumentNullException.ThrowIfNull(follow);
        ContentChanges taken;
        lock (_lock)
        {
            taken = new ContentChanges(_everything, _keys);
            (_keys, _everything, _any) = ([], false, false);
        }

        try
        {
            follow(taken);
        }
        catch
        {
            Add(taken);
            throw;
        }
    }
}
