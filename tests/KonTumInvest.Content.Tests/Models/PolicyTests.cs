using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Tests.Support;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Tests.Models;

public sealed class PolicyTests
{
    private static readonly DateOnly Day = new(2025, 10, 1);

    [Theory]
    [InlineData(null, null, Validity.Unknown)]
    [InlineData("2025-10-01", null, Validity.Valid)]
    [InlineData("2025-10-02", null, Validity.NotYet)]
    [InlineData(null, "2025-10-01", Validity.Valid)]
    [InlineData(null, "2025-09-30", Validity.Ended)]
    [InlineData("2025-01-01", "2025-09-30", Validity.Ended)]
    public void ValidityOn_Day_CountsBothEnds(string? from, string? to, Validity expected)
    {
        var document = new FakeDocument { ["validFrom"] = Moment(from), ["validTo"] = Moment(to) };

        var policy = new IncentivePolicy(document, new NoopPublishedValueFallback());

        Assert.Equal(expected, policy.ValidityOn(Day));
    }

    [Fact]
    public void PickedDocuments_OfAnotherType_AreLeftOut()
    {
        var fallback = new NoopPublishedValueFallback();
        var law = new LegalDocument(new FakeDocument(), fallback);
        var document = new FakeDocument { ["legalBasis"] = new IPublishedContent[] { new Faq(new FakeDocument(), fallback), law } };

        var policy = new IncentivePolicy(document, fallback);

        Assert.Same(law, Assert.Single(policy.LegalBasis));
    }

    [Fact]
    public void Kind_FromADropDown_IsReadFromOneTextOrAList()
    {
        var fallback = new NoopPublishedValueFallback();

        object[] stored = ["landRent", new[] { "landRent" }];

        var kinds = stored.Select(value => new IncentivePolicy(new FakeDocument { ["kind"] = value }, fallback).Kind);

        Assert.All(kinds, kind => Assert.Equal(PolicyKind.LandRent, kind));
    }

    // Umbraco's converter gives the smallest date for an empty value.
    private static DateTime Moment(string? day) => day is null ? DateTime.MinValue : DateTime.Parse(day, CultureInfo.InvariantCulture);
}
