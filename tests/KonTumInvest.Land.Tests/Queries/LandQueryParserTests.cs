using FsCheck.Xunit;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Index;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;
using Microsoft.Extensions.Primitives;

namespace KonTumInvest.Land.Tests.Queries;

public sealed class LandQueryParserTests
{
    private static readonly PlotFacts _plot = Plots.Plot("A1") with { Sectors = [Plots.Wood] };
    private static readonly LandIndex _index = LandIndex.Build([_plot, Plots.Plot("A2", Plots.BoY)]);

    [Fact]
    public void Parse_EveryParameter_IsUnderstood()
    {
        var parsed = Parse(
            $"?q=sao+mai&place=sao-mai&place=BO-Y&place=bo-y&status=available&status=leased&sector=wood&ready=servicedRoad&ready=SERVICEDPOWER&min=0.5&max=12,5&unit=ha&sample=none&sort=area-desc&size=50&after={_plot.Key:N}"
        );

        var expected = new LandQuery
        {
            Text = "sao mai",
            Places = ["bo-y", "sao-mai"],
            Statuses = [PlotStatus.Available, PlotStatus.Leased],
            Sectors = ["wood"],
            Readiness = [PlotReadiness.ServicedRoad, PlotReadiness.ServicedPower],
            MinimumArea = 0.5m,
            MaximumArea = 12.5m,
            Sample = false,
            Sort = LandSort.AreaDescending,
            PageSize = 50,
            After = _plot.Key,
        };
        Assert.Equal(expected, parsed.Query);
        Assert.Equal(new IgnoredParameter("place", "BO-Y", IgnoredReason.UnknownChoice), Assert.Single(parsed.Ignored));
    }

    [Theory]
    [InlineData("?min=abc", "min", IgnoredReason.NotANumber)]
    [InlineData("?max=1e9", "max", IgnoredReason.NotANumber)]
    [InlineData("?max=1.2.3", "max", IgnoredReason.NotANumber)]
    [InlineData("?max=1,500", "max", IgnoredReason.NotANumber)] // a thousand and a half, or one and a half
    [InlineData("?min=-1", "min", IgnoredReason.OutOfRange)]
    [InlineData("?min=99999999999999999999999999999999", "min", IgnoredReason.NotANumber)]
    [InlineData("?status=sold", "status", IgnoredReason.UnknownChoice)]
    [InlineData("?place=nowhere", "place", IgnoredReason.UnknownChoice)]
    [InlineData("?sector=herbs", "sector", IgnoredReason.UnknownChoice)]
    [InlineData("?ready=128", "ready", IgnoredReason.UnknownChoice)]
    [InlineData("?unit=rai", "unit", IgnoredReason.UnknownChoice)]
    [InlineData("?sample=true", "sample", IgnoredReason.UnknownChoice)]
    [InlineData("?sort=price", "sort", IgnoredReason.UnknownChoice)]
    [InlineData("?size=many", "size", IgnoredReason.NotANumber)]
    [InlineData("?after=1234", "after", IgnoredReason.UnknownChoice)]
    [InlineData("?before=0197f3e0-0000-7000-8000-000000000000", "before", IgnoredReason.UnknownChoice)]
    public void Parse_WhatCannotBeFollowed_IsLeftOutAndReported(string address, string parameter, IgnoredReason reason)
    {
        var parsed = Parse(address);

        Assert.Equal(new LandQuery(), parsed.Query);
        var ignored = Assert.Single(parsed.Ignored);
        Assert.Equal((parameter, reason), (ignored.Parameter, ignored.Reason));
    }

