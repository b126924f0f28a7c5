using System.ComponentModel.DataAnnotations;
using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest.Leads;

/// <summary>In which order a program reads leads.</summary>
public enum RestLeadOrder
{
    /// <summary>What was changed longest ago first: whoever reads to the end and goes on from there misses nothing.</summary>
    Changed,

    /// <summary>The oldest first.</summary>
    Created,
}

/// <summary>Which leads a program asks for; every part that is given must hold.</summary>
public sealed record RestLeadQuery
{
    /// <summary>One or more stages.</summary>
    [FromQuery(Name = "stage")]
    public List<LeadStage>? Stages { get; init; }

    /// <summary>The code of the unit that answers.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    /// <summary>What they are about.</summary>
    [FromQuery(Name = "kind")]
    public EnquiryKind? Kind { get; init; }

    /// <summary>How the investor came.</summary>
    [FromQuery(Name = "source")]
    public LeadSource? Source { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    /// <summary>The code of the sector.</summary>
    [FromQuery(Name = "sector")]
    public string? Sector { get; init; }

    /// <summary>The code of a place they are about, or whose plots they are about.</summary>
    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    /// <summary>Opened at this moment or later.</summary>
    [FromQuery(Name = "createdFrom")]
    public OffsetTime? CreatedFrom { get; init; }

    /// <summary>Opened before this moment.</summary>
    [FromQuery(Name = "createdTo")]
    public OffsetTime? CreatedTo { get; init; }

    /// <summary>Changed at this moment or later.</summary>
    [FromQuery(Name = "changedFrom")]
    public OffsetTime? ChangedFrom { get; init; }

    /// <summary>Only leads that are still to be won.</summary>
    [FromQuery(Name = "open")]
    public bool? Open { get; init; }

    /// <summary>The order; Changed where nothing is said.</summary>
    [FromQuery(Name = "order")]
    public RestLeadOrder? Order { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>How many, 50 where nothing is said.</summary>
    [FromQuery(Name = "take")]
    [Range(1, LeadQueries.MostAtOnce)]
    public int? Take { get; init; }

    internal LeadOrder OrderOfLeads => Order == RestLeadOrder.Created ? LeadOrder.Created : LeadOrder.Changed;

    /// <summary>Where the page begins; null for the first.</summary>
    internal Result<PageBegin> Begin() =>
        LeadCursor.TryParse(Cursor, out var after) && after is not { Time: null } ? new PageBegin(after) : RestErrors.Cursor;

    internal LeadFilter Filter() =>
        new()
        {
            Stages = Stages ?? [],
            Unit = Unit,
            Kind = Kind,
            Source = Source,
            Country = Country?.ToUpperInvariant(),
            Sector = Sector,
            Place = Place,
            CreatedFrom = CreatedFrom?.Value,
            CreatedTo = CreatedTo?.Value,
            ChangedFrom = ChangedFrom?.Value,
            Open = Open ?? false,
        };
}

/// <summary>Where a page begins.</summary>
internal sealed record PageBegin(LeadCursor? After);
