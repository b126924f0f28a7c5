using System.Text.Json.Nodes;

namespace KonTumInvest.Content.Tests.Support;

/// <summary>The product's own <c>umbraco-config</c>, read as plain JSON.</summary>
internal static class ConfigurationFiles
{
    private static readonly string Root = FindRoot();

    public static IReadOnlyDictionary<string, JsonObject> DataTypes { get; } = ByName("data-types", "alias");

    public static IReadOnlyDictionary<string, JsonObject> DocumentTypes { get; } = ByName("document-types", "alias");

    public static IReadOnlyDictionary<string, JsonObject> Starter { get; } = ByName("content", "id");

    public static IReadOnlyList<string> Templates { get; } =
        [.. Read(Path.Combine(Root, "templates.json"))["templates"]!.AsArray().Select(template => template!["alias"]!.GetValue<string>())];

    /// <summary>The properties of a type with those of its compositions, by alias.</summary>
    public static IReadOnlyDictionary<string, JsonObject> PropertiesOf(string type) =>
        Own(type)
            .Concat(DocumentTypes[type]["compositions"]!.AsArray().SelectMany(composition => Own(composition!.GetValue<string>())))
            .ToDictionary(property => property.Text("alias"), StringComparer.Ordinal);

    /// <summary>The data type of a property.</summary>
    public static JsonObject DataTypeOf(JsonObject property) => DataTypes[property.Text("dataType")];

    /// <summary>The entries of a fixed list; empty for other editors.</summary>
    public static IReadOnlyList<string> Items(string dataType) =>
        DataTypes[dataType]["configuration"]!["items"] is JsonArray items ? [.. items.Select(item => item!.GetValue<string>())] : [];

    public static string Text(this JsonObject source, string member) => source[member]!.GetValue<string>();

    public static bool Flag(this JsonObject source, string member) => source[member]?.GetValue<bool>() == true;

    private static IEnumerable<JsonObject> Own(string type) =>
        DocumentTypes[type]["groups"]!.AsArray().SelectMany(group => group!["properties"]!.AsArray()).Select(property => property!.AsObject());

    private static Dictionary<string, JsonObject> ByName(string folder, string member) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.json", SearchOption.AllDirectories)
            .Select(file => (File: file, Json: Read(file)))
            .ToDictionary(item => Named(item.File, item.Json.Text(member)), item => item.Json, StringComparer.Ordinal);

    private static string Named(string file, string name) =>
        Path.GetFileNameWithoutExtension(file) == name ? name : throw new InvalidDataException($"{file} holds '{name}'.");

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KonTumInvest.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
        }

        return Path.Combine(folder.FullName, "umbraco-config");
    }
}