    [Fact]
    public void Parse_ReversedBounds_ExchangesThem()
    {
        var parsed = Parse("?min=5&max=2&unit=m2");

        Assert.Equal(
            new LandQuery
            {
                MinimumArea = 2,
                MaximumArea = 5,
                Unit = AreaUnit.SquareMetre,
            },
            parsed.Query
        );
        Assert.Equal(IgnoredReason.Reversed, Assert.Single(parsed.Ignored).Reason);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-5", 1)]
    [InlineData("100000", LandQuery.MaximumPageSize)]
    public void Parse_PageSizeOutOfBounds_TakesTheNearest(string size, int expected)
    {
        var parsed = Parse($"?size={size}");

        Assert.Equal(expected, parsed.Query.PageSize);
        Assert.Equal(IgnoredReason.OutOfRange, Assert.Single(parsed.Ignored).Reason);
    }

    [Fact]
    public void Parse_HugeArea_TakesTheGreatest()
    {
        var parsed = Parse("?max=5000000000");

        Assert.Equal(1_000_000_000m, parsed.Query.MaximumArea);
        Assert.Equal(IgnoredReason.OutOfRange, Assert.Single(parsed.Ignored).Reason);
    }

    [Fact]
    public void Parse_VeryLongText_TakesItsBeginning()
    {
        var parsed = Parse($"?q={new string('a', 10_000_000)}");

        Assert.Equal(LandQuery.MaximumTextLength, parsed.Query.Text!.Length);
        var ignored = Assert.Single(parsed.Ignored);
        Assert.Equal(IgnoredReason.TooLong, ignored.Reason);
        Assert.True(ignored.Value.Length <= 41);
    }

    [Fact]
    public void Parse_EmptyFieldsOfAForm_AreNoFilters()
    {
        var parsed = Parse("?q=&min=&max=++&place=&status=&sort=");

        Assert.False(parsed.Query.IsFiltered);
        Assert.Empty(parsed.Ignored);
    }

    [Fact]
    public void Parse_ParametersOfOthers_ArePassedOver()
    {
        var parsed = Parse("?utm_source=letter&fbclid=1");

        Assert.Equal(new LandQuery(), parsed.Query);
        Assert.Empty(parsed.Ignored);
    }

    [Fact]
    public void Parse_ControlAndDirectionCharacters_AreTakenOut()
    {
        var parsed = LandQueryParser.Parse([new("q", "A\u0000\u202E1\n"), new("min", "\u202Eabc\u0007\uD800")], _index);

        Assert.Equal("A1", parsed.Query.Text);
        Assert.Equal("abc", Assert.Single(parsed.Ignored).Value);
    }

    [Fact]
    public void Parse_ThousandsOfChoices_StopsReportingThem()
    {
        var parsed = LandQueryParser.Parse(
            [new("place", new StringValues([.. Enumerable.Range(0, 5000).Select(number => $"x{number}")]))],
            _index
        );

        Assert.Empty(parsed.Query.Places);
        Assert.InRange(parsed.Ignored.Count, 1, 2 * LandQuery.MaximumChoices);
    }

    [Property(MaxTest = 2000)]
    public void Parse_AnyStrings_NeverFailsAndCanBeAsked(string?[]? values, int parameters)
    {
        string[] names = ["q", "place", "status", "sector", "ready", "min", "max", "unit", "sample", "sort", "size", "after", "before"];
        var given = (values ?? []).Select(
            (value, i) => KeyValuePair.Create(names[(uint)(parameters + i) % names.Length], new StringValues(value))
        );

        var parsed = LandQueryParser.Parse(given, _index);
        var again = LandQueryParser.Parse(Address.Parameters(parsed.Query.ToQueryString()), _index);

        Assert.Empty(again.Ignored);
        Assert.Equal(parsed.Query, again.Query);
        Assert.True(_index.Search(parsed.Query, "vi").Total <= _index.Count);
    }

    [Property(MaxTest = 2000)]
    public void Parse_AnyQueryString_NeverFails(string? address)
    {
        var parsed = Parse($"?q={address}&min={address}&{address}");

        Assert.NotNull(parsed.Query);
    }

    private static ParsedLandQuery Parse(string address) => LandQueryParser.Parse(Address.Parameters(address), _index);
}
