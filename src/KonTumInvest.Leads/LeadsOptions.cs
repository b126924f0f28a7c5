using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Leads;

/// <summary>Section <c>Leads</c> of the settings.</summary>
public sealed class LeadsOptions
{
    public const string Section = "Leads";

    /// <summary>The reviewed routing rules a new installation starts with; a relative path is looked for from the content root upwards.</summary>
    [Required]
    public string RoutingFile { get; set; } = $"umbraco-config/{Routing.RoutingSeed.FileName}";

    /// <summary>The reviewed mail templates a new installation starts with.</summary>
    [Required]
    public string TemplateFile { get; set; } = $"umbraco-config/{Correspondence.TemplateSeed.FileName}";

    /// <summary>How many days the link to an investor's private page works.</summary>
    [Range(1, 3_650)]
    public int CaseLinkDays { get; set; } = 180;

    /// <summary>The reviewed office hours and holidays; looked for like <see cref="RoutingFile"/>.</summary>
    [Required]
    public string CalendarFile { get; set; } = $"umbraco-config/{Clock.ClockFile.CalendarName}";

    /// <summary>The reviewed service targets; looked for like <see cref="RoutingFile"/>.</summary>
    [Required]
    public string TargetsFile { get; set; } = $"umbraco-config/{Clock.ClockFile.TargetsName}";

    /// <summary>The reviewed rules of retention; looked for like <see cref="RoutingFile"/>.</summary>
    [Required]
    public string RetentionFile { get; set; } = $"umbraco-config/{Privacy.Retention.RetentionRules.FileName}";

    /// <summary>How many enquiries one e-mail address may send in an hour.</summary>
    [Range(1, 1_000)]
    public int MaxPerSenderAndHour { get; set; } = 10;

    /// <summary>How many requests another program may make in a minute, of all servers together.</summary>
    [Range(1, 100_000)]
    public int ApiRequestsPerMinute { get; set; } = 120;
}
