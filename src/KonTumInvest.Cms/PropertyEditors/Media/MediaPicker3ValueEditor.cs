using System.ComponentModel.DataAnnotations;
using KonTumInvest.Cms.PropertyEditors.Pickers;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Media;

internal sealed class MediaPicker3ValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _serializer;
    private readonly IMediaService _mediaService;
    private readonly IDataTypeConfigurationCache _configurations;

    public MediaPicker3ValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IMediaService mediaService,
        IDataTypeConfigurationCache configurations
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _mediaService, _configurations) = (jsonSerializer, mediaService, configurations);
        Validators.Add(new ValidatorFromFunction(Validate));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredBy(value => Read(value, _serializer).Count == 0);

    /// <summary>Picked media in the client's or the stored form; identifiers separated by commas are read too.</summary>
    public static IReadOnlyList<PickedMedia> Read(object? value, IJsonSerializer serializer)
    {
        var text = EditorInput.Text(value, serializer);
        if (text?.TrimStart().StartsWith('[') != true)
        {
            return [.. EntityReference.ParseStored(text).Select(udi => new PickedMedia { Key = udi.Guid, MediaKey = udi.Guid })];
        }

        return EditorInput.TryRead(text, serializer, out PickedMedia?[]? picked)
            ? [.. (picked ?? []).OfType<PickedMedia>().Where(media => media.MediaKey != Guid.Empty)]
            : [];
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var picked = Read(editorValue.Value, _serializer);
        return picked.Count == 0 ? null : _serializer.Serialize(picked.Select(media => media.Pruned()));
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var picked = Read(property.GetValue(culture, segment), _serializer);
        var media = _mediaService.GetByIds(picked.Select(one => one.MediaKey).Distinct()).ToDictionary(item => item.Key);
        var configuration = _configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey);
        return picked
            .Where(one => media.ContainsKey(one.MediaKey))
            .Select(one => WithConfiguration(one with { MediaTypeAlias = media[one.MediaKey].ContentType.Alias }, configuration))
            .ToArray();
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value, _serializer).Select(one => new UmbracoEntityReference(new GuidUdi(Constants.UdiEntityType.Media, one.MediaKey)));

    /// <summary>The configured crops, each with the coordinates chosen here if there are any.</summary>
    private static PickedMedia WithConfiguration(PickedMedia picked, MediaPicker3Configuration? configuration) =>
        configuration is null
            ? picked
            : picked with
            {
                Crops =
                [
                    .. (configuration.Crops ?? []).Select(crop => new ImageCrop
                    {
                        Alias = crop.Alias,
                        Width = crop.Width,
                        Height = crop.Height,
                        Coordinates = picked.Crops?.FirstOrDefault(chosen => chosen.Alias == crop.Alias)?.Coordinates,
                    }),
                ],
                FocalPoint = configuration.EnableLocalFocalPoint ? picked.FocalPoint : null,
            };

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration)
    {
        var picked = Read(value, _serializer);
        if (picked.Any(one => one.FocalPoint is { IsInside: false }))
        {
            yield return ValidationFailure.Of("FocalPointOutside");
        }

        if (configuration is not MediaPicker3Configuration rules)
        {
            yield break;
        }

        if (!rules.Multiple && picked.Count > 1)
        {
            yield return ValidationFailure.Of("OnlyOneChoice");
        }

        foreach (var failure in EntryCount.Validate(picked.Count, rules.ValidationLimit.Min, rules.ValidationLimit.Max))
        {
            yield return failure;
        }

        foreach (var failure in ValidateTypes(picked, rules.Filter))
        {
            yield return failure;
        }
    }

    /// <summary>The filter names the allowed media types by key, separated by commas; empty allows all.</summary>
    private IEnumerable<ValidationResult> ValidateTypes(IReadOnlyList<PickedMedia> picked, string? filter)
    {
        var allowed = (filter ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(key => Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty)
            .ToHashSet();
        if (allowed.Count == 0 || picked.Count == 0)
        {
            return [];
        }

        return _mediaService
            .GetByIds(picked.Select(one => one.MediaKey).Distinct())
            .Where(media => !allowed.Contains(media.ContentType.Key))
            .Select(media => ValidationFailure.Of("FileTypeRefused", media.ContentType.Name));
    }
}
