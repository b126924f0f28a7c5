using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Cms.Boot;

/// <summary>Where the content engine finds its files; section <c>Cms</c> of the settings.</summary>
public sealed class CmsOptions
{
    public const string Section = "Cms";

    /// <summary>The folder of the schema and the starter content; relative paths are looked for from the content root upwards.</summary>
    [Required]
    public string ConfigurationFolder { get; set; } = "umbraco-config";

    /// <summary>The folder for uploaded media, relative to the content root.</summary>
    [Required]
    public string MediaFolder { get; set; } = "App_Data/media";

    /// <summary>Whether the starter content is loaded on start; documents that were loaded once are never touched again.</summary>
    public bool LoadStarterContent { get; set; } = true;
}
