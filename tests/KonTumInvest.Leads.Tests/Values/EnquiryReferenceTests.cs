using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Tests.Values;

public sealed class EnquiryReferenceTests
{
    [Theory]
    [InlineData(2026, 123, "KT-2026-000123")]
    [InlineData(2027, 1_234_567, "KT-2027-1234567")]
    public void ToString_ThenParse_GivesTheSame(int year, int number, string text)
    {
        var reference = new EnquiryReference(year, number);

        Assert.Equal(text, reference.ToString());
        Assert.Equal(reference, EnquiryReference.Parse(text.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("KT-2026-123")]
    [InlineData("KT-2026-000000")]
    [InlineData("KT-1999-000001")]
    [InlineData("KT-2026-+00123")]
    [InlineData("KT-2026-000123-1")]
    [InlineData("XX-2026-000123")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(EnquiryReference.TryParse(text, out _));
    }
}
