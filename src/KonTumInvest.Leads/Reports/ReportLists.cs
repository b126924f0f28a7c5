using KonTumInvest.Leads.Inbox;

namespace KonTumInvest.Leads.Reports;

/// <summary>Queries of the lists behind the numbers of a report.</summary>
internal sealed class ReportLists(ReportFilter filter)
{
    /// <summary>Everything the report is about.</summary>
    public string All => Within(filter.Period);

    /// <summary>All of it that has the value; null for what has none.</summary>
    public string With(string name, string? value)
    {
        // What the report is already about is not asked for twice.
        var asked = name is "unit" or "officer" ? Within(filter.Period, without: name) : All;
        return And(asked, name, value ?? LeadFilter.None);
    }

    /// <summary>What a list and the value leave.</summary>
    public static string And(string list, string name, string value) => $"{list}&{name}={Uri.EscapeDataString(value)}";

    /// <summary>Everything of a part of the period.</summary>
    public string Within(ReportPeriod period, string? without = null)
    {
        IEnumerable<string> units = without == "unit" ? [] : Named(filter.Units, filter.WithoutUnit);
        IEnumerable<string> officers = without == "officer" ? [] : Named(filter.Officers.Select(key => key.ToString()), filter.WithoutOfficer);
        return string.Concat([period.ListQuery, .. units.Select(unit => $"&unit={Uri.EscapeDataString(unit)}"), .. officers.Select(officer => $"&officer={officer}")]);
    }

    private static IEnumerable<string> Named(IEnumerable<string> values, bool orNone) => orNone ? values.Append(LeadFilter.None) : values;
}
