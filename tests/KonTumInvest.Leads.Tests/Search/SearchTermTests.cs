using KonTumInvest.Leads.Search;

namespace KonTumInvest.Leads.Tests.Search;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("Công ty Đắk", "cong|dak")]
    [InlineData("an ta", "an ta")]
    [InlineData("Lê  Hà", "le ha")]
    [InlineData("Lê Hà Sơn", "son")]
    [InlineData("Lê", "")]
    [InlineData("a b", "a b")]
    [InlineData("person@sen", "person@sen")]
    [InlineData("0912 345", "0912 345,912345")]
    [InlineData("0912.345.678", "0912.345.678,912345678")]
    [InlineData("(0260) 386-2345", "(0260) 386-2345,2603862345")]
    [InlineData("+84 912", "+84 912,+84912")]
    [InlineData("(+84) 912", "(+84) 912,+84912")]
    [InlineData("+84 (0)912 345", "+84 (0)912 345,+84912345")]
    [InlineData("0084 912", "0084 912,+84912")]
    [InlineData("84912", "84912,-084912")]
    [InlineData("091", "091,-000091")]
    [InlineData("KT-2026-000123", "kt-2026-000123,2026000123")]
    [InlineData("kt 2026 123", "2026 123,kt-2026-000123,2026123")]
    [InlineData("2026-123", "2026-123,kt-2026-000123,2026123")]
    [InlineData("2026/7", "2026/7,kt-2026-000007,20267")]
    [InlineData("kt-123", "kt-123,-000123,123")]
    [InlineData("7", "-000007")]
    [InlineData("Sơn 0912 345 gỗ", "son|0912 345,912345")]
    [InlineData("A-12", "a-12")]
    public void Text_AsksFor(string text, string terms) =>
        Assert.Equal(terms, string.Join('|', SearchTerm.Read(text).Select(term => string.Join(',', term.Alternatives))));

    [Fact]
    public void LongText_AsksForSoManyThings_AndNoMore()
    {
        Assert.Equal(8, SearchTerm.Read(string.Join(' ', Enumerable.Range(0, 30).Select(number => $"abc{number}x"))).Count);
        Assert.Single(SearchTerm.Read(new string('a', 5_000)));
    }
}
