using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Publishing;

namespace KonTumInvest.Land.Tests.Publishing;

public sealed class PublishedLandTests
{
    private readonly Shelf _shelf = new();
    private readonly PublishedLand _land;

    public PublishedLandTests() => _land = new PublishedLand(_shelf);

    [Fact]
    public void Current_AtFirst_HoldsWhatIsPublished()
    {
        var plot = _shelf.Publish(Tests.Plots.Plot("A1"));

        Assert.Equal(plot, _land.Current.Find(plot.Key));
    }

    [Fact]
    public void Current_WithoutChanges_IsTheSameIndex()
    {
        _shelf.Publish(Tests.Plots.Plot("A1"));

        var first = _land.Current;

        Assert.Same(first, _land.Current);
        Assert.Equal(1, _shelf.Readings);
    }

    [Fact]
    public void NoteChange_Published_IsThereAtTheNextAsking()
    {
        var before = _land.Current;
        var plot = _shelf.Publish(Tests.Plots.Plot("A1"));

        Note(plot.Key);

        Assert.True(_land.Current.Contains(plot.Key));
        Assert.False(before.Contains(plot.Key));
    }

    [Fact]
    public void NoteChange_Unpublished_IsGone()
    {
        var plot = _shelf.Publish(Tests.Plots.Plot("A1"));
        var stays = _shelf.Publish(Tests.Plots.Plot("A2"));
        _ = _land.Current;

        _shelf.Unpublish(plot.Key);
        Note(plot.Key);

        Assert.Equal([stays], _land.Current.Plots);
    }

    [Fact]
    public void NoteChange_OfThePlaceAlone_ReadsItsPlotsAnew()
    {
        var plot = _shelf.Publish(Tests.Plots.Plot("A1") with { DependsOn = [Tests.Plots.SaoMai.Key] });
        _ = _land.Current;

        _shelf.Publish(plot with { Place = Tests.Plots.BoY });
        Note(Tests.Plots.SaoMai.Key);

        Assert.True(_land.Current.HasPlace("bo-y"));
        Assert.False(_land.Current.HasPlace("sao-mai"));
    }

    [Fact]
    public void NoteChange_ThatConcernsNoPlot_KeepsTheIndex()
    {
        _shelf.Publish(Tests.Plots.Plot("A1"));
        var before = _land.Current;

        Note(Guid.CreateVersion7());

        Assert.Same(before, _land.Current);
    }

    [Fact]
    public void NoteChange_ManyTimes_ReadsOnce()
    {
        _ = _land.Current;
        var before = _shelf.Readings;

        for (var number = 0; number < 100; number++)
        {
            Note(_shelf.Publish(Tests.Plots.Plot($"A{number}")).Key);
        }

        Assert.Equal(100, _land.Current.Count);
        Assert.Equal(before + 1, _shelf.Readings);
    }

    [Fact]
    public void NoteChange_OfEverything_ReadsAllAnew()
    {
        var gone = _shelf.Publish(Tests.Plots.Plot("A1"));
        _ = _land.Current;

        _shelf.Unpublish(gone.Key);
        var plot = _shelf.Publish(Tests.Plots.Plot("A2") with { Status = PlotStatus.Leased });
        _land.NoteChange(new ContentChanges(true, []));

        Assert.Equal([plot], _land.Current.Plots);
    }

    [Fact]
    public void Current_AfterAReadingThatFailed_TriesAgain()
    {
        _ = _land.Current;
        var plot = _shelf.Publish(Tests.Plots.Plot("A1"));
        Note(plot.Key);
        _shelf.Fails = true;
        Assert.Throws<InvalidOperationException>(() => _land.Current);

        _shelf.Fails = false;

        Assert.True(_land.Current.Contains(plot.Key));
    }

    [Fact]
    public async Task Current_AskedByManyWhilePlotsArePublished_NeverLosesOne()
    {
        var publishing = Task.Run(() =>
        {
            for (var number = 0; number < 300; number++)
            {
                Note(_shelf.Publish(Tests.Plots.Plot($"A{number}")).Key);
            }
        });
        var asking = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(() =>
                {
                    var most = 0;
                    while (!publishing.IsCompleted)
                    {
                        var count = _land.Current.Count;
                        Assert.True(count >= most);
                        most = count;
                    }
                })
            );

        await Task.WhenAll([publishing, .. asking]);

        Assert.Equal(300, _land.Current.Count);
    }

    private void Note(Guid key) => _land.NoteChange(new ContentChanges(false, [key]));

    private sealed class Shelf : IPlotReader
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, PlotFacts> _published = [];
        private int _readings;

        public int Readings => _readings;

        public bool Fails { get; set; }

        public PlotFacts Publish(PlotFacts plot) => _published[plot.Key] = plot;

        public void Unpublish(Guid key) => _published.TryRemove(key, out _);

        public IEnumerable<PlotFacts> All() => Read([.. _published.Keys]);

        public IEnumerable<PlotFacts> Read(IReadOnlyCollection<Guid> keys)
        {
            Interlocked.Increment(ref _readings);
            return Fails
                ? throw new InvalidOperationException("The shelf has fallen over.")
                : keys.Select(key => _published.GetValueOrDefault(key)).OfType<PlotFacts>();
        }
    }
}
