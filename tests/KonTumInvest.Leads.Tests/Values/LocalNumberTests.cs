using FsCheck.Xunit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class LocalNumberTests
{
    [Theory]
    [InlineData("1500", "vi", 1500)]
    [InlineData("1.500", "vi", 1500)]
    [InlineData("1.500", "en", 1.5)]
    [InlineData("1,500", "en", 1500)]
    [InlineData("1,500", "vi", 1.5)]
    [InlineData("2.5", "vi", 2.5)]
    [InlineData("2,5", "en", 2.5)]
    [InlineData("1.234.567", "en", 1234567)]
    [InlineData("1.234,5", "en", 1234.5)]
    [InlineData("1,234.5", "vi", 1234.5)]
    [InlineData("1 500 000", "vi", 1500000)]
    [InlineData("0,25", "vi", 0.25)]
    public void TryParse_AsPeopleType_IsRead(string typed, string language, double value)
    {
        Assert.True(LocalNumber.TryParse(typed, language, out var number));
        Assert.Equal((decimal)value, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData(".5.")]
    [InlineData("12.34.567")]
    [InlineData("5.")]
    [InlineData("1.23456")]
    [InlineData("1234567890123456")]
    [InlineData("٣")]
    public void TryParse_AnythingElse_IsRefused(string typed)
    {
        Assert.False(LocalNumber.TryParse(typed, "vi", out _));
    }

    [Property]
    public bool TryParse_AnyText_NeverThrows(string? text) => !LocalNumber.TryParse(text, "en", out var number) || number >= 0;
}
