using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.Serialization;

/// <summary>How the CMS writes JSON: stored property values, data type configuration and what the editor client reads.</summary>
internal static class CmsJsonOptions
{
    /// <summary>Property values: camel case, enums by name, Umbraco's identifiers and block values in their stored form.</summary>
    public static JsonSerializerOptions ForValues() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            // Vietnamese stays readable in the database and in diffs. The text never reaches HTML unencoded: Razor encodes it.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new JsonStringEnumConverter(),
                new UntypedJsonConverter(),
                new UdiJsonConverter(),
                new GuidUdiJsonConverter(),
                new BlockValueJsonConverter(),
            },
        };

    /// <summary>Data type configuration: as values, with member names from <see cref="ConfigurationFieldAttribute"/> and lenient booleans.</summary>
    public static JsonSerializerOptions ForConfiguration()
    {
        var options = ForValues();
        options.Converters.Add(new LenientBooleanJsonConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameByConfigurationField } };
        return options;
    }

    private static void NameByConfigurationField(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var attributes = property.AttributeProvider?.GetCustomAttributes(typeof(ConfigurationFieldAttribute), inherit: true);
            if (attributes is [ConfigurationFieldAttribute { Key: { Length: > 0 } key }, ..])
            {
                property.Name = key;
            }
        }
    }
}
