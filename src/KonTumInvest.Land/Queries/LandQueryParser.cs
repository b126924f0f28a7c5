using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Index;
using Microsoft.Extensions.Primitives;

namespace KonTumInvest.Land.Queries;

/// <summary>
/// Reads a question from an address. Addresses are typed, shortened and passed on, so nothing in one is an error: what cannot be followed is
/// left out and reported. Parameters of others, such as those of campaigns, are passed over in silence.
/// </summary>
public static class LandQueryParser
{
    /// <param name="parameters">The query string's parameters, such as <c>HttpRequest.Query</c>.</param>
    /// <param name="index">The index the question will be put to; it knows which places, sectors and plots there are.</param>
    public static ParsedLandQuery Parse(IEnumerable<KeyValuePair<string, StringValues>> parameters, LandIndex index)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(index);
        var reader = new AddressReader(parameters);
        var query = new LandQuery
        {
            Text = reader.Text(),
            Places = reader.Choices(LandParameters.Place, code => index.HasPlace(code) ? code : null),
            Statuses = reader.Choices(LandParameters.Status, Enum.GetValues<PlotStatus>(), StoredCode.Of),
            Sectors = reader.Choices(LandParameters.Sector, code => index.HasSector(code) ? code : null),
            Readiness = reader.Choices(LandParameters.Readiness, Enum.GetValues<PlotReadiness>(), StoredCode.Of),
            Unit = reader.Choice(LandParameters.Unit, Enum.GetValues<AreaUnit>(), LandParameters.Write) ?? default,
            Sample = reader.Choice(LandParameters.Sample, [true, false], LandParameters.Write),
            Sort = reader.Choice(LandParameters.Sort, Enum.GetValues<LandSort>(), LandParameters.Write) ?? default,
            MinimumArea = reader.Area(LandParameters.MinimumArea),
            MaximumArea = reader.Area(LandParameters.MaximumArea),
            PageSize = reader.PageSize(),
            After = reader.Plot(LandParameters.After, index),
            Before = reader.Plot(LandParameters.Before, index),
        };
        if (query.After is not null)
        {
            query = query with { Before = null };
        }

        if (query.MinimumArea > query.MaximumArea)
        {
            reader.Ignore(
                LandParameters.MinimumArea,
                query.MinimumArea.Value.ToString(CultureInfo.InvariantCulture),
                IgnoredReason.Reversed
            );
            query = query with { MinimumArea = query.MaximumArea, MaximumArea = query.MinimumArea };
        }

        return new ParsedLandQuery(query, reader.Ignored);
    }
}
