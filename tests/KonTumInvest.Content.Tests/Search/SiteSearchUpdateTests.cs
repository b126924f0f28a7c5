using KonTumInvest.Content.Publishing;
using KonTumInvest.Content.Search;

namespace KonTumInvest.Content.Tests.Search;

public sealed class SiteSearchUpdateTests : IDisposable
{
    private readonly ShelfOfDocuments _shelf = new();
    private readonly SiteSearch _search;

    public SiteSearchUpdateTests() => _search = new SiteSearch(_shelf);

    public void Dispose() => _search.Dispose();

    [Fact]
    public void NoteChange_AfterPublishing_FindsAtTheNextQuestion()
    {
        _search.CatchUp();
        var published = _shelf.Publish("Cụm công nghiệp Đăk Hà");

        NoteChange(published.Key);

        Assert.Single(Find("dak ha"));
    }

    [Fact]
    public void NoteChange_AfterUnpublishingOneLanguage_KeepsTheOther()
    {
        var park = _shelf.Publish("Sao Mai");
        _shelf.Publish("Sao Mai Park", culture: "en", key: park.Key);
        _search.CatchUp();

        _shelf.Unpublish(park.Key, "en");
        NoteChange(park.Key);

        Assert.Empty(_search.Search(SearchQuery.Parse("sao mai"), "en").Hits);
        Assert.Single(Find("sao mai"));
    }

    [Fact]
    public void NoteChange_AfterChangingATitle_ForgetsTheOldOne()
    {
        var page = _shelf.Publish("Cửa khẩu Pờ Y");
        _search.CatchUp();

        _shelf.Publish(page with { Title = "Cửa khẩu Bờ Y" });
        NoteChange(page.Key);

        Assert.Empty(Find("pờ y"));
        Assert.Single(Find("bờ y"));
    }

    [Fact]
    public void NoteChange_OfWhatADocumentIsMadeOf_ReadsItAnew()
    {
        var place = _shelf.Publish("Khu công nghiệp Hòa Bình");
        var plot = _shelf.Publish("Lô A1", body: "Khu công nghiệp Hòa Bình", type: "plot");
        plot = _shelf.Publish(plot with { DependsOn = [place.Key] });
        _search.CatchUp();

        _shelf.Publish(plot with { Body = "Khu công nghiệp Đăk Bla" });
        NoteChange(place.Key);

        Assert.Equal(plot.Key, Assert.Single(Find("dak bla")).Key);
    }

    [Fact]
    public void NoteChange_OfAPartOfAPage_ShowsThePageOnce()
    {
        var page = _shelf.Publish("Hỏi đáp", body: "Thuê đất thế nào?");
        _search.CatchUp();
        var question = Guid.CreateVersion7();
        _shelf.ShownOn[question] = page.Key;

        _shelf.Publish(page with { Body = "Thuê đất thế nào? Thuê xưởng thế nào?" });
        NoteChange(question);

        Assert.Single(Find("thuê xưởng"));
        Assert.Single(Find("thuê đất"));
    }

    [Fact]
    public void NoteChange_ManyTimes_ReadsOnce()
    {
        _search.CatchUp();
        var before = _shelf.Readings;

        for (var number = 0; number < 100; number++)
        {
            NoteChange(_shelf.Publish($"Lô {number}").Key);
        }

        Assert.Equal(100, _search.Search(SearchQuery.Parse("lô"), "vi").Total);
        Assert.Equal(before + 1, _shelf.Readings);
    }

    [Fact]
    public void NoteChange_OfEverything_ReadsAllAnew()
    {
        var page = _shelf.Publish("Trang cũ");
        _search.CatchUp();

        _shelf.Unpublish(page.Key);
        _shelf.Publish("Trang mới");
        _search.NoteChange(new ContentChanges(true, []));

        Assert.Equal("Trang mới", Assert.Single(Find("trang")).Title.ToString());
    }

    [Fact]
    public void Search_AfterAReadingThatFailed_TriesAgain()
    {
        _shelf.Publish("Trang một");
        _search.CatchUp();
        var second = _shelf.Publish("Trang hai");
        NoteChange(second.Key);
        _shelf.Fails = true;
        Assert.Throws<InvalidOperationException>(() => Find("trang"));

        _shelf.Fails = false;

        Assert.Equal(2, Find("trang").Count);
    }

    private IReadOnlyList<SearchHit> Find(string typed) => _search.Search(SearchQuery.Parse(typed), "vi").Hits;

    private void NoteChange(Guid key) => _search.NoteChange(new ContentChanges(false, [key]));
}
