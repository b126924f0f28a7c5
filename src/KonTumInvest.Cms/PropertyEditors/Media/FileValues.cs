using System.Text.Json;
using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>Finds the address in whatever form a file's value has: the bare address, JSON with <c>src</c>, or the converted value.</summary>
public static class FileValues
{
    /// <summary>The image with its focal point and crops; null where the value holds only an address, or none.</summary>
    public static StoredImage? ImageOf(object? value)
    {
        if (value is StoredImage image)
        {
            return image;
        }

        var text = value?.ToString();
        if (text?.TrimStart().StartsWith('{') != true)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<StoredImage>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The address, or null where the value holds none.</summary>
    public static string? SourceOf(object? value)
    {
        var text = value is StoredImage image ? image.Src : value?.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!text.TrimStart().StartsWith('{'))
        {
            return text;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var found = document.RootElement.TryGetProperty("src", out var source) && source.ValueKind == JsonValueKind.String;
            return found && source.GetString() is { Length: > 0 } address ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
