using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Management.Values;
using KonTumInvest.Backoffice.Pictures;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>Tells of pictures without alternative text at the fields they stand in, before anything is published.</summary>
public sealed class PictureRefusals(
    UndescribedPictures pictures,
    IContentService contents,
    IContentTypeService types,
    PropertyEditorCollection editors,
    IDataTypeService dataTypes,
    ClientValues values
)
{
    private const string Status = "AlternativeTextMissing";

    /// <summary>Adds what the values that were sent lack in some languages to what else is wrong with them.</summary>
    /// <param name="found">What Umbraco found.</param>
    /// <param name="documentType">The document type, or null where it is not known; then nothing is added.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="cultures">The languages that are to be published; null means all that were sent.</param>
    public async Task<Attempt<ContentValidationResult, ContentEditingOperationStatus>> AddAsync(
        Attempt<ContentValidationResult, ContentEditingOperationStatus> found,
        Guid? documentType,
        UpdateDocument sent,
        IEnumerable<string>? cultures
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (documentType is not { } key || await types.GetAsync(key) is not { } type || !IsAboutValues(found))
        {
            return found;
        }

        var asked = type.VariesByCulture()
            ? cultures ?? sent.Variants.Select(variant => variant.Culture).OfType<string>()
            : Content.Media.MediaWithCrops.AltTextAliases.Keys;
        var missing = pictures.Of(await StoredAsync(type, sent), asked);
        return missing.Count == 0
            ? found
            : Attempt.FailWithStatus(
                ContentEditingOperationStatus.PropertyValidationError,
                new ContentValidationResult { ValidationErrors = [.. found.Result.ValidationErrors, .. Errors(missing)] }
            );
    }

    /// <summary>The type of a stored document.</summary>
    public Guid? TypeOf(Guid document) => contents.GetById(document)?.ContentType.Key;

    /// <summary>Why the stored draft cannot be published in some languages; null if it can.</summary>
    public ObjectResult? Refuse(Guid document, IEnumerable<string?> cultures) =>
        contents.GetById(document) is { } stored && pictures.Of(stored, [.. cultures.OfType<string>()]) is { Count: > 0 } missing
            ? ManagementProblem.Result(
                Refusal.BadRequest(ManagementMessages.Get("PictureTitle"), PictureWords.Of(missing)),
                Status,
                DocumentOutcomes.Errors(Errors(missing)),
                new Dictionary<string, object?> { ["invalidPropertyAliases"] = missing.Select(picture => picture.Property).Distinct().ToArray() }
            )
            : null;

    /// <summary>Why the first of some documents cannot be published in the languages it has; null if pictures are not the reason.</summary>
    public ObjectResult? RefuseFirst(IEnumerable<Guid> documents) =>
        documents.Select(document => Refuse(document, contents.GetById(document)?.AvailableCultures ?? [])).FirstOrDefault(refusal => refusal is not null);

    private static bool IsAboutValues(Attempt<ContentValidationResult, ContentEditingOperationStatus> found) =>
        found.Success || found.Status == ContentEditingOperationStatus.PropertyValidationError;

    private async Task<IReadOnlyList<StoredValue>> StoredAsync(IContentType type, UpdateDocument sent)
    {
        var stored = new List<StoredValue>();
        foreach (var value in sent.Values)
        {
            if (
                type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == value.Alias) is { } property
                && editors.TryGet(property.PropertyEditorAlias, out var editor)
                && editor.GetValueEditor() is IDataValueReference
                && await dataTypes.GetAsync(property.DataTypeKey) is { } dataType
            )
            {
                var posted = new ContentPropertyData(values.FromClient(value.Value), dataType.ConfigurationObject);
                stored.Add(new StoredValue(property, value.Culture, editor.GetValueEditor(dataType.ConfigurationObject).FromEditor(posted, null)));
            }
        }

        return stored;
    }

    private static IEnumerable<PropertyValidationError> Errors(IEnumerable<UndescribedPicture> missing) =>
        PictureWords
            .Each(missing)
            .Select(each => new PropertyValidationError
            {
                Alias = each.Picture.Property,
                Culture = each.Picture.PropertyCulture,
                Segment = null,
                JsonPath = string.Empty,
                ErrorMessages = [each.Words],
            });
}
