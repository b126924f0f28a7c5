using System.Text;
using FsCheck.Xunit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("  Công ty\u00A0 TNHH\tĐắk \r\n Tô ", "Công ty TNHH Đắk Tô")]
    [InlineData("a\u200Bb\u00ADc\uFEFF", "abc")]
    [InlineData(null, "")]
    [InlineData(" \n ", "")]
    public void Line_OddWhiteSpaceAndMarks_ComesOutPlain(string? typed, string value)
    {
        Assert.Equal(new CleanText(value, TextFault.None), CleanText.Line(typed, 100));
    }

    [Fact]
    public void Line_DecomposedVietnamese_IsComposed()
    {
        var typed = "Kon Tum: Đắk Tô, Ngọc Hồi".Normalize(NormalizationForm.FormD);

        Assert.Equal("Kon Tum: Đắk Tô, Ngọc Hồi", CleanText.Line(typed, 100).Value);
    }

    [Fact]
    public void Paragraphs_Lines_AreKeptWithoutRunsOfEmptyOnes()
    {
        var text = CleanText.Paragraphs("\r\nmột  \r\n\r\n\r\n\r\nhai\rba\n", 100);

        Assert.Equal(new CleanText("một\n\nhai\nba", TextFault.None), text);
    }

    [Theory]
    [InlineData("a\0b", "ab", TextFault.Hidden)]
    [InlineData("a\u001Bb", "ab", TextFault.Hidden)]
    [InlineData("a\u202Eb", "ab", TextFault.Hidden)]
    [InlineData("a\u2066b", "ab", TextFault.Hidden)]
    [InlineData("a\U000E0041b", "ab", TextFault.Hidden)]
    [InlineData("a\uFFFDb", "ab", TextFault.Unreadable)]
    [InlineData("a\uD83Db", "ab", TextFault.Unreadable)]
    [InlineData("\0abcdef", "abcdef", TextFault.TooLong)]
    public void Line_WhatNobodySees_IsTakenOutAndSaidSo(string typed, string value, TextFault fault)
    {
        Assert.Equal(new CleanText(value, fault), CleanText.Line(typed, 5));
    }

    [Fact]
    public void Line_EmojiWithJoiner_IsKept()
    {
        Assert.Equal(new CleanText("👩‍🌾", TextFault.None), CleanText.Line("👩‍🌾", 100));
    }

    [Property]
    public bool Line_AnyText_IsStableAndHasNoControlCharacters(string? text)
    {
        var clean = CleanText.Line(text, int.MaxValue).Value;

        return CleanText.Line(clean, int.MaxValue) == new CleanText(clean, TextFault.None) && !clean.Any(char.IsControl);
    }
}
