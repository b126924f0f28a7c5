using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>The crops an image is offered in.</summary>
public sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public List<ImageCropDefinition> Crops { get; set; } = [];
}

/// <summary>One crop: its alias, its label in the back office and its size in pixels.</summary>
public sealed class ImageCropDefinition
{
    public string Alias { get; set; } = string.Empty;

    public string? Label { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }
}
