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
        var unit = filter.Unit is { } code && without != "unit" ? $"&unit={Uri.EscapeDataString(code)}" : string.Empty;
        var officer = filter.Officer is { } key && without != "officer" ? $"&officer={key}" : string.Empty;
        return period.ListQuery + unit + officer;
    }
}
