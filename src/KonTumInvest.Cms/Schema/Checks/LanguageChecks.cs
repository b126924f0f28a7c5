using System.Globalization;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>Languages exist, one of them is the default, and fallbacks end somewhere.</summary>
internal static class LanguageChecks
{
    public static void Run(CheckContext context)
    {
        var languages = context.Catalog.Languages;
        foreach (var language in languages.Where(language => language.Iso.Length > 0))
        {
            if (!IsCulture(language.Iso))
            {
                context.Add(language.Source, $"language '{language.Iso}' is not a known culture");
            }

            Fallback(context, language);
        }

        OneDefault(context);
        foreach (var hostname in context.Catalog.Hostnames)
        {
            if (!context.HasLanguage(hostname.Language.Value))
            {
                context.Add(
                    hostname.Source.File,
                    hostname.Language,
                    $"hostname '{hostname.Hostname}' uses language '{hostname.Language.Value}', which does not exist"
                );
            }

            // A folder without starter content serves a database that already has its documents.
            if (
                context.Catalog.Starter.Count > 0
                && context.Catalog.FindStarter(ContentTypeKind.Document, hostname.Document.Value) is null
                && !context.IsUnreadable("document", hostname.Document.Value)
            )
            {
                context.Add(
                    hostname.Source.File,
                    hostname.Document,
                    $"hostname '{hostname.Hostname}' leads to document '{hostname.Document.Value}', which is not in the starter content"
                );
            }
        }

        foreach (var item in context.Catalog.Dictionary)
        {
            foreach (var (culture, text) in item.Translations.Where(translation => !context.HasLanguage(translation.Key)))
            {
                context.Add(
                    item.Source.File,
                    text,
                    $"dictionary item '{item.Name}' has a text in '{culture}', which is not a language of the site"
                );
            }
        }
    }

    private static void OneDefault(CheckContext context)
    {
        var languages = context.Catalog.Languages;
        var defaults = languages.Where(language => language.IsDefault).ToList();
        if (languages.Count > 0 && defaults.Count == 0)
        {
            context.Add(languages[0].Source.File, 0, "no language is the default");
        }

        foreach (var language in defaults.Skip(1))
        {
            context.Add(language.Source, $"language '{language.Iso}' is a second default beside '{defaults[0].Iso}'");
        }
    }

    private static void Fallback(CheckContext context, LanguageDefinition language)
    {
        if (language.Fallback is not { } fallback)
        {
            return;
        }

        if (!context.HasLanguage(fallback.Value))
        {
            context.Add(
                language.Source.File,
                fallback,
                $"language '{language.Iso}' falls back to '{fallback.Value}', which does not exist"
            );
            return;
        }

        var passed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var next = language; next?.Fallback is { } step; next = context.Catalog.FindLanguage(step.Value))
        {
            if (!passed.Add(next.Iso))
            {
                context.Add(
                    language.Source.File,
                    fallback,
                    $"language '{language.Iso}' falls back in a circle: {string.Join(" -> ", passed)} -> {next.Iso}"
                );
                return;
            }
        }
    }

    private static bool IsCulture(string iso)
    {
        try
        {
            return CultureInfo.GetCultureInfo(iso, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
