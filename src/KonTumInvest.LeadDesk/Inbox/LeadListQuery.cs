using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>What a list is asked for, as it stands in the address.</summary>
public sealed record LeadListQuery
{
    public string? Q { get; init; }

    /// <summary>Names of <see cref="LeadStage"/>. Like all named values they are read by <see cref="Read"/>, which can say what is wrong with one.</summary>
    [FromQuery(Name = "stage")]
    public List<string>? Stages { get; init; }

    /// <summary>Codes of units, and <see cref="LeadFilter.None"/>.</summary>
    [FromQuery(Name = "unit")]
    public List<string>? Units { get; init; }

    /// <summary><c>me</c>, <see cref="LeadFilter.Covered"/>, <see cref="LeadFilter.None"/>, and keys of accounts.</summary>
    [FromQuery(Name = "officer")]
    public List<string>? Officers { get; init; }

    /// <summary>Names of <see cref="EnquiryKind"/>.</summary>
    [FromQuery(Name = "kind")]
    public List<string>? Kinds { get; init; }

    /// <summary>Names of <see cref="LeadSource"/>.</summary>
    [FromQuery(Name = "source")]
    public List<string>? Sources { get; init; }

    /// <summary>ISO 3166-1 alpha-2, and <see cref="LeadFilter.None"/>.</summary>
    [FromQuery(Name = "country")]
    public List<string>? Countries { get; init; }

    /// <summary>Codes of sectors, and <see cref="LeadFilter.None"/>.</summary>
    [FromQuery(Name = "sector")]
    public List<string>? Sectors { get; init; }

    /// <summary>Codes of places.</summary>
    [FromQuery(Name = "place")]
    public List<string>? Places { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    public DateTimeOffset? CreatedTo { get; init; }

    public bool Overdue { get; init; }

    public bool Open { get; init; }

    public bool Waiting { get; init; }

    public string? Currency { get; init; }

    /// <summary>The name of a <see cref="FirstAnswer"/>.</summary>
    public string? Response { get; init; }

    /// <summary>The name of a <see cref="LeadStage"/>.</summary>
    public string? Reached { get; init; }

    /// <summary>A <see cref="LeadOrder"/> in any case; a hyphen before it turns it round.</summary>
    public string? Order { get; init; }

    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>What is asked for; refusals of <see cref="InboxErrors"/> for an order or a cursor that is none, for too many values, and for each value that is none.</summary>
    internal Result<ReadQuery> Read(DeskActor actor)
    {
        var name = Order?.TrimStart('-') ?? nameof(LeadOrder.Activity);
        if (
            !Enum.TryParse<LeadOrder>(name, ignoreCase: true, out var order)
            || !Enum.IsDefined(order)
            || char.IsAsciiDigit(name[0])
            || !LeadCursor.TryParse(Cursor, out var after)
            || (after is not null && (order is LeadOrder.Area or LeadOrder.Investment) != after.Number is not null)
        )
        {
            return InboxErrors.Query;
        }

        var (units, officers, countries, sectors, places) = (FilterValues.Said(Units), FilterValues.Said(Officers), FilterValues.Said(Countries), FilterValues.Said(Sectors), FilterValues.Said(Places));
        var (stages, kinds, sources) = (FilterValues.Said(Stages), FilterValues.Said(Kinds), FilterValues.Said(Sources));
        int[] counts = [stages.Count, kinds.Count, sources.Count, units.Count, officers.Count, countries.Count, sectors.Count, places.Count];
        if (counts.Max() > LeadFilter.MostValues)
        {
            return InboxErrors.TooManyValues;
        }

        var values = new FilterValues();
        var filter = new LeadFilter
        {
            Text = Q,
            Stages = values.Named<LeadStage>("stage", stages),
            Units = FilterValues.Other(units),
            WithoutUnit = units.Contains(LeadFilter.None),
            Officers = values.Officers("officer", FilterValues.Other(officers), actor),
            WithoutOfficer = officers.Contains(LeadFilter.None),
            Kinds = values.Named<EnquiryKind>("kind", kinds),
            Sources = values.Named<LeadSource>("source", sources),
            Countries = values.CountryCodes("country", FilterValues.Other(countries)),
            WithoutCountry = countries.Contains(LeadFilter.None),
            Sectors = FilterValues.Other(sectors),
            WithoutSector = sectors.Contains(LeadFilter.None),
            Places = places,
            CreatedFrom = CreatedFrom,
            CreatedTo = CreatedTo,
            Overdue = Overdue,
            Open = Open,
            Waiting = Waiting,
            Response = values.One<FirstAnswer>("response", Response),
            Reached = values.One<LeadStage>("reached", Reached),
            // Sums in different currencies have no order.
            Currency = NullIfEmpty(Currency)?.ToUpperInvariant() ?? (order == LeadOrder.Investment ? "USD" : null),
        };
        return values.Unknown.Count > 0 ? values.Unknown : new ReadQuery(filter, order, Order is null || Order.StartsWith('-'), after);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A query that could be read.</summary>
internal sealed record ReadQuery(LeadFilter Filter, LeadOrder Order, bool Descending, LeadCursor? After);
