using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>
/// A list of <c>{ "type": alias, "values": { } }</c> into Umbraco's blocks: data, layout and what is exposed per culture.
/// </summary>
internal static class BlockListForm
{
    public static object? Convert(SourceNode value, ValueContext context)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            context.Refuse(value.Line, "must be a list of blocks");
            return null;
        }

        var (layout, data, expose) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var (block, index) in value.Items.Select((block, index) => (block, index)))
        {
            if (Element(block, context) is not { } type)
            {
                continue;
            }

            var key = DeterministicGuid.Create($"block/{context.Path}/{index}").ToString();
            var values = Values(block, type, context with { Path = $"{context.Path}/{index}" });
            layout.Add((JsonNode)new JsonObject { ["contentKey"] = key });
            data.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["contentTypeKey"] = type.Key.ToString(),
                        ["key"] = key,
                        ["values"] = values,
                    }
            );
            foreach (var culture in Cultures(type, context))
            {
                expose.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["contentKey"] = key,
                            ["culture"] = culture,
                            ["segment"] = null,
                        }
                );
            }
        }

        return new JsonObject
        {
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = layout },
            ["contentData"] = data,
            ["settingsData"] = new JsonArray(),
            ["expose"] = expose,
        };
    }

    private static ContentTypeDefinition? Element(SourceNode block, ValueContext context)
    {
        var type = block.Member("type");
        if (block.Kind != JsonValueKind.Object || type?.Kind != JsonValueKind.String)
        {
            context.Refuse(block.Line, "a block has a 'type'");
            return null;
        }

        foreach (var member in block.Members.Where(member => member.Name is not ("type" or "values")))
        {
            context.Refuse(member.Line, $"unknown member '{member.Name}' of a block");
        }

        if (context.Catalog.FindContentType(ContentTypeKind.Document, type.Text!) is { IsElement: true } element)
        {
            return element;
        }

        context.Refuse(type.Line, $"a block is of type '{type.Text}', which is not an element type");
        return null;
    }

    private static JsonArray Values(SourceNode block, ContentTypeDefinition type, ValueContext context)
    {
        var values = new JsonArray();
        foreach (var (alias, line, value) in block.Member("values")?.Members ?? [])
        {
            if (
                context.Catalog.FindProperty(type, alias) is not { } property
                || context.Catalog.FindDataType(property.DataType.Value) is not { } dataType
            )
            {
                context.Refuse(line, $"element type '{type.Alias}' has no property '{alias}'");
                continue;
            }

            // Inside a value of one culture nothing varies again; otherwise the element's own properties may.
            var varying = context.PerCulture ? type with { VariesByCulture = false } : type;
            foreach (var (culture, single) in StarterValues.PerCulture(context.Catalog, varying, property, value, context.Refuse))
            {
                var inner = context with
                {
                    Path = $"{context.Path}/{alias}/{culture}",
                    PerCulture = context.PerCulture || culture is not null,
                };
                values.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["alias"] = alias,
                            ["culture"] = culture,
                            ["segment"] = null,
                            ["value"] = Node(ValueForms.Convert(dataType, single, inner)),
                        }
                );
            }
        }

        return values;
    }

    private static IEnumerable<string?> Cultures(ContentTypeDefinition type, ValueContext context) =>
        type.VariesByCulture && !context.PerCulture ? context.Catalog.Languages.Select(language => (string?)language.Iso) : [null];

    private static JsonNode? Node(object? value) =>
        value switch
        {
            null => null,
            JsonNode node => node,
            string[] texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
            _ => JsonSerializer.SerializeToNode(value),
        };
}
