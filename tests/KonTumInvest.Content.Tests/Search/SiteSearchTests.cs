using KonTumInvest.Content.Search;

namespace KonTumInvest.Content.Tests.Search;

public sealed class SiteSearchTests : IDisposable
{
    private readonly ShelfOfDocuments _shelf = new();
    private readonly SiteSearch _search;

    public SiteSearchTests() => _search = new SiteSearch(_shelf);

    public void Dispose() => _search.Dispose();

    [Theory]
    [InlineData("dak to", "Cụm công nghiệp Đăk Tô")]
    [InlineData("ĐĂK TÔ", "Cụm công nghiệp Đăk Tô")]
    [InlineData("Đak to", "Cụm công nghiệp Đăk Tô")]
    [InlineData("đắk tô", "Cụm công nghiệp Đăk Tô")]
    [InlineData("daktô", "Cụm công nghiệp Đăk Tô")]
    [InlineData("khu cong nghiep", "Khu công nghiệp Sao Mai")]
    [InlineData("KHU CÔNG NGHIỆP", "Khu công nghiệp Sao Mai")]
    [InlineData("khu công nghi", "Khu công nghiệp Sao Mai")]
    [InlineData("mang den", "Du lịch Măng Đen")]
    [InlineData("Măng Ðen", "Du lịch Măng Đen")] // the letter eth, which some keyboards write for Đ
    [InlineData("dau tu", "Luật Đầu tư số 143/2025/QH15")]
    [InlineData("143/2025/QH15", "Luật Đầu tư số 143/2025/QH15")]
    [InlineData("143/2025", "Luật Đầu tư số 143/2025/QH15")]
    [InlineData("qh15", "Luật Đầu tư số 143/2025/QH15")]
    [InlineData("bo y", "Khu kinh tế cửa khẩu quốc tế Bờ Y")]
    [InlineData("cua khau", "Khu kinh tế cửa khẩu quốc tế Bờ Y")]
    [InlineData("duoc lieu", "Dược liệu và sâm Ngọc Linh")]
    [InlineData("hoa binh", "Khu công nghiệp Hòa Bình")]
    [InlineData("hoà bình", "Khu công nghiệp Hòa Bình")]
    [InlineData("kontum", "Đầu tư vào Kon Tum")]
    [InlineData("pleikan", "Thị trấn Plei Kần")]
    [InlineData("plei kan", "Xã Pleikần cũ")]
    [InlineData("nuoc thai", "Xử lý nước thải")]
    public void Search_WithOrWithoutMarks_FindsTheTitle(string typed, string title)
    {
        PublishNames();

        var titles = Find(typed).Select(hit => hit.Title.ToString());

        Assert.Contains(title, titles);
    }

    [Theory]
    [InlineData("dak to", "Dược liệu và sâm Ngọc Linh")]
    [InlineData("cong nghiep ho", "Khu công nghiệp Sao Mai")]
    [InlineData("143/2024", "Luật Đầu tư số 143/2025/QH15")]
    public void Search_WordThatIsMissing_DoesNotFind(string typed, string title)
    {
        PublishNames();

        var titles = Find(typed).Select(hit => hit.Title.ToString());

        Assert.DoesNotContain(title, titles);
    }

