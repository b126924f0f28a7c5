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

    [FromQuery(Name = "stage")]
    public List<LeadStage>? Stages { get; init; }

    /// <summary>Codes of units, and <see cref="LeadFilter.None"/>.</summary>
    [FromQuery(Name = "unit")]
    public List<string>? Units { get; init; }

    /// <summary><c>me</c>, <see cref="LeadFilter.Covered"/>, <see cref="LeadFilter.None"/>, and keys of accounts.</summary>
    [FromQuery(Name = "officer")]
    public List<string>? Officers { get; init; }

    [FromQuery(Name = "kind")]
    public List<EnquiryKind>? Kinds { get; init; }

    [FromQuery(Name = "source")]
    public List<LeadSource>? Sources { get; init; }

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

    public FirstAnswer? Response { get; init; }

    public LeadStage? Reached { get; init; }

    /// <summary>A <see cref="LeadOrder"/> in any case; a hyphen before it turns it round.</summary>
    public string? Order { get; init; }

    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>What is asked for; refusals of <see cref="InboxErrors"/> for an order, a value or a cursor that is none, and for too many values.</summary>
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

        var (units, officers, countries, sectors, places) = (Said(Units), Said(Officers), Said(Countries), Said(Sectors), Said(Places));
        int[] counts = [Stages?.Count ?? 0, Kinds?.Count ?? 0, Sources?.Count ?? 0, units.Count, officers.Count, countries.Count, sectors.Count, places.Count];
        if (counts.Max() > LeadFilter.MostValues)
        {
            return InboxErrors.TooManyValues;
        }

        if (KeysOf(officers, actor) is not { } keys)
        {
            return InboxErrors.Officer;
        }

        var codes = Named(countries).ConvertAll(code => Leads.Values.Countries.TryNormalize(code, out var known) ? known : null);
        if (codes.Contains(null))
        {
            return InboxErrors.Country;
        }

        var filter = new LeadFilter
        {
            Text = Q,
            Stages = [.. (Stages ?? []).Distinct()],
            Units = Named(units),
            WithoutUnit = units.Contains(LeadFilter.None),
            Officers = keys,
            WithoutOfficer = officers.Contains(LeadFilter.None),
            Kinds = [.. (Kinds ?? []).Distinct()],
            Sources = [.. (Sources ?? []).Distinct()],
            Countries = [.. codes.OfType<string>()],
            WithoutCountry = countries.Contains(LeadFilter.None),
            Sectors = Named(sectors),
            WithoutSector = sectors.Contains(LeadFilter.None),
            Places = places,
            CreatedFrom = CreatedFrom,
            CreatedTo = CreatedTo,
            Overdue = Overdue,
            Open = Open,
            Waiting = Waiting,
            Response = Response,
            Reached = Reached,
            // Sums in different currencies have no order.
            Currency = NullIfEmpty(Currency)?.ToUpperInvariant() ?? (order == LeadOrder.Investment ? "USD" : null),
        };
        return new ReadQuery(filter, order, Order is null || Order.StartsWith('-'), after);
    }

    // Null where one of them is nobody's key.
    private static List<Guid>? KeysOf(List<string> said, DeskActor actor)
    {
        var keys = new List<Guid>();
        foreach (var one in Named(said))
        {
            if (one == LeadFilter.Covered)
            {
                // Whoever stands in for nobody asks for the leads of nobody, not for all.
                keys.AddRange(actor.StandsInFor.DefaultIfEmpty(Guid.Empty));
            }
            else if ((one == "me" ? actor.Key : Guid.TryParse(one, out var key) ? key : null) is { } named)
            {
                keys.Add(named);
            }
            else
            {
                return null;
            }
        }

        return [.. keys.Distinct()];
    }

    private static List<string> Named(List<string> said) => said.FindAll(value => value != LeadFilter.None);

    private static List<string> Said(List<string>? values) => [.. (values ?? []).Select(NullIfEmpty).OfType<string>().Distinct()];

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A query that could be read.</summary>
internal sealed record ReadQuery(LeadFilter Filter, LeadOrder Order, bool Descending, LeadCursor? After);
