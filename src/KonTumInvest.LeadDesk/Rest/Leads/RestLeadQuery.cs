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

/// <summary>Which leads a program asks for; every part that is given must hold. A part of several values holds for a lead that has one of them.</summary>
public sealed record RestLeadQuery
{
    [Description("Stages, one or more.")]
    [FromQuery(Name = "stage")]
    [MaxLength(LeadFilter.MostValues)]
    public List<LeadStage>? Stages { get; init; }

    [Description("Codes of the units that answer, one or more.")]
    [FromQuery(Name = "unit")]
    [MaxLength(LeadFilter.MostValues)]
    public List<string>? Units { get; init; }

    [Description("What they are about, one or more.")]
    [FromQuery(Name = "kind")]
    [MaxLength(LeadFilter.MostValues)]
    public List<EnquiryKind>? Kinds { get; init; }

    [Description("How the investor came, one or more.")]
    [FromQuery(Name = "source")]
    [MaxLength(LeadFilter.MostValues)]
    public List<LeadSource>? Sources { get; init; }

    [Description("ISO 3166-1 alpha-2, one or more.")]
    [FromQuery(Name = "country")]
    [MaxLength(LeadFilter.MostValues)]
    public List<string>? Countries { get; init; }

    [Description("Codes of sectors, one or more.")]
    [FromQuery(Name = "sector")]
    [MaxLength(LeadFilter.MostValues)]
    public List<string>? Sectors { get; init; }

    [Description("Codes of places they are about, or whose plots they are about, one or more.")]
    [FromQuery(Name = "place")]
    [MaxLength(LeadFilter.MostValues)]
    public List<string>? Places { get; init; }

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
            Stages = [.. (Stages ?? []).Distinct()],
            Units = [.. (Units ?? []).Distinct()],
            Kinds = [.. (Kinds ?? []).Distinct()],
            Sources = [.. (Sources ?? []).Distinct()],
            Countries = [.. (Countries ?? []).Select(code => code.ToUpperInvariant()).Distinct()],
            Sectors = [.. (Sectors ?? []).Distinct()],
            Places = [.. (Places ?? []).Distinct()],
            CreatedFrom = CreatedFrom?.Value,
            CreatedTo = CreatedTo?.Value,
            ChangedFrom = ChangedFrom?.Value,
            Open = Open ?? false,
        };
}

/// <summary>Where a page begins.</summary>
internal sealed record PageBegin(LeadCursor? After);
