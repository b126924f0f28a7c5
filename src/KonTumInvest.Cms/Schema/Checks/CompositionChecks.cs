using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>Compositions form a tree, and bring each property once.</summary>
internal static class CompositionChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var type in context.Catalog.DocumentTypes.Concat(context.Catalog.MediaTypes))
        {
            foreach (var composition in type.Compositions)
            {
                Composition(context, type, composition);
            }

            Properties(context, type);
        }
    }

    private static void Composition(CheckContext context, ContentTypeDefinition type, Located composition)
    {
        var file = type.Source.File;
        if (context.FindType(type, file, composition, "is composed of") is not { } composed)
        {
            return;
        }

        if (Circle(context.Catalog, composed, type.Alias) is { } circle)
        {
            context.Add(
                file,
                composition,
                $"{type.What} '{type.Alias}' is composed of itself: {type.Alias} -> {string.Join(" -> ", circle)}"
            );
            return;
        }

        if (type.IsElement && !composed.IsElement)
        {
            context.Add(
                file,
                composition,
                $"document type '{type.Alias}' is an element, but is composed of '{composed.Alias}', which is not"
            );
        }

        if (!type.VariesByCulture && composed.VariesByCulture && VaryingProperty(context.Catalog, composed) is { } varying)
        {
            context.Add(
                file,
                composition,
                $"document type '{type.Alias}' does not vary by culture, but property '{varying}' of its composition '{composed.Alias}' does"
            );
        }
    }

    private static void Properties(CheckContext context, ContentTypeDefinition type)
    {
        var origins = type
            .Properties.Select(property => property.Alias)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(alias => alias, _ => type.Alias, StringComparer.OrdinalIgnoreCase);
        var composedAliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var composition in type.Compositions)
        {
            if (
                context.Catalog.FindContentType(type.Kind, composition.Value) is not { } composed
                || Circle(context.Catalog, composed, type.Alias) is not null
            )
            {
                continue;
            }

            foreach (var part in context.Catalog.WithCompositions(composed))
            {
                if (!composedAliases.Add(part.Alias))
                {
                    context.Add(type.Source.File, composition, $"{type.What} '{type.Alias}' is composed of '{part.Alias}' twice");
                    continue;
                }

                Bring(context, type, composition, part, origins);
            }
        }
    }

    private static void Bring(
        CheckContext context,
        ContentTypeDefinition type,
        Located composition,
        ContentTypeDefinition part,
        Dictionary<string, string> origins
    )
    {
        foreach (var property in part.Properties)
        {
            if (!origins.TryAdd(property.Alias, part.Alias) && origins[property.Alias] is var origin && origin != part.Alias)
            {
                context.Add(
                    type.Source.File,
                    composition,
                    $"{type.What} '{type.Alias}' gets property '{property.Alias}' from '{part.Alias}' and from '{origin}'"
                );
            }
        }
    }

    private static string? VaryingProperty(SchemaCatalog catalog, ContentTypeDefinition type) =>
        catalog.WithCompositions(type).SelectMany(part => part.Properties).FirstOrDefault(property => property.VariesByCulture)?.Alias;

    /// <summary>The way from a type back to <paramref name="target"/>; null where there is none.</summary>
    private static List<string>? Circle(SchemaCatalog catalog, ContentTypeDefinition from, string target)
    {
        var passed = new HashSet<string>();
        return Walk(from);

        List<string>? Walk(ContentTypeDefinition current)
        {
            if (current.Alias == target)
            {
                return [current.Alias];
            }

            if (!passed.Add(current.Alias))
            {
                return null;
            }

            foreach (var next in current.Compositions)
            {
                if (catalog.FindContentType(current.Kind, next.Value) is { } composed && Walk(composed) is { } rest)
                {
                    rest.Insert(0, current.Alias);
                    return rest;
                }
            }

            return null;
        }
    }
}
