using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core.Actions;

namespace KonTumInvest.Cms.Schema.Checks;

/// <summary>User groups grant verbs that exist, in languages and below documents that exist.</summary>
internal static class AccessChecks
{
    private const string UmbracoPrefix = "Umb.";

    private static readonly HashSet<string> UmbracoVerbs =
    [
        ActionBrowse.ActionLetter,
        ActionNew.ActionLetter,
        ActionUpdate.ActionLetter,
        ActionPublish.ActionLetter,
        ActionUnpublish.ActionLetter,
        ActionDelete.ActionLetter,
        ActionMove.ActionLetter,
        ActionCopy.ActionLetter,
        ActionSort.ActionLetter,
        ActionRollback.ActionLetter,
        ActionRestore.ActionLetter,
        ActionCreateBlueprintFromContent.ActionLetter,
        ActionAssignDomain.ActionLetter,
        ActionProtect.ActionLetter,
        ActionRights.ActionLetter,
        ActionNotify.ActionLetter,
        ActionDocumentPropertyRead.ActionLetter,
        ActionDocumentPropertyWrite.ActionLetter,
    ];

    public static void Run(CheckContext context)
    {
        foreach (var group in context.Catalog.UserGroups)
        {
            var file = group.Source.File;
            foreach (var verb in group.Permissions.Where(verb => verb.Value.StartsWith(UmbracoPrefix, StringComparison.Ordinal)))
            {
                if (!UmbracoVerbs.Contains(verb.Value))
                {
                    context.Add(file, verb, $"user group '{group.Alias}' is granted '{verb.Value}', which Umbraco does not know");
                }
            }

            foreach (var language in (group.Languages ?? []).Where(language => !context.HasLanguage(language.Value)))
            {
                context.Add(
                    file,
                    language,
                    $"user group '{group.Alias}' may write '{language.Value}', which is not a language of the site"
                );
            }

            Start(context, group, group.StartContent, ContentTypeKind.Document, "document");
            Start(context, group, group.StartMedia, ContentTypeKind.Media, "media item");
        }
    }

    private static void Start(CheckContext context, UserGroupDefinition group, Located? start, ContentTypeKind kind, string what)
    {
        if (start is not null && context.Catalog.FindStarter(kind, start.Value) is null && !context.IsUnreadable(what, start.Value))
        {
            context.Add(
                group.Source.File,
                start,
                $"user group '{group.Alias}' starts at {what} '{start.Value}', which is not in the starter content"
            );
        }
    }
}
