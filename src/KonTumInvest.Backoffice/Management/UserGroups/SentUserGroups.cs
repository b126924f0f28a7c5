using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Users;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>Makes groups of what the client sends, if it asks for nothing that a made group cannot have.</summary>
public sealed class SentUserGroups(ILanguageService languages, IEntityService entities, StartPlaces places, IShortStringHelper shortStrings)
{
    /// <summary>
    /// Sections that groups made here may open. The accounts are for administrators only, and rights at the lead desk follow from the group's
    /// alias in the configuration.
    /// </summary>
    private static readonly string[] Sections = [Section.Content, Section.Media, Section.Translation];

    public UserGroup New(SaveUserGroup sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new UserGroup(shortStrings, 0, sent.Alias.Trim(), sent.Name.Trim(), sent.Icon) { Key = sent.Id ?? Guid.NewGuid() };
    }

    /// <summary>Puts what was sent into the group.</summary>
    /// <returns>Null, or the refusal; the group is then not to be saved.</returns>
    public async Task<ActionResult?> FillAsync(IUserGroup group, SaveUserGroup sent)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(sent);
        (group.Name, group.Alias, group.Icon) = (sent.Name.Trim(), sent.Alias.Trim(), sent.Icon);
        group.Description = string.IsNullOrWhiteSpace(sent.Description) ? null : sent.Description.Trim();
        return string.IsNullOrWhiteSpace(group.Alias) ? UserGroupRefusals.AliasMissing
            : FillSections(group, sent) ?? await FillLanguagesAsync(group, sent) ?? FillStart(group, sent) ?? FillRights(group, sent);
    }

    private static ObjectResult? FillSections(IUserGroup group, SaveUserGroup sent)
    {
        var asked = sent.Sections.Select(Section.OfClient).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (!asked.TrueForAll(section => Sections.Contains(section, StringComparer.Ordinal)))
        {
            return UserGroupRefusals.Section;
        }

        group.ClearAllowedSections();
        asked.ForEach(group.AddAllowedSection);
        return null;
    }

    private async Task<ActionResult?> FillLanguagesAsync(IUserGroup group, SaveUserGroup sent)
    {
        group.HasAccessToAllLanguages = sent.HasAccessToAllLanguages;
        group.ClearAllowedLanguages();
        foreach (var isoCode in sent.HasAccessToAllLanguages ? [] : sent.Languages)
        {
            if (await languages.GetAsync(isoCode) is not { } language)
            {
                return UserGroupOperationStatus.LanguageNotFound.ToProblem();
            }

            group.AddAllowedLanguage(language.Id);
        }

        return null;
    }

    private ActionResult? FillStart(IUserGroup group, SaveUserGroup sent)
    {
        if (places.Refuse(Keys(sent.DocumentStartNode), Keys(sent.MediaStartNode)) is { } refusal)
        {
            return refusal;
        }

        group.StartContentId = sent.DocumentRootAccess ? Constants.System.Root : IdOf(sent.DocumentStartNode, UmbracoObjectTypes.Document);
        group.StartMediaId = sent.MediaRootAccess ? Constants.System.Root : IdOf(sent.MediaStartNode, UmbracoObjectTypes.Media);
        return null;
    }

    private ObjectResult? FillRights(IUserGroup group, SaveUserGroup sent)
    {
        if (!sent.FallbackPermissions.Concat(sent.Permissions.SelectMany(grant => grant.Verbs)).All(DocumentVerb.IsOffered))
        {
            return UserGroupRefusals.Verb;
        }

        var documents = sent.Permissions.Select(grant => grant.Type == DocumentGrantModel.Kind ? grant.Document?.Id : null).ToList();
        if (documents.Exists(document => document is not { } key || !IsDocument(key)) || documents.Distinct().Count() < documents.Count)
        {
            return UserGroupOperationStatus.DocumentPermissionKeyNotFound.ToProblem();
        }

        group.Permissions = sent.FallbackPermissions.Concat(DocumentVerb.OfEveryGroup).ToHashSet(StringComparer.Ordinal);
        group.GranularPermissions = sent.Permissions.SelectMany(Granular).ToHashSet();
        return null;
    }

    // One in the recycle bin may come back, and its rights with it.
    private bool IsDocument(Guid key) => entities.GetId(key, UmbracoObjectTypes.Document).Success;

    // Umbraco says "nothing" by an empty verb.
    private static IEnumerable<IGranularPermission> Granular(SentGrant grant) =>
        grant
            .Verbs.Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty(string.Empty)
            .Select(verb => new DocumentGranularPermission { Key = grant.Document!.Id, Permission = verb });

    private static IEnumerable<Guid> Keys(Reference? node) => node is null ? [] : [node.Id];

    private int? IdOf(Reference? node, UmbracoObjectTypes tree) =>
        node is not null && entities.GetId(node.Id, tree) is { Success: true } found ? found.Result : null;
}
