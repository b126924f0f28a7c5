using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Leads;

/// <summary>Section <c>Leads</c> of the settings.</summary>
public sealed class LeadsOptions
{
    public const string Section = "Leads";

    /// <summary>The reviewed routing rules a new installation starts with; a relative path is looked for from the content root upwards.</summary>
    [Required]
    public string RoutingFile { get; set; } = $"umbraco-config/{Routing.RoutingSeed.FileName}";

    /// <summary>The reviewed office hours and holidays; looked for like <see cref="RoutingFile"/>.</summary>
    [Required]
    public string CalendarFile { get; set; } = $"umbraco-config/{Clock.ClockFile.CalendarName}";

    /// <summary>The reviewed service targets; looked for like <see cref="RoutingFile"/>.</summary>
    [Required]
    public string TargetsFile { get; set; } = $"umbraco-config/{Clock.ClockFile.TargetsName}";

    /// <summary>How many enquiries one e-mail address may send in an hour.</summary>
    [Range(1, 1_000)]
    public int MaxPerSenderAndHour { get; set; } = 10;
}
