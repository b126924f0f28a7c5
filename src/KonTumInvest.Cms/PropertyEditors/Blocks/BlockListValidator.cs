using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>The number and kinds of blocks, and each block's own properties; nested failures carry the JSON path the client marks.</summary>
internal sealed class BlockListValidator(IJsonSerializer serializer, IContentTypeService contentTypes, IPropertyValidationService validation)
    : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    )
    {
        if (EditorInput.Text(value, serializer) is { } text && !EditorInput.TryRead(text, serializer, out BlockListValue? _))
        {
            return [ValidationFailure.Of("NotReadable", "$")];
        }

        var blocks = BlockListJson.Read(value, serializer) ?? new BlockListValue();
        var failures = new List<ValidationResult>();
        if (dataTypeConfiguration is BlockListConfiguration configuration)
        {
            failures.AddRange(ValidateList(blocks, configuration));
        }

        var nested = new NestedValidationResults();
        ValidateItems("contentData", blocks.ContentData, blocks, validationContext, nested);
        ValidateItems("settingsData", blocks.SettingsData, blocks, validationContext, nested);
        if (nested.ValidationResults.Count > 0)
        {
            failures.Add(nested);
        }

        return failures;
    }

    private static IEnumerable<ValidationResult> ValidateList(BlockListValue blocks, BlockListConfiguration configuration)
    {
        var limit = configuration.ValidationLimit;
        foreach (var failure in EntryCount.Validate(blocks.ContentData.Count, limit?.Min, limit?.Max))
        {
            yield return failure;
        }

        var contentKeys = configuration.Blocks.Select(block => block.ContentElementTypeKey).ToHashSet();
        var settingsKeys = configuration.Blocks.Select(block => block.SettingsElementTypeKey).OfType<Guid>().ToHashSet();
        if (
            blocks.ContentData.Any(item => !contentKeys.Contains(item.ContentTypeKey))
            || blocks.SettingsData.Any(item => !settingsKeys.Contains(item.ContentTypeKey))
        )
        {
            yield return ValidationFailure.Of("BlockTypeRefused");
        }
    }

    private void ValidateItems(
        string group,
        List<BlockItemData> items,
        BlockListValue blocks,
        PropertyValidationContext context,
        NestedValidationResults results
    )
    {
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var isContent = group == "contentData";
            if (contentTypes.Get(item.ContentTypeKey) is not { } type || (isContent && !IsShown(item, type, blocks, context)))
            {
                continue;
            }

            foreach (var propertyType in type.CompositionPropertyTypes)
            {
                ValidateProperty($"{group}[{index}]", item, propertyType, context, results);
            }
        }
    }

    private void ValidateProperty(
        string path,
        BlockItemData item,
        IPropertyType propertyType,
        PropertyValidationContext context,
        NestedValidationResults results
    )
    {
        var culture = propertyType.VariesByCulture() ? context.Culture : null;
        var position = item.Values.FindIndex(value => value.Alias == propertyType.Alias && Same(value.Culture, culture));
        var value = position < 0 ? null : item.Values[position].Value;
        var failures = validation.ValidatePropertyValue(propertyType, value, context).ToArray();
        if (failures.Length == 0)
        {
            return;
        }

        // The client was not obliged to post every property: a missing one is reported where it would be appended.
        var nested = new NestedJsonPathValidationResults($"{path}.values[{(position < 0 ? item.Values.Count : position)}].value");
        foreach (var failure in failures)
        {
            nested.ValidationResults.Add(failure);
        }

        results.ValidationResults.Add(nested);
    }

    /// <summary>A block that is not shown in a language need not be complete in it.</summary>
    private static bool IsShown(BlockItemData item, IContentType type, BlockListValue blocks, PropertyValidationContext context) =>
        !type.VariesByCulture()
        || string.IsNullOrEmpty(context.Culture)
        || blocks.Expose.Any(shown => shown.ContentKey == item.Key && (shown.Culture is null || Same(shown.Culture, context.Culture)));

    private static bool Same(string? left, string? right) =>
        string.Equals(left ?? string.Empty, right ?? string.Empty, StringComparison.OrdinalIgnoreCase);
}
