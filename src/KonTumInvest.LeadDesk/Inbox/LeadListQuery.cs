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

    /// <summary>The code of a unit, or <see cref="LeadFilter.None"/>.</summary>
    public string? Unit { get; init; }

    /// <summary><c>me</c>, <see cref="LeadFilter.None"/>, or the key of an account.</summary>
    public string? Officer { get; init; }

    public EnquiryKind? Kind { get; init; }

    public LeadSource? Source { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or <see cref="LeadFilter.None"/>.</summary>
    public string? Country { get; init; }

    /// <summary>The code of a sector, or <see cref="LeadFilter.None"/>.</summary>
    public string? Sector { get; init; }

    public string? Place { get; init; }

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

    /// <summary>False for an order, an officer or a cursor that is none.</summary>
    internal bool TryRead(DeskActor actor, out ReadQuery read)
    {
        read = new ReadQuery(new LeadFilter(), LeadOrder.Activity, Descending: true, null);
        var name = Order?.TrimStart('-') ?? nameof(LeadOrder.Activity);
        var officer = Officer switch { "me" => actor.Key, _ => Guid.TryParse(Officer, out var key) ? key : (Guid?)null };
        if (
            !Enum.TryParse<LeadOrder>(name, ignoreCase: true, out var order)
            || !Enum.IsDefined(order)
            || char.IsAsciiDigit(name[0])
            || (officer is null && Officer is not (null or "" or LeadFilter.None))
            || !LeadCursor.TryParse(Cursor, out var after)
            || (after is not null && (order is LeadOrder.Area or LeadOrder.Investment) != after.Number is not null)
        )
        {
            return false;
        }

        var filter = new LeadFilter
        {
            Text = Q,
            Stages = Stages ?? [],
            Unit = ValueOf(Unit),
            WithoutUnit = IsNone(Unit),
            Officer = officer,
            WithoutOfficer = IsNone(Officer),
            Kind = Kind,
            Source = Source,
            Country = ValueOf(Country)?.ToUpperInvariant(),
            WithoutCountry = IsNone(Country),
            Sector = ValueOf(Sector),
            WithoutSector = IsNone(Sector),
            Place = NullIfEmpty(Place),
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
        read = new ReadQuery(filter, order, Order is null || Order.StartsWith('-'), after);
        return true;
    }

    private static bool IsNone(string? text) => text == LeadFilter.None;

    private static string? ValueOf(string? text) => IsNone(text) ? null : NullIfEmpty(text);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A query that could be read.</summary>
internal sealed record ReadQuery(LeadFilter Filter, LeadOrder Order, bool Descending, LeadCursor? After);
