using System.Text.Json.Nodes;

namespace KonTumInvest.Content.Tests.Support;

/// <summary>One file of the starter content.</summary>
internal sealed record StarterDocument(JsonObject Source)
{
    public static IReadOnlyList<StarterDocument> All { get; } =
        [.. ConfigurationFiles.Starter.Values.Select(source => new StarterDocument(source))];

    public string Id => Source.Text("id");

    public string Type => Source.Text("type");

    public string? Parent => Source["parent"]?.GetValue<string>();

    public JsonObject Values => Source["values"]!.AsObject();

    public static StarterDocument Find(string id) => new(ConfigurationFiles.Starter[id]);

    public string Name(string culture) => Source["name"]![culture]!.GetValue<string>();

    /// <summary>Every value with its property; a value that varies comes once per language.</summary>
    public IEnumerable<(JsonObject Property, string? Culture, JsonNode Value)> AllValues()
    {
        var properties = ConfigurationFiles.PropertiesOf(Type);
        foreach (var (alias, value) in Values)
        {
            var property = properties[alias];
            if (!property.Flag("variesByCulture"))
            {
                yield return (property, null, value!);
                continue;
            }

            foreach (var (culture, text) in value!.AsObject())
            {
                yield return (property, culture, text!);
            }
        }
    }

    /// <summary>The values of one editor.</summary>
    public IEnumerable<(JsonObject Property, string? Culture, JsonNode Value)> ValuesOf(string editor) =>
        AllValues().Where(item => ConfigurationFiles.DataTypeOf(item.Property).Text("editor") == editor);

    /// <summary>The ids the value points to.</summary>
    public IEnumerable<string> Picked(string alias) =>
        Values[alias] switch
        {
            null => [],
            JsonArray several => several.Select(id => Reference(id!)),
            var one => [Reference(one)],
        };

    private static string Reference(JsonNode id) => id.GetValue<string>()["doc:".Length..];
}
