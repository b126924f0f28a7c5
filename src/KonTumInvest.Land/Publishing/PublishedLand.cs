using System.Collections.Immutable;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Land.Index;
using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Publishing;

/// <summary>
/// The index over what is published now. A change is only noted when it happens: who asks next has the changed plots read and gets a new
/// index, so that a publish is seen at once and a hundred publishes make one index.
/// </summary>
public sealed class PublishedLand(IPlotReader plots)
{
    private readonly Lock _changing = new();
    private readonly PendingChanges _pending = new();
    private ImmutableDictionary<Guid, PlotFacts> _facts = ImmutableDictionary<Guid, PlotFacts>.Empty;
    private volatile LandIndex _index = LandIndex.Empty;

    /// <summary>The index with all changes noted so far. Take it once for each request: it never changes.</summary>
    public LandIndex Current
    {
        get
        {
            if (_pending.Any)
            {
                lock (_changing)
                {
                    if (_pending.Any)
                    {
                        _pending.Follow(Follow);
                    }
                }
            }

            return _index;
        }
    }

    /// <summary>Notes that documents were published, changed, moved or taken away. Plots that depend on them are found here.</summary>
    public void NoteChange(ContentChanges changes) => _pending.Add(changes);

    private void Follow(ContentChanges changes)
    {
        if (changes.Everything)
        {
            _facts = plots.All().ToImmutableDictionary(plot => plot.Key);
        }
        else
        {
            var changed = changes.Keys.ToHashSet();
            changed.UnionWith(_facts.Values.Where(plot => plot.DependsOn.Any(changes.Keys.Contains)).Select(plot => plot.Key).ToList());
            var read = plots.Read(changed).Select(plot => KeyValuePair.Create(plot.Key, plot)).ToList();
            if (read.Count == 0 && !changed.Any(_facts.ContainsKey))
            {
                return;
            }

            _facts = _facts.RemoveRange(changed).SetItems(read);
        }

        _index = LandIndex.Build(_facts.Values);
    }
}
