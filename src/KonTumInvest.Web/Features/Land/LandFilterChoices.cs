using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Components;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Makes the filters of the list of land out of the counts behind their choices.</summary>
public sealed class LandFilterChoices(IStringLocalizer texts)
{
    private static string Culture => CultureInfo.CurrentUICulture.Name;

    /// <summary>The filters that have anything to choose. A choice with nothing behind it is left out, unless it is chosen.</summary>
    public IReadOnlyList<FilterChoices> Of(LandFacets facets, LandQuery query)
    {
        ArgumentNullException.ThrowIfNull(facets);
        ArgumentNullException.ThrowIfNull(query);
        FilterChoices[] all =
        [
            Filter(LandParameters.Place, facets.Places, place => place.Code, place => place.Name.For(Culture)),
            Filter(LandParameters.Status, facets.Statuses, StoredCode.Of, status => texts.Label(status)),
            Filter(LandParameters.Sector, facets.Sectors, sector => sector.Code, sector => sector.Name.For(Culture)),
            Filter(LandParameters.Readiness, facets.Readiness, StoredCode.Of, ready => texts.Label(ready)),
            Sample(facets, query),
        ];
        return [.. all.Where(filter => filter.Options.Count > 0)];
    }

    private FilterChoices Filter<T>(string name, IReadOnlyList<FacetOption<T>> options, Func<T, string> value, Func<T, string> text) =>
        new(
            texts[$"land.parameter.{name}"],
            name,
            Single: false,
            [
                .. options
                    .Where(option => option.Count > 0 || option.Selected)
                    .Select(option => new FilterChoice(value(option.Value), text(option.Value), option.Count, option.Selected)),
            ]
        );

    // Only worth asking where both kinds are there.
    private FilterChoices Sample(LandFacets facets, LandQuery query)
    {
        var mixed = query.Sample is not null || facets.Sample.All(option => option.Count > 0);
        return new FilterChoices(
            texts[$"land.parameter.{LandParameters.Sample}"],
            LandParameters.Sample,
            Single: true,
            mixed
                ?
                [
                    new FilterChoice(string.Empty, texts["common.all"], null, query.Sample is null),
                    .. facets.Sample.Select(option => new FilterChoice(
                        LandParameters.Write(option.Value),
                        texts[$"land.sample.{LandParameters.Write(option.Value)}"],
                        option.Count,
                        option.Selected
                    )),
                ]
                : []
        );
    }
}
