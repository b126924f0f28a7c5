using KonTumInvest.Content.Models;
using KonTumInvest.Web.Features.Policies;

namespace KonTumInvest.Web.Tests.Policies;

public sealed class ForceTests
{
    [Theory]
    [InlineData(Validity.Valid, false, true)]
    [InlineData(Validity.NotYet, false, true)]
    [InlineData(Validity.Unknown, false, true)]
    [InlineData(Validity.Ended, false, false)]
    [InlineData(Validity.Valid, true, false)]
    public void Matches_ForCurrentRules_LeavesOutEndedAndSuperseded(Validity validity, bool superseded, bool current)
    {
        Assert.Equal(current, Force.Matches(ForceFilter.Current, validity, superseded));
        Assert.Equal(!current, Force.Matches(ForceFilter.Over, validity, superseded));
        Assert.True(Force.Matches(ForceFilter.All, validity, superseded));
    }

    [Theory]
    [InlineData(null, ForceFilter.Current)]
    [InlineData("nonsense", ForceFilter.Current)]
    [InlineData("over", ForceFilter.Over)]
    [InlineData("all", ForceFilter.All)]
    public void Parse_OfAnAddress_TakesItsCodes(string? text, ForceFilter expected) => Assert.Equal(expected, Force.Parse(text));
}
