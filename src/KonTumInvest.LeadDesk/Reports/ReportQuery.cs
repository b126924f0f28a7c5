using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>What a report is asked for, as it stands in the address; the last twelve months where no days are given.</summary>
public sealed record ReportQuery
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Codes of units, and <see cref="LeadFilter.None"/>.</summary>
    [FromQuery(Name = "unit")]
    public List<string>? Units { get; init; }

    /// <summary>As a list of leads takes them (<see cref="LeadListQuery.Officers"/>).</summary>
    [FromQuery(Name = "officer")]
    public List<string>? Officers { get; init; }

    /// <summary>What is asked for; refusals of <see cref="InboxErrors"/> for too many values, and for each officer there is not.</summary>
    internal Result<ReportFilter> Read(DateTimeOffset now, DeskActor actor)
    {
        var (units, officers) = (FilterValues.Said(Units), FilterValues.Said(Officers));
        if (Math.Max(units.Count, officers.Count) > LeadFilter.MostValues)
        {
            return InboxErrors.TooManyValues;
        }

        var (values, year) = (new FilterValues(), ReportPeriod.LastYearUntil(now));
        var filter = new ReportFilter(new(From ?? (To is { } to && to < year.From ? to : year.From), To ?? VietnamTime.DateOf(now)))
        {
            Units = FilterValues.Other(units),
            WithoutUnit = units.Contains(LeadFilter.None),
            Officers = values.Officers("officer", FilterValues.Other(officers), actor),
            WithoutOfficer = officers.Contains(LeadFilter.None),
        };
        return values.Unknown.Count > 0 ? values.Unknown : filter;
    }
}
