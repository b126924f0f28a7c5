using System.Globalization;
using FsCheck.Xunit;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Content.Tests.Figures;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024", "năm 2024", "2024")]
    [InlineData("2024-02", "tháng 2/2024", "February 2024")]
    [InlineData("2024-02-17", "17/02/2024", "17 February 2024")]
    public void Format_KnownParts_AreWrittenAndNoOthers(string text, string vietnamese, string english)
    {
        var date = PartialDate.Parse(text);

        var written = (date.Format(CultureInfo.GetCultureInfo("vi")), date.Format(CultureInfo.GetCultureInfo("en")));

        Assert.Equal((vietnamese, english), written);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("24")]
    [InlineData("2024-2")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("17/02/2024")]
    [InlineData("2024-02-17T00:00:00")]
    [InlineData("khoảng 2015")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
    }

    [Fact]
    public void CompareTo_LessKnownDate_ComesBeforeTheDaysItMayMean()
    {
        string[] written = ["2024-02-01", "2024", "2023-12-31", "2024-02"];

        var ordered = written.Select(PartialDate.Parse).Order().Select(date => date.ToString());

        Assert.Equal(["2023-12-31", "2024", "2024-02", "2024-02-01"], ordered);
    }

    [Property]
    public bool ToString_OfAnyDay_IsReadBackAsTheSame(DateTime day)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return PartialDate.Parse(text).ToString() == text && PartialDate.Parse(text[..7]).ToString() == text[..7];
    }
}
