using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class CountriesTests
{
    [Fact]
    public void InOrderOf_EachLanguage_HasAllCountriesSorted()
    {
        var vietnamese = Countries.InOrderOf("vi");
        var english = Countries.InOrderOf("en");

        Assert.Equal((249, 249), (vietnamese.Count, english.Count));
        Assert.Equal(("Afghanistan", "Åland Islands", "Albania"), (english[0].Value, english[1].Value, english[2].Value));
        Assert.Contains(vietnamese, country => country is { Key: "JP", Value: "Nhật Bản" });
    }

    [Theory]
    [InlineData("vn", "VN")]
    [InlineData(" Kr ", "KR")]
    [InlineData("XX", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void TryNormalize_Code_IsAssignedOrNot(string? typed, string? code)
    {
        Countries.TryNormalize(typed, out var normalized);

        Assert.Equal(code, normalized);
    }
}
