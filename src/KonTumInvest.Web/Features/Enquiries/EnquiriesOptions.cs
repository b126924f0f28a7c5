using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Section <c>Enquiries</c> of the settings: how the form defends itself.</summary>
public sealed class EnquiriesOptions
{
    public const string Section = "Enquiries";

    /// <summary>A form sent sooner after it was opened was filled in by a program.</summary>
    [Range(0, 60)]
    public int MinSecondsToFill { get; set; } = 3;

    /// <summary>How long an opened form can be sent.</summary>
    [Range(1, 168)]
    public int MaxHoursOpen { get; set; } = 24;

    /// <summary>How many forms one network address may send in ten minutes; offices and mobile networks share one address.</summary>
    [Range(1, 10_000)]
    public int MaxPerAddressInTenMinutes { get; set; } = 30;

    /// <summary>Where files wait while the rest of the form is corrected; relative to the content root. Several nodes share it.</summary>
    [Required]
    public string PendingFolder { get; set; } = "App_Data/temp/enquiries";

    /// <summary>How long files wait there.</summary>
    [Range(1, 48)]
    public int PendingHours { get; set; } = 2;

    /// <summary>How much may wait there altogether; beyond it, files have to be chosen again.</summary>
    [Range(1, 100_000)]
    public int PendingMegabytes { get; set; } = 500;
}
