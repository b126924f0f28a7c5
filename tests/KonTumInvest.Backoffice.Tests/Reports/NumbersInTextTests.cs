using KonTumInvest.Backoffice.Reports.Translations;

namespace KonTumInvest.Backoffice.Tests.Reports;

/// <summary>Two languages write one number differently; the report compares what is meant.</summary>
public sealed class NumbersInTextTests
{
    [Theory]
    [InlineData("Khu rộng 70.438 ha, lấp đầy 37,7%.", "The zone covers 70,438 ha and is 37.7% occupied.")]
    [InlineData("<p>Vốn <strong>680</strong> tỷ đồng</p>", "<p>VND 680 billion of <em>capital</em></p>")]
    [InlineData("Từ ngày 01/07/2025", "Since 1 July 2025")]
    [InlineData("Tháng 8/2025", "August 2025")]
    [InlineData("ngày 15 tháng 3 năm 2026", "15 March 2026")]
    [InlineData("Quyết định 225/QĐ-TTg và Luật 31/2024/QH15", "Decision 225/QĐ-TTg and the law")]
    [InlineData("Mức AA của WCAG 2.2", "WCAG 2.2, level AA")]
    [InlineData("1.234.567,8 m²", "1,234,567.8 m²")]
    [InlineData("Không có số", "No number")]
    public void SameNumbers_AreTheSame(string vietnamese, string english) =>
        Assert.Equal(NumbersInText.Read(vietnamese, "vi"), NumbersInText.Read(english, "en"));

    [Theory]
    [InlineData("Khu rộng 70.438 ha", "The zone covers 70.438 ha")]
    [InlineData("Khu rộng 1,5 ha", "The zone covers 15 ha")]
    [InlineData("3 dự án", "4 projects")]
    [InlineData("3 dự án, 3 khu", "3 projects")]
    [InlineData("năm 2025", "in 2026")]
    public void OtherNumbers_AreNot(string vietnamese, string english) =>
        Assert.NotEqual(NumbersInText.Read(vietnamese, "vi"), NumbersInText.Read(english, "en"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9999999999999999999999999999999999999999999")]
    [InlineData(",.,.")]
    public void WhatIsNoNumber_IsPassedOver(string? text) => Assert.Empty(NumbersInText.Read(text, "vi"));
}
