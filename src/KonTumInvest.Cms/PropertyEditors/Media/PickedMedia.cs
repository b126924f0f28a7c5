using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>One medium of a media picker, as client and store know it.</summary>
internal sealed record PickedMedia
{
    public Guid Key { get; init; }

    public Guid MediaKey { get; init; }

    public string MediaTypeAlias { get; init; } = string.Empty;

    public IReadOnlyList<ImageCrop>? Crops { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    /// <summary>Without what says nothing: crops that were not moved, a focal point in the centre.</summary>
    public PickedMedia Pruned() =>
        this with
        {
            Key = Key == Guid.Empty ? Guid.NewGuid() : Key,
            Crops = [.. (Crops ?? []).Where(crop => crop.Coordinates is not null)],
            FocalPoint = FocalPoint == FocalPoint.Centre ? null : FocalPoint,
        };
}
