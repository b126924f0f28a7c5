namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>In which order somebody has the saved views, and with which the list begins: a row of <c>leads_view_settings</c>.</summary>
public sealed class ViewSettings
{
    public const int StartMaxLength = 40;
    public const int OrderMaxLength = 4_000;

    /// <summary>The key of the staff account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code of a built-in view or the key of a saved one; null where nothing was chosen.</summary>
    public string? Start { get; set; }

    /// <summary>Keys between semicolons. Views that are not in it follow by their names.</summary>
    public string Order { get; set; } = string.Empty;
}
