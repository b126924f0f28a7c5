using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>HTML with links to documents as <c>href="doc:ID"</c> and images as <c>src="media:ID"</c>, into Umbraco's rich text.</summary>
internal static partial class RichTextForm
{
    public static object? Convert(SourceNode value, ValueContext context)
    {
        if (value.Kind != JsonValueKind.String)
        {
            context.Refuse(value.Line, "must be a text of HTML");
            return null;
        }

        var markup = Links().Replace(value.Text!, match => Link(match, value.Line, context));
        markup = Images().Replace(markup, match => Image(match, value.Line, context));
        return new JsonObject
        {
            ["markup"] = markup,
            ["blocks"] = new JsonObject
            {
                ["layout"] = new JsonObject(),
                ["contentData"] = new JsonArray(),
                ["settingsData"] = new JsonArray(),
                ["expose"] = new JsonArray(),
            },
        };
    }

    private static string Link(Match match, int line, ValueContext context)
    {
        var kind = match.Groups["kind"].Value == "doc" ? ContentTypeKind.Document : ContentTypeKind.Media;
        var key = context.ById(match.Groups["id"].Value, kind, line);
        var type = kind == ContentTypeKind.Document ? Constants.UdiEntityType.Document : Constants.UdiEntityType.Media;
        return key is null ? match.Value : $"type=\"{type}\" href=\"/{{localLink:{key:D}}}\"";
    }

    private static string Image(Match match, int line, ValueContext context) =>
        context.ById(match.Groups["id"].Value, ContentTypeKind.Media, line) is { } key
            ? $"src=\"\" data-udi=\"{new GuidUdi(Constants.UdiEntityType.Media, key)}\""
            : match.Value;

    [GeneratedRegex("""href="(?<kind>doc|media):(?<id>[^"]*)"(?=[^<>]*>)""")]
    private static partial Regex Links();

    [GeneratedRegex("""src="media:(?<id>[^"]*)"(?=[^<>]*>)""")]
    private static partial Regex Images();
}
