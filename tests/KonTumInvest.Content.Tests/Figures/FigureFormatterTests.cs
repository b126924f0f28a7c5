using System.Globalization;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Content.Tests.Figures;

public sealed class FigureFormatterTests
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("70438", "ha", "70.438 ha", "70,438 ha")]
    [InlineData("657.4", "vndBillion", "657,4 tỷ đồng", "VND 657.4 billion")]
    [InlineData("37.7", "percent", "37,7%", "37.7%")]
    [InlineData("2204.0655", "vndPerKwh", "2.204,0655 đồng/kWh", "VND 2,204.0655 per kWh")]
    [InlineData("500.00", "m3PerDay", "500 m³/ngày", "500 m³ a day")]
    [InlineData("1", "projects", "1 dự án", "1 project")]
    [InlineData("37", "projects", "37 dự án", "37 projects")]
    [InlineData("0", "ha", "0 ha", "0 ha")]
    [InlineData("-3.1", "percent", "-3,1%", "-3.1%")]
    public void Format_NumberWithUnit_IsWrittenAsTheLanguageDoes(string value, string unit, string vietnamese, string english)
    {
        var figure = Figure(decimal.Parse(value, CultureInfo.InvariantCulture), unit);

        var written = (FigureFormatter.Format(figure, Vi), FigureFormatter.Format(figure, En));

        Assert.Equal((vietnamese, english), written);
    }

    [Fact]
    public void Format_ApproximateValue_SaysSo()
    {
        var figure = Figure(16000, "ha") with { Approximate = true };

        var written = (FigureFormatter.Format(figure, Vi), FigureFormatter.Format(figure, En));

        Assert.Equal(("khoảng 16.000 ha", "about 16,000 ha"), written);
    }

    [Fact]
    public void Format_Range_WritesBothEndsAndTheUnitOnce()
    {
        var figure = Figure(1826.22m, "vndPerKwh") with { UpperValue = 2444.09m };

        var written = (FigureFormatter.Format(figure, Vi), FigureFormatter.Format(figure, En));

        Assert.Equal(("1.826,22–2.444,09 đồng/kWh", "VND 1,826.22–2,444.09 per kWh"), written);
    }

    [Fact]
    public void Format_RangeFromOne_IsPluralInEnglish()
    {
        var figure = Figure(1, "projects") with { UpperValue = 3 };

        Assert.Equal("1–3 projects", FigureFormatter.Format(figure, En));
    }

    [Fact]
    public void Format_Text_IsGivenInTheAskedLanguageOrVietnamese()
    {
        var both = Figure(null, null) with { Text = new LocalizedText { Vi = "Chưa có", En = "None yet" } };
        var one = Figure(null, null) with { Text = new LocalizedText { Vi = "Chưa có" } };

        var written = (FigureFormatter.Format(both, En), FigureFormatter.Format(both, Vi), FigureFormatter.Format(one, En));

        Assert.Equal(("None yet", "Chưa có", "Chưa có"), written);
    }

    [Fact]
    public void Format_BareCountOrUnknownUnit_WritesTheNumberAlone()
    {
        var written = (FigureFormatter.Format(Figure(1700, null), Vi), FigureFormatter.Format(Figure(1700, "parsecs"), En));

        Assert.Equal(("1.700", "1,700"), written);
    }

    [Theory]
    [InlineData("en-GB", "VND 2 billion")]
    [InlineData("vi-VN", "2 tỷ đồng")]
    [InlineData("ja", "2 tỷ đồng")]
    public void Format_OtherCultures_FollowTheirLanguage(string culture, string expected)
    {
        var written = FigureFormatter.Format(Figure(2, "vndBillion"), CultureInfo.GetCultureInfo(culture));

        Assert.Equal(expected, written);
    }

    [Theory]
    [InlineData("vndBillion", "tỷ đồng", "VND billion")]
    [InlineData("percent", "%", "%")]
    [InlineData("usdPerM2PerYear", "USD/m²/năm", "USD per m² a year")]
    public void Label_OfUnit_HasNoPlaceForTheNumber(string code, string vietnamese, string english)
    {
        var unit = FigureUnits.Find(code)!;

        Assert.Equal((vietnamese, english), (unit.Label(Vi), unit.Label(En)));
    }

    [Fact]
    public void All_Units_HaveOneCodeEachAndTakeTheNumberInBothLanguages()
    {
        var units = FigureUnits.All;

        Assert.Equal(units.Count, units.Select(unit => unit.Code).Distinct().Count());
        Assert.All(units, unit => Assert.Contains("{0}", unit.Vietnamese, StringComparison.Ordinal));
        Assert.All(units, unit => Assert.Contains("{0}", unit.English, StringComparison.Ordinal));
    }

    private static Figure Figure(decimal? value, string? unit) =>
        new() { Value = value, Unit = unit, Source = new Provenance { Document = "225/QĐ-TTg" } };
}
