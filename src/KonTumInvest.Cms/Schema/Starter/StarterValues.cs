using System.Text.Json;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>Turns the plain values of the starter content into what an editor would post.</summary>
public static class StarterValues
{
    /// <summary>What is wrong with a value, with the line and without naming document and property.</summary>
    internal static IReadOnlyList<(int Line, string Reason)> Problems(
        SchemaCatalog catalog,
        StarterDocument item,
        ContentTypeDefinition type,
        PropertyDefinition property,
        DataTypeDefinition dataType,
        SourceNode value
    )
    {
        var problems = new List<(int, string)>();
        foreach (var (culture, single) in PerCulture(catalog, type, property, value, (line, reason) => problems.Add((line, reason))))
        {
            if (culture is not null && !item.Names.ContainsKey(culture))
            {
                problems.Add((single.Line, $"has a value in '{culture}', in which the document has no name"));
            }

            Convert(catalog, item, property, dataType, culture, single, (line, reason) => problems.Add((line, reason)));
        }

        return problems;
    }

    /// <summary>The values as Umbraco's editing service takes them. The catalog has checked them, so nothing is refused here.</summary>
    public static IReadOnlyList<PropertyValueModel> Posted(SchemaCatalog catalog, StarterDocument item)
    {
        var type = catalog.FindContentType(item.Kind, item.Type.Value)!;
        var posted = new List<PropertyValueModel>();
        foreach (var value in item.Values)
        {
            var property = catalog.FindProperty(type, value.Name)!;
            var dataType = catalog.FindDataType(property.DataType.Value)!;
            foreach (var (culture, single) in PerCulture(catalog, type, property, value.Value, Refuse))
            {
                posted.Add(
                    new PropertyValueModel
                    {
                        Alias = property.Alias,
                        Culture = culture,
                        Value = Convert(catalog, item, property, dataType, culture, single, Refuse),
                    }
                );
            }
        }

        return posted;

        void Refuse(int line, string reason) =>
            throw new SchemaException([new SchemaProblem(item.Source.File, line, $"'{item.Id}': {reason}")]);
    }

    /// <summary>One value with no culture, or one per culture.</summary>
    internal static IEnumerable<(string? Culture, SourceNode Value)> PerCulture(
        SchemaCatalog catalog,
        ContentTypeDefinition type,
        PropertyDefinition property,
        SourceNode value,
        Action<int, string> refuse
    )
    {
        if (!type.VariesByCulture || !property.VariesByCulture)
        {
            yield return (null, value);
            yield break;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            refuse(value.Line, "varies by culture, so its value must be given per culture");
            yield break;
        }

        // Without languages, the missing list is the problem and not each value.
        foreach (var (culture, line, single) in catalog.Languages.Count > 0 ? value.Members : [])
        {
            var language = catalog.FindLanguage(culture);
            if (language is null)
            {
                refuse(line, $"has a value in '{culture}', which is not a language of the site");
                continue;
            }

            yield return (language.Iso, single);
        }
    }

    private static object? Convert(
        SchemaCatalog catalog,
        StarterDocument item,
        PropertyDefinition property,
        DataTypeDefinition dataType,
        string? culture,
        SourceNode value,
        Action<int, string> refuse
    ) =>
        ValueForms.Convert(
            dataType,
            value,
            new ValueContext(catalog, $"{item.Id}/{property.Alias}/{culture}", property.VariesByCulture, refuse)
        );
}
