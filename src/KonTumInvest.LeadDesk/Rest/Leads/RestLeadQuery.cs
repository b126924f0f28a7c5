using System.ComponentModel;
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
    [Description("One or more stages.")]
    [FromQuery(Name = "stage")]
    public List<LeadStage>? Stages { get; init; }

    [Description("The code of the unit that answers.")]
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [Description("What they are about.")]
    [FromQuery(Name = "kind")]
    public EnquiryKind? Kind { get; init; }

    [Description("How the investor came.")]
    [FromQuery(Name = "source")]
    public LeadSource? Source { get; init; }

    [Description("ISO 3166-1 alpha-2.")]
    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    [Description("The code of the sector.")]
    [FromQuery(Name = "sector")]
    public string? Sector { get; init; }

    [Description("The code of a place they are about, or whose plots they are about.")]
    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [Description("Opened at this moment or later.")]
    [FromQuery(Name = "createdFrom")]
    public OffsetTime? CreatedFrom { get; init; }

    [Description("Opened before this moment.")]
    [FromQuery(Name = "createdTo")]
    public OffsetTime? CreatedTo { get; init; }

    [Description("Changed at this moment or later.")]
    [FromQuery(Name = "changedFrom")]
    public OffsetTime? ChangedFrom { get; init; }

    [Description("Only leads that are still to be won.")]
    [FromQuery(Name = "open")]
    public bool? Open { get; init; }

    [Description("The order; Changed where nothing is said.")]
    [FromQuery(Name = "order")]
    public RestLeadOrder? Order { get; init; }

    [Description("The next of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("How many, 50 where nothing is said.")]
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
            Units = OneOf(Unit),
            Kinds = Kind is { } kind ? [kind] : [],
            Sources = Source is { } source ? [source] : [],
            Countries = OneOf(Country?.ToUpperInvariant()),
            Sectors = OneOf(Sector),
            Places = OneOf(Place),
            CreatedFrom = CreatedFrom?.Value,
            CreatedTo = CreatedTo?.Value,
            ChangedFrom = ChangedFrom?.Value,
            Open = Open ?? false,
        };

    private static IReadOnlyList<string> OneOf(string? value) => value is null ? [] : [value];
}

/// <summary>Where a page begins.</summary>
internal sealed record PageBegin(LeadCursor? After);
