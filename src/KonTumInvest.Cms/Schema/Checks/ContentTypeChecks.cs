using System.Text.RegularExpressions;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>What a content type refers to exists, and its own settings do not contradict one another.</summary>
internal static class ContentTypeChecks
{
    public static void Run(CheckContext context)
    {
        foreach (var type in context.Catalog.DocumentTypes.Concat(context.Catalog.MediaTypes))
        {
            References(context, type);
            if (type is { IsElement: true, AllowedAtRoot: true })
            {
                context.Add(type.Source, $"document type '{type.Alias}' is an element, so it cannot be allowed at the root");
            }

            if (type is { IsElement: true, AllowedChildren.Count: > 0 })
            {
                context.Add(type.Source, $"document type '{type.Alias}' is an element, so it cannot have children");
            }

            foreach (var property in type.Properties)
            {
                Property(context, type, property);
            }

            Groups(context, type);
        }

        foreach (var dataType in context.Catalog.DataTypes)
        {
            ConfigurationReferences.Check(context, dataType);
        }
    }

    private static void References(CheckContext context, ContentTypeDefinition type)
    {
        var file = type.Source.File;
        foreach (var child in type.AllowedChildren)
        {
            if (context.FindType(type, file, child, "allows the child") is { IsElement: true })
            {
                context.Add(file, child, $"document type '{type.Alias}' allows the child '{child.Value}', which is an element");
            }
        }

        foreach (var template in type.Templates.Where(used => context.Catalog.Templates.All(template => template.Alias != used.Value)))
        {
            if (context.IsUnreadable("templates.json"))
            {
                break;
            }

            context.Add(file, template, $"document type '{type.Alias}' uses template '{template.Value}', which does not exist");
        }

        if (
            type.ListView is { } listView
            && context.Catalog.FindDataType(listView.Value) is null
            && !context.IsUnreadable("data type", listView.Value)
        )
        {
            context.Add(
                file,
                listView,
                $"{type.What} '{type.Alias}' shows its children with data type '{listView.Value}', which does not exist"
            );
        }
    }

    private static void Property(CheckContext context, ContentTypeDefinition type, PropertyDefinition property)
    {
        var file = property.Source.File;
        if (context.Catalog.FindDataType(property.DataType.Value) is null && !context.IsUnreadable("data type", property.DataType.Value))
        {
            context.Add(
                file,
                property.DataType,
                $"property '{property.Alias}' uses data type '{property.DataType.Value}', which does not exist"
            );
        }

        if (property.VariesByCulture && !type.VariesByCulture)
        {
            context.Add(property.Source, $"property '{property.Alias}' varies by culture, but document type '{type.Alias}' does not");
        }

        if (property.Pattern is { } pattern && !IsPattern(pattern.Value))
        {
            context.Add(file, pattern, $"property '{property.Alias}': the pattern is not a regular expression");
        }
    }

    // A tab and a group of one alias, or a group whose tab is nowhere, would leave properties that no editor can see.
    private static void Groups(CheckContext context, ContentTypeDefinition type)
    {
        var all = context.Catalog.WithCompositions(type).SelectMany(composed => composed.Groups).ToList();
        foreach (var group in type.Groups)
        {
            var twin = all.FirstOrDefault(other => other.Alias == group.Alias && other.IsTab != group.IsTab);
            if (twin is not null)
            {
                context.Add(
                    group.Source,
                    $"group '{group.Alias}' is a tab in one of {twin.Source.File} and {group.Source.File}, and a group in the other"
                );
            }

            var slash = group.Alias.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && !all.Exists(tab => tab.IsTab && tab.Alias == group.Alias[..slash]))
            {
                context.Add(group.Source, $"group '{group.Alias}' belongs to tab '{group.Alias[..slash]}', which does not exist");
            }
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
