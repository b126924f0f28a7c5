using System.Text.Json;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>Turns the files of the starter content into definitions.</summary>
internal static class StarterReader
{
    public static StarterDocument? Read(SourceObject source, ContentTypeKind kind)
    {
        var isDocument = kind == ContentTypeKind.Document;
        var id = source.Text("id");
        source.What = $"{source.What} '{id}'";
        var type = source.Located("type");
        var document = new StarterDocument
        {
            Kind = kind,
            Id = id,
            Type = type ?? new Located(string.Empty, source.Line),
            Parent = source.OptionalLocated("parent"),
            Sort = source.Integer("sort", 0),
            Names = Names(source),
            Publish = isDocument ? source.Texts("publish") : [],
            Values = source.Object("values")?.Members ?? [],
            File = isDocument ? null : source.OptionalLocated("file"),
            Source = DefinitionReader.Here(source),
        };
        source.Finish();
        return type is null ? null : document;
    }

    // One text for a type that does not vary, otherwise a text per culture.
    private static Dictionary<string, Located> Names(SourceObject source)
    {
        if (source.Any("name") is { Kind: JsonValueKind.Object } perCulture)
        {
            return DefinitionReader.PerCulture(source, perCulture, "name");
        }

        return source.Located("name") is { } name
            ? new Dictionary<string, Located> { [string.Empty] = name }
            : [];
    }
}
