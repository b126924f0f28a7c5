using FsCheck.Xunit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.example", "a@b.example")]
    [InlineData("  First.Last+kontum@Sub.Board.EXAMPLE ", "First.Last+kontum@sub.board.example")]
    [InlineData("o'brien@b-c.example", "o'brien@b-c.example")]
    [InlineData("a@đắk.example", "a@xn--k-kia068t.example")]
    public void TryParse_Address_KeepsItInOneForm(string typed, string value)
    {
        Assert.True(EmailAddress.TryParse(typed, out var address));
        Assert.Equal(value, address.Value);
        Assert.Equal(address, EmailAddress.Parse(address.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("@b.example")]
    [InlineData("a@")]
    [InlineData("a@example")]
    [InlineData("a@b..example")]
    [InlineData("a@-b.example")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData(".a@b.example")]
    [InlineData("a..b@c.example")]
    [InlineData("a b@c.example")]
    [InlineData("\"a b\"@c.example")]
    [InlineData("Name <a@b.example>")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("a@b.example\0")]
    [InlineData("a\u202E@b.example")]
    public void TryParse_AnythingElse_IsRefused(string typed)
    {
        Assert.False(EmailAddress.TryParse(typed, out _));
    }

    [Fact]
    public void TryParse_LongerThanSmtpCarries_IsRefused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('b', 60), 4)) + ".example";

        Assert.False(EmailAddress.TryParse($"{new string('a', 65)}@b.example", out _));
        Assert.False(EmailAddress.TryParse($"investor@{domain}", out _));
    }

    [Property]
    public bool TryParse_AnyText_NeverThrowsAndNeverLetsALineBreakThrough(string? text) =>
        !EmailAddress.TryParse(text, out var address) || !address.Value.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));
}
