using FsCheck.Xunit;
using KonTumInvest.Content.Search;

namespace KonTumInvest.Content.Tests.Search;

public sealed class HighlightTests : IDisposable
{
    private readonly ShelfOfDocuments _shelf = new();
    private readonly SiteSearch _search;

    public HighlightTests() => _search = new SiteSearch(_shelf);

    public void Dispose() => _search.Dispose();

    [Theory]
    [InlineData("Cụm công nghiệp Đăk Tô", "dak to", "Cụm công nghiệp [Đăk] [Tô]")]
    [InlineData("Cụm công nghiệp Đăk Tô", "đăk t", "Cụm công nghiệp [Đăk] [Tô]")]
    [InlineData("Luật số 143/2025/QH15", "143/2025", "Luật số [143]/[2025]/QH15")]
    [InlineData("Vào Kon Tum", "kontum", "Vào [Kon Tum]")]
    [InlineData("Kontum, Kon Tum", "kon tum", "[Kontum], [Kon] [Tum]")]
    [InlineData("Đa\u0306k To\u0302!", "dak to", "[Đa\u0306k] [To\u0302]!")] // decomposed
    [InlineData("To\u0302\u0301 va\u0300 TÔ", "to", "[To\u0302\u0301] va\u0300 [TÔ]")]
    [InlineData("<b>Tô</b> & tô", "to", "<b>[Tô]</b> & [tô]")]
    public void Search_Title_IsMarkedInItsOwnLetters(string title, string typed, string expected)
    {
        _shelf.Publish(title);

        var hit = Assert.Single(_search.Search(SearchQuery.Parse(typed), "vi").Hits);

        Assert.Equal(expected, string.Concat(hit.Title.Parts.Select(part => part.Marked ? $"[{part.Text}]" : part.Text)));
    }

    [Fact]
    public void Search_LongBody_ShowsThePassageWithMostOfTheWords()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Hạ tầng đồng bộ, giao thông thuận lợi.", 30));
        _shelf.Publish("Trang", body: $"Nước. {filler} Nhà máy xử lý nước thải công suất lớn. {filler}");

        var excerpt = Assert.Single(_search.Search(SearchQuery.Parse("nuoc thai"), "vi").Hits).Excerpt;

        Assert.Contains("xử lý nước thải công suất", excerpt.ToString(), StringComparison.Ordinal);
        Assert.Equal(["nước", "thải"], excerpt.Parts.Where(part => part.Marked).Select(part => part.Text));
        Assert.True(excerpt.CutBefore);
        Assert.True(excerpt.CutAfter);
        Assert.InRange(excerpt.ToString().Length, 100, 260);
    }

    [Fact]
    public void Search_WordsInTheSummary_ShowsTheSummary()
    {
        _shelf.Publish("Trang", summary: "Xử lý nước thải tập trung.", body: "Nước thải được thu gom.");

        var excerpt = Assert.Single(_search.Search(SearchQuery.Parse("nước thải"), "vi").Hits).Excerpt;

        Assert.Equal("Xử lý nước thải tập trung.", excerpt.ToString());
    }

    [Property(MaxTest = 1000)]
    public void Search_AnyTitleAndBody_MarksChangeNoLetter(string? title, string? body, int pick)
    {
        // Whatever the text, one of its own words is looked for.
        var text = $"{title} Đăk {body} Tô {title}";
        var words = FoldedText.Of(text).Words();
        var word = words[(int)((uint)pick % words.Count)].Text;
        using var search = new SiteSearch(_shelf);
        var document = _shelf.Publish(text, body: string.Concat(Enumerable.Repeat(text, 20)));

        var hit = search.Search(SearchQuery.Parse(word), "vi").Hits.FirstOrDefault(found => found.Key == document.Key);
        _shelf.Unpublish(document.Key);

        Assert.NotNull(hit);
        Assert.Equal(text, hit.Title.ToString());
        Assert.True(hit.Title.HasMarks);
        Assert.Contains(hit.Excerpt.ToString(), document.Body, StringComparison.Ordinal);
        Assert.True(hit.Excerpt.HasMarks);
    }
}
