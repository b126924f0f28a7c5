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
            File = isDocument ? null : MediaFile(source),
            Source = DefinitionReader.Here(source),
        };
        source.Finish();
        return type is null ? null : document;
    }

    private static string? MediaFile(SourceObject source)
    {
        if (source.OptionalLocated("file") is not { } named)
        {
            return null;
        }

        // A name alone: the file lies beside its description, where a reviewer sees both.
        var path = Path.Combine(source.Directory, Path.GetFileName(named.Value));
        if (Path.GetFileName(named.Value) == named.Value && File.Exists(path))
        {
            return path;
        }

        source.Refuse(named.Line, $"{source.What}: there is no file '{named.Value}' beside this one");
        return null;
    }

    // One text for a type that does not vary, otherwise a text per culture.
    private static Dictionary<string, Located> Names(SourceObject source)
    {
        if (source.Any("name") is { Kind: JsonValueKind.Object } perCulture)
        {
            return DefinitionReader.PerCulture(source, perCulture, "name");
        }

        return source.Located("name") is { } name ? new Dictionary<string, Located> { [string.Empty] = name } : [];
    }
}
