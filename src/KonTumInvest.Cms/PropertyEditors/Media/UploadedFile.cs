using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>What the client posts for a file: the address of the one that is there, or the key of one it has just uploaded.</summary>
internal sealed record UploadedFile
{
    public string? Src { get; init; }

    public Guid? TemporaryFileId { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    public IReadOnlyList<ImageCrop>? Crops { get; init; }
}
