using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Starter;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>The starter content fits the document types and hangs together as a tree.</summary>
internal static class StarterChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var item in context.Catalog.Starter)
        {
            var type = Type(context, item);
            Parent(context, item, type);
            if (type is not null)
            {
                Cultures(context, item, type);
                Values(context, item, type);
            }
        }
    }

    private static ContentTypeDefinition? Type(CheckContext context, StarterDocument item)
    {
        var what = item.Kind == ContentTypeKind.Document ? "document type" : "media type";
        var type = context.Catalog.FindContentType(item.Kind, item.Type.Value);
        if (type is null && !context.IsUnreadable(what, item.Type.Value))
        {
            context.Add(item.Source.File, item.Type, $"'{item.Id}' is of {what} '{item.Type.Value}', which does not exist");
        }

        if (type is { IsElement: true })
        {
            context.Add(item.Source.File, item.Type, $"'{item.Id}' is of document type '{type.Alias}', which is an element");
        }

        return type;
    }

    private static void Parent(CheckContext context, StarterDocument item, ContentTypeDefinition? type)
    {
        if (item.Parent is not { } parentId)
        {
            if (type is { AllowedAtRoot: false, IsElement: false })
            {
                context.Add(item.Source.File, item.Type, $"'{item.Id}' is at the root, where {type.What} '{type.Alias}' is not allowed");
            }

            return;
        }

        if (context.Catalog.FindStarter(item.Kind, parentId.Value) is not { } parent)
        {
            if (!context.IsUnreadable(item.Kind == ContentTypeKind.Document ? "document" : "media item", parentId.Value))
            {
                context.Add(item.Source.File, parentId, $"'{item.Id}' is below '{parentId.Value}', which does not exist");
            }

            return;
        }

        if (IsBelowItself(context.Catalog, item))
        {
            context.Add(item.Source.File, parentId, $"'{item.Id}' is below itself");
            return;
        }

        if (item.Publish.Count > 0 && parent.Publish.Count == 0)
        {
            context.Add(item.Source.File, item.Publish[0], $"'{item.Id}' is published, but '{parent.Id}' above it is not");
        }

        var parentType = context.Catalog.FindContentType(item.Kind, parent.Type.Value);
        if (type is not null && parentType?.AllowedChildren.Any(child => child.Value == type.Alias) == false)
        {
            context.Add(
                item.Source.File,
                parentId,
                $"'{item.Id}' is below '{parent.Id}', whose {type.What} '{parentType.Alias}' does not allow the child '{type.Alias}'"
            );
        }
    }

    private static bool IsBelowItself(SchemaCatalog catalog, StarterDocument item)
    {
        var passed = new HashSet<string> { item.Id };
        for (var next = item.Parent; next is not null; next = catalog.FindStarter(item.Kind, next.Value)?.Parent)
        {
            if (next.Value == item.Id)
            {
                return true;
            }

            // A circle further up is reported by the documents that form it.
            if (!passed.Add(next.Value))
            {
                return false;
            }
        }

        return false;
    }

    private static void Cultures(CheckContext context, StarterDocument item, ContentTypeDefinition type)
    {
        var file = item.Source.File;
        if (type.VariesByCulture && item.Names.TryGetValue(string.Empty, out var single))
        {
            context.Add(file, single, $"'{item.Id}': {type.What} '{type.Alias}' varies by culture, so the name must be given per culture");
            return;
        }

        if (!type.VariesByCulture && item.Names.FirstOrDefault(name => name.Key.Length > 0) is { Value: { } perCulture })
        {
            context.Add(
                file,
                perCulture,
                $"'{item.Id}': {type.What} '{type.Alias}' does not vary by culture, so the name must be one text"
            );
            return;
        }

        foreach (var (culture, name) in item.Names.Where(name => name.Key.Length > 0 && !context.HasLanguage(name.Key)))
        {
            context.Add(file, name, $"'{item.Id}' has a name in '{culture}', which is not a language of the site");
        }

        foreach (var culture in item.Publish.Where(culture => type.VariesByCulture && !item.Names.ContainsKey(culture.Value)))
        {
            context.Add(file, culture, $"'{item.Id}' is published in '{culture.Value}', but has no name in it");
        }
    }

    private static void Values(CheckContext context, StarterDocument item, ContentTypeDefinition type)
    {
        foreach (var value in item.Values)
        {
            if (context.Catalog.FindProperty(type, value.Name) is not { } property)
            {
                context.Add(item.Source.File, value.Line, $"'{item.Id}': {type.What} '{type.Alias}' has no property '{value.Name}'");
                continue;
            }

            // A value of a broken type cannot be read; the type's own problem is enough.
            if (context.Catalog.FindDataType(property.DataType.Value) is { } dataType)
            {
                foreach (var problem in StarterValues.Problems(context.Catalog, item, type, property, dataType, value.Value))
                {
                    context.Add(item.Source.File, problem.Line, $"'{item.Id}': property '{property.Alias}': {problem.Reason}");
                }
            }
        }
    }
}
