using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>References to documents, media and addresses, in the forms of Umbraco's pickers.</summary>
internal static class PickerForms
{
    private static readonly string[] LinkMembers = ["name", "url", "doc", "media", "target", "queryString"];

    /// <summary>One document: its key.</summary>
    public static object? Document(SourceNode value, ValueContext context) =>
        context.Reference(value.Text, ContentTypeKind.Document, value.Line)?.ToString();

    /// <summary>One document or several, from text or list.</summary>
    public static object? Documents(SourceNode value, ValueContext context)
    {
        var picked = new JsonArray();
        foreach (var item in OneOrMany(value))
        {
            if (context.Reference(item.Text, ContentTypeKind.Document, item.Line) is { } key)
            {
                picked.Add((JsonNode)new JsonObject { ["type"] = Constants.UdiEntityType.Document, ["unique"] = key.ToString() });
            }
        }

        return picked;
    }

    /// <summary>One media item or several, from text or list.</summary>
    public static object? Media(SourceNode value, ValueContext context)
    {
        var picked = new JsonArray();
        foreach (var item in OneOrMany(value))
        {
            if (context.Reference(item.Text, ContentTypeKind.Media, item.Line) is { } mediaKey)
            {
                var type = context.Catalog.FindStarter(ContentTypeKind.Media, item.Text!["media:".Length..])!.Type.Value;
                picked.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["key"] = DeterministicGuid.Create($"picked/{context.Path}/{picked.Count}").ToString(),
                            ["mediaKey"] = mediaKey.ToString(),
                            ["mediaTypeAlias"] = type,
                            ["crops"] = new JsonArray(),
                            ["focalPoint"] = null,
                        }
                );
            }
        }

        return picked;
    }

    /// <summary>Links to addresses, documents or media, each with exactly one target.</summary>
    public static object? Links(SourceNode value, ValueContext context)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            context.Refuse(value.Line, "must be a list of links");
            return null;
        }

        return new JsonArray([.. value.Items.Select(item => Link(item, context)).OfType<JsonNode>()]);
    }

    private static JsonObject? Link(SourceNode item, ValueContext context)
    {
        if (item.Kind != JsonValueKind.Object)
        {
            context.Refuse(item.Line, "must be a list of links");
            return null;
        }

        foreach (var member in item.Members.Where(member => !LinkMembers.Contains(member.Name)))
        {
            context.Refuse(member.Line, $"unknown member '{member.Name}' of a link");
        }

        var (url, document, media) = (item.Member("url"), item.Member("doc"), item.Member("media"));
        if (new[] { url, document, media }.Count(target => target is not null) != 1)
        {
            context.Refuse(item.Line, "a link has one of 'url', 'doc' and 'media'");
            return null;
        }

        var link = new JsonObject
        {
            ["name"] = item.Member("name")?.Text,
            ["target"] = item.Member("target")?.Text,
            ["queryString"] = item.Member("queryString")?.Text,
        };
        if (url is not null)
        {
            link["type"] = "external";
            link["url"] = url.Text;
            return link;
        }

        var kind = document is not null ? ContentTypeKind.Document : ContentTypeKind.Media;
        var target = document ?? media!;
        link["type"] = kind == ContentTypeKind.Document ? Constants.UdiEntityType.Document : Constants.UdiEntityType.Media;
        link["unique"] = context.ById(target.Text ?? string.Empty, kind, target.Line)?.ToString();
        link["url"] = string.Empty;
        return link;
    }

    private static IEnumerable<SourceNode> OneOrMany(SourceNode value) => value.Kind == JsonValueKind.Array ? value.Items : [value];
}
