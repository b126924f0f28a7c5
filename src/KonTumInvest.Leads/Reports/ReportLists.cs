namespace KonTumInvest.Leads.Reports;

/// <summary>Queries of the lists behind the numbers of a report.</summary>
internal sealed class ReportLists(ReportFilter filter)
{
    /// <summary>Everything the report is about.</summary>
    public string All => Within(filter.Period);

    /// <summary>All of it that has a value; null where lists cannot be asked for leads without one.</summary>
    public string? With(string name, string? value)
    {
        // What the report is already about is not asked for twice.
        var asked = name is "unit" or "officer" ? Within(filter.Period, without: name) : All;
        return value is null ? null : $"{asked}&{name}={Uri.EscapeDataString(value)}";
    }

    /// <summary>Everything of a part of the period.</summary>
    public string Within(ReportPeriod period, string? without = null)
    {
        var unit = filter.Unit is { } code && without != "unit" ? $"&unit={Uri.EscapeDataString(code)}" : string.Empty;
        var officer = filter.Officer is { } key && without != "officer" ? $"&officer={key}" : string.Empty;
        return period.ListQuery + unit + officer;
    }
}
