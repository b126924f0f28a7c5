using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace KonTumInvest.Cms.Serialization;

/// <summary>
/// Block values, whose layout items are typed per editor: <c>{ layout: { "Umbraco.BlockList": [] }, contentData, settingsData, expose }</c>.
/// </summary>
/// <remarks>
/// Written in the order in which the editor client writes them: it compares texts to find out whether something was changed, and in another
/// order would ask whoever only looked at a rich text whether to give up changes.
/// </remarks>
internal sealed class BlockValueJsonConverter : JsonConverter<BlockValue>
{
    public override bool CanConvert(Type typeToConvert) => typeof(BlockValue).IsAssignableFrom(typeToConvert);

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject source)
        {
            throw new JsonException("A block value is an object.");
        }

        if (typeToConvert.IsAbstract || Activator.CreateInstance(typeToConvert) is not BlockValue value)
        {
            throw new JsonException($"{typeToConvert} cannot be read: a block value is read as the type of its editor.");
        }

        value.ContentData = Member(source, "contentData").Deserialize<List<BlockItemData>>(options) ?? [];
        value.SettingsData = Member(source, "settingsData").Deserialize<List<BlockItemData>>(options) ?? [];
        value.Expose = Member(source, "expose").Deserialize<List<BlockItemVariation>>(options) ?? [];
        ReadLayout(value, Member(source, "layout"), options);
        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("layout");
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out var items))
        {
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (var item in items)
            {
                JsonSerializer.Serialize(writer, item, item.GetType(), options);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        WriteMember(writer, "contentData", value.ContentData, options);
        WriteMember(writer, "settingsData", value.SettingsData, options);
        WriteMember(writer, "expose", value.Expose, options);
        writer.WriteEndObject();
    }

    private static void ReadLayout(BlockValue value, JsonNode? layout, JsonSerializerOptions options)
    {
        // The layout may carry the items of other editors beside ours (a pasted block grid): those are dropped.
        var listType = typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));
        foreach (var (alias, items) in layout as JsonObject ?? [])
        {
            if (alias == value.PropertyEditorAlias && items.Deserialize(listType, options) is IEnumerable<IBlockLayoutItem> typed)
            {
                value.Layout[value.PropertyEditorAlias] = typed;
            }
        }
    }

    private static Type LayoutItemType(Type valueType)
    {
        for (var type = valueType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
            {
                return type.GenericTypeArguments[0];
            }
        }

        throw new JsonException($"{valueType} does not say what its layout items are.");
    }

    private static JsonNode? Member(JsonObject source, string name) =>
        source.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static void WriteMember<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }
}
