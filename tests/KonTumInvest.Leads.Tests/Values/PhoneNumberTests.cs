using FsCheck.Xunit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0260 386 2345", "VN", "+842603862345", null)]
    [InlineData("(0260) 3862345", "VN", "+842603862345", null)]
    [InlineData("+84 260 3862345", "JP", "+842603862345", null)]
    [InlineData("091 234 5678", "VN", "+84912345678", null)]
    [InlineData("03-1234-5678", "JP", "+81312345678", null)]
    [InlineData("+81 3 1234 5678", null, "+81312345678", null)]
    [InlineData("0260 386 2345 ext. 12", "VN", "+842603862345", "12")]
    public void TryParse_PossibleNumber_GivesE164(string typed, string? country, string value, string? extension)
    {
        Assert.True(PhoneNumber.TryParse(typed, country, out var number));
        Assert.Equal((value, extension), (number.Value, number.Extension));
    }

    [Theory]
    [InlineData("", "VN")]
    [InlineData("12", "VN")]
    [InlineData("0260 386 2345", null)]
    [InlineData("không có", "VN")]
    [InlineData("+999 123 456 789", "VN")]
    [InlineData("00000000000000000000000000000000000000000000000000000000", "VN")]
    public void TryParse_ImpossibleNumber_IsRefused(string typed, string? country)
    {
        Assert.False(PhoneNumber.TryParse(typed, country, out _));
    }

    [Property]
    public bool TryParse_AnyText_NeverThrowsAndFitsItsColumn(string? text) =>
        !PhoneNumber.TryParse(text, "VN", out var number) || number.Value.Length <= PhoneNumber.MaxLength;
}