    [Fact]
    public void Search_DecomposedDocumentAndQuestion_Meet()
    {
        _shelf.Publish("Khu công nghiệp".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Single(Find("Khu công nghiệp"));
        Assert.Single(Find("khu cong nghiep".Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public void Search_OnlyTheLastWord_MayBeABeginning()
    {
        _shelf.Publish("Khu công nghiệp Sao Mai");

        Assert.Single(Find("sao m"));
        Assert.Empty(Find("sa mai"));
    }

    [Fact]
    public void Search_TitleBeforeBody_WhateverTheOrderOfPublishing()
    {
        _shelf.Publish("Tin tức", body: "Ưu đãi đầu tư, ưu đãi thuế và ưu đãi tiền thuê đất.");
        _shelf.Publish("Ưu đãi đầu tư", body: "Danh sách các chính sách đang có hiệu lực.");
        _shelf.Publish("Hỏi đáp", summary: "Về ưu đãi.", body: "Không có nội dung khác.");

        var titles = Find("ưu đãi").Select(hit => hit.Title.ToString());

        Assert.Equal("Ưu đãi đầu tư", titles.First());
        Assert.Equal(3, titles.Count());
    }

    [Fact]
    public void Search_PageOfThatName_ComesBeforeShortPagesThatMentionIt()
    {
        var profile = string.Join(' ', Enumerable.Repeat("Hạ tầng giao thông, cấp điện và cấp nước được đầu tư đồng bộ.", 40));
        _shelf.Publish("Công văn 433 về các khu công nghiệp", summary: "Giữ Đăk Tô, Đăk Tô 2.");
        _shelf.Publish("Công văn 487 về việc điều chỉnh Khu công nghiệp Đăk Tô", summary: "Diện tích Đăk Tô.");
        _shelf.Publish("Khu công nghiệp Đăk Tô", body: profile);

        var titles = Find("dak to").Select(hit => hit.Title.ToString());

        Assert.Equal("Khu công nghiệp Đăk Tô", titles.First());
    }

    [Fact]
    public void Search_WordsThatStandTogether_ComeFirst()
    {
        _shelf.Publish("Trang A", body: "Đất của dân và sạch đẹp, rộng rãi, thoáng mát, gần đường.");
        _shelf.Publish("Trang B", body: "Quỹ đất sạch rộng rãi, thoáng mát, gần đường và gần dân.");

        var titles = Find("đất sạch").Select(hit => hit.Title.ToString());

        Assert.Equal(["Trang B", "Trang A"], titles);
    }

    [Fact]
    public void Search_SampleOfTheSameMerit_ComesBehindWhatIsReal()
    {
        var sample = _shelf.Publish("Lô A1", type: "plot");
        _shelf.Publish(sample with { IsSample = true });
        _shelf.Publish("Lô A2", type: "plot");

        var hits = Find("lô");

        Assert.Equal([false, true], hits.Select(hit => hit.IsSample));
    }

    [Fact]
    public void Search_OtherLanguage_FindsOnlyWhatIsPublishedInIt()
    {
        var park = _shelf.Publish("Khu công nghiệp Sao Mai");
        _shelf.Publish("Sao Mai Industrial Park", culture: "en", key: park.Key);
        _shelf.Publish("Sao Mai chỉ có tiếng Việt");

        var hits = _search.Search(SearchQuery.Parse("sao mai"), "en").Hits;

        Assert.Equal("Sao Mai Industrial Park", Assert.Single(hits).Title.ToString());
    }

    [Fact]
    public void Search_ByType_KeepsTheCountsOfAll()
    {
        _shelf.Publish("Lô đất A", type: "plot");
        _shelf.Publish("Lô đất B", type: "plot");
        _shelf.Publish("Luật Đất đai", type: "legalDocument");

        var result = _search.Search(SearchQuery.Parse("đất", "legalDocument"), "vi");

        Assert.Equal(1, result.Total);
        Assert.Equal("Luật Đất đai", Assert.Single(result.Hits).Title.ToString());
        Assert.Equal([new SearchTypeCount("plot", 2), new SearchTypeCount("legalDocument", 1)], result.Types);
    }

    [Fact]
    public void Search_ManyFinds_ComeInPagesWithoutRepeats()
    {
        for (var number = 0; number < 45; number++)
        {
            _shelf.Publish($"Lô {number}");
        }

        var pages = Enumerable.Range(1, 4).Select(page => _search.Search(SearchQuery.Parse("lô", page: $"{page}"), "vi")).ToList();

        Assert.Equal([20, 20, 5, 0], pages.Select(page => page.Hits.Count));
        Assert.All(pages, page => Assert.Equal(45, page.Total));
        Assert.Equal(45, pages.SelectMany(page => page.Hits).Select(hit => hit.Key).Distinct().Count());
        Assert.Equal([true, true, false, false], pages.Select(page => page.HasNext));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("title:*")]
    [InlineData("a\" NEAR/2 \"b")]
    [InlineData("'; DROP TABLE words; --")]
    [InlineData("* ^ + - ( ) { } : \\ /")]
    [InlineData("%00\u0000\u0007")]
    [InlineData("🏭🏭🏭")]
    [InlineData("\uD800 đất")]
    public void Search_AnyTyping_IsNoError(string typed)
    {
        _shelf.Publish("Luật Đất đai");

        var result = _search.Search(SearchQuery.Parse(typed), "vi");

        Assert.InRange(result.Total, 0, 1);
    }

    [Fact]
    public void Search_TenMillionCharacters_AreCut()
    {
        _shelf.Publish("Luật Đất đai");

        var result = _search.Search(SearchQuery.Parse($"đất {new string('x', 10_000_000)}"), "vi");

        Assert.Equal(0, result.Total);
        Assert.Equal(SearchQuery.MaximumLength, result.Query.Text.Length);
    }

    private IReadOnlyList<SearchHit> Find(string typed) => _search.Search(SearchQuery.Parse(typed), "vi").Hits;

    private void PublishNames()
    {
        foreach (
            var title in (string[])
                [
                    "Cụm công nghiệp Đăk Tô",
                    "Khu công nghiệp Sao Mai",
                    "Du lịch Măng Đen",
                    "Luật Đầu tư số 143/2025/QH15",
                    "Khu kinh tế cửa khẩu quốc tế Bờ Y",
                    "Dược liệu và sâm Ngọc Linh",
                    "Khu công nghiệp Hòa Bình",
                    "Đầu tư vào Kon Tum",
                    "Thị trấn Plei Kần",
                    "Xã Pleikần cũ",
                    "Xử lý nước thải",
                ]
        )
        {
            _shelf.Publish(title);
        }
    }
}
