using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace KonTumInvest.Cms.Schema;

/// <summary>
/// The schema's names, descriptions and messages in other languages than English, in which the schema is written:
/// <c>umbraco-config/words/vi.json</c>, each English text with its translation. A text without one stays English.
/// </summary>
public sealed class SchemaWords
{
    private const string Folder = "words";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _languages;

    private SchemaWords(FrozenDictionary<string, FrozenDictionary<string, string>> languages) => _languages = languages;

    /// <param name="configurationFolder">The folder <c>umbraco-config</c>.</param>
    /// <exception cref="SchemaException">A file is not an object of texts.</exception>
    public static SchemaWords Load(string configurationFolder)
    {
        var folder = Path.Combine(configurationFolder, Folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        return new SchemaWords(files.ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The text in the language of the current user interface.</summary>
    public string In(string text) => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, text) ?? text;

    /// <inheritdoc cref="In"/>
    public string? InOrNull(string? text) => text is null ? null : In(text);

    /// <summary>The text in a language, or null where it has no translation.</summary>
    public string? Find(string language, string text) => _languages.GetValueOrDefault(language)?.GetValueOrDefault(text);

    private static FrozenDictionary<string, string> Read(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            return (JsonSerializer.Deserialize<Dictionary<string, string>>(content) ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        }
        catch (JsonException failure)
        {
            var name = $"umbraco-config/{Folder}/{Path.GetFileName(file)}";
            throw new SchemaException([new SchemaProblem(name, (int)(failure.LineNumber ?? -1) + 1, "must be one object whose members are texts")]);
        }
    }
}
