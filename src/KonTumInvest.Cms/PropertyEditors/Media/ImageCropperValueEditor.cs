using System.ComponentModel.DataAnnotations;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Media;

internal sealed class ImageCropperValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _serializer;
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly FileStorage _storage;
    private readonly UploadChecks _checks;

    public ImageCropperValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IDataTypeConfigurationCache configurations,
        FileStorage storage,
        UploadChecks checks
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _configurations, _storage, _checks) = (jsonSerializer, configurations, storage, checks);
        Validators.Add(new ValidatorFromFunction((value, _) => Validate(Read(value, _serializer))));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => Read(value, _serializer) is not ({ Src.Length: > 0 } or { TemporaryFileId: not null }));

    /// <summary>The value in the client's or the stored form; a bare address is read too.</summary>
    public static UploadedFile? Read(object? value, IJsonSerializer serializer)
    {
        var text = EditorInput.Text(value, serializer);
        return text?.TrimStart().StartsWith('{') != true
            ? text is null ? null : new UploadedFile { Src = text }
            : EditorInput.TryRead(text, serializer, out UploadedFile? file) ? file : null;
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment), _serializer) is not { } file)
        {
            return null;
        }

        var configuration = _configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey);
        return new StoredImage
        {
            Src = file.Src,
            FocalPoint = file.FocalPoint,
            Crops =
            [
                .. (configuration?.Crops ?? []).Select(crop => new ImageCrop
                {
                    Alias = crop.Alias,
                    Width = crop.Width,
                    Height = crop.Height,
                    Coordinates = file.Crops?.FirstOrDefault(chosen => chosen.Alias == crop.Alias)?.Coordinates,
                }),
            ],
        };
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var current = FileValues.SourceOf(currentValue);
        var posted = Read(editorValue.Value, _serializer);
        if (posted is null || (posted.TemporaryFileId is null && string.IsNullOrWhiteSpace(posted.Src)))
        {
            if (current is not null)
            {
                _storage.Remove(current);
            }

            return null;
        }

        var source = current;
        if (posted.TemporaryFileId is { } key && !Validate(posted).Any() && _storage.FindUpload(key) is { } upload)
        {
            source = _storage.Store(upload, editorValue, current);
        }

        return source is null ? null : _serializer.Serialize(Stored(posted, source));
    }

    private static StoredImage Stored(UploadedFile posted, string source) =>
        new()
        {
            Src = source,
            FocalPoint = posted.FocalPoint == FocalPoint.Centre ? null : posted.FocalPoint,
            Crops = [.. (posted.Crops ?? []).Where(crop => crop.Coordinates is not null)],
        };

    private IEnumerable<ValidationResult> Validate(UploadedFile? file)
    {
        if (file?.FocalPoint is { IsInside: false })
        {
            yield return ValidationFailure.Of("FocalPointOutside");
        }

        foreach (var failure in _checks.Check(file?.TemporaryFileId, UploadGuard.ImageExtensions))
        {
            yield return failure;
        }
    }
}
