using System.Text.Json;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>Turns the files that describe document and media types into definitions.</summary>
internal static class ContentTypeReader
{
    public static ContentTypeDefinition Read(SourceObject source, ContentTypeKind kind)
    {
        var alias = source.Text("alias");
        source.What = $"{source.What} '{alias}'";
        var isDocument = kind == ContentTypeKind.Document;
        var definition = new ContentTypeDefinition
        {
            Kind = kind,
            Alias = alias,
            Name = source.Text("name"),
            Description = source.OptionalText("description"),
            Icon = source.Text("icon"),
            AllowedAtRoot = source.Flag("allowedAtRoot"),
            IsElement = isDocument && source.Flag("element"),
            VariesByCulture = isDocument && source.Flag("variesByCulture"),
            ListView = ListView(source, isDocument ? "listViewContent" : "listViewMedia"),
            Compositions = source.Texts("compositions"),
            AllowedChildren = source.Texts("allowedChildren"),
            Templates = isDocument ? source.Texts("templates") : [],
            Groups = [.. source.Objects("groups", "group", required: false).Select((group, place) => Group(group, place, isDocument))],
            Source = DefinitionReader.Here(source),
        };
        source.Finish();
        return definition;
    }

    private static PropertyGroupDefinition Group(SourceObject source, int place, bool mayVary)
    {
        var alias = source.Text("alias");
        source.What = $"group '{alias}'";
        var type = source.Located("type");
        if (type is not null and not { Value: "tab" or "group" })
        {
            source.Refuse(type.Line, $"{source.What}: 'type' must be \"tab\" or \"group\"");
        }

        var group = new PropertyGroupDefinition(
            alias,
            source.Text("name"),
            type?.Value == "tab",
            source.Integer("order", place),
            [.. source.Objects("properties", "property").Select(property => Property(property, mayVary)).OfType<PropertyDefinition>()],
            DefinitionReader.Here(source)
        );
        source.Finish();
        return group;
    }

    private static PropertyDefinition? Property(SourceObject source, bool mayVary)
    {
        var alias = source.Text("alias");
        source.What = $"property '{alias}'";
        var dataType = source.Located("dataType");
        var property = new PropertyDefinition
        {
            Alias = alias,
            Name = source.Text("name"),
            Description = source.OptionalText("description"),
            DataType = dataType ?? new Located(string.Empty, source.Line),
            VariesByCulture = mayVary && source.Flag("variesByCulture"),
            Mandatory = source.Flag("mandatory"),
            MandatoryMessage = source.OptionalText("mandatoryMessage"),
            Pattern = source.OptionalLocated("pattern"),
            PatternMessage = source.OptionalText("patternMessage"),
            LabelOnTop = source.Flag("labelOnTop"),
            Source = DefinitionReader.Here(source),
        };
        source.Finish();
        return dataType is null ? null : property;
    }

    // True for the usual list of the kind, or the alias of a data type of one's own.
    private static Located? ListView(SourceObject source, string usual)
    {
        var value = source.Any("listView");
        return value?.Kind switch
        {
            null or JsonValueKind.Null or JsonValueKind.False => null,
            JsonValueKind.True => new Located(usual, value.Line),
            _ => source.Located("listView"),
        };
    }
}
