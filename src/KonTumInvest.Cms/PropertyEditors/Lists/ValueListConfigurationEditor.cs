using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>Configuration of editors that offer a fixed list; the <c>items</c> are the texts that are stored, so they are unique.</summary>
internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    private readonly IJsonSerializer _serializer;

    public ValueListConfigurationEditor(IIOHelper ioHelper, IJsonSerializer serializer)
        : base(ioHelper)
    {
        _serializer = serializer;
        Field(nameof(ValueListConfiguration.Items)).Validators.Add(new ValidatorFromFunction((value, _) => Validate(value)));
    }

    private IEnumerable<ValidationResult> Validate(object? value)
    {
        if (!EditorInput.TryRead(value, _serializer, out string[]? items))
        {
            yield return ValidationFailure.Of("NotReadable", "items");
            yield break;
        }

        if (items?.Any(string.IsNullOrWhiteSpace) == true)
        {
            yield return ValidationFailure.Of("ConfigurationBlank");
        }

        foreach (var group in (items ?? []).GroupBy(item => item, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return ValidationFailure.Of("ConfigurationDuplicate", group.Key);
        }
    }
}
