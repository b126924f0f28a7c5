using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Storage.Groups;

/// <summary>Makes Umbraco's groups of rows, and rows of groups.</summary>
internal sealed class GroupEntities(SchemaEntities schema, IDocumentIds ids, IShortStringHelper shortStrings)
{
    private const char Separator = ',';

    public IUserGroup ToEntity(UserGroupRow row)
    {
        var group = new UserGroup(shortStrings, 0, row.Alias, row.Name, row.Icon)
        {
            Id = row.Id,
            Key = row.Key,
            Description = row.Description,
            HasAccessToAllLanguages = row.Languages is null,
            Permissions = Set(row.Permissions),
            GranularPermissions = row.Grants.Where(grant => ids.OfDocument(grant.DocumentKey) is not null).SelectMany(Granular).ToHashSet(),
            StartContentId = row.StartContentId,
            StartMediaId = row.StartMediaId,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        foreach (var section in Parts(row.Sections))
        {
            group.AddAllowedSection(section);
        }

        var languages = Parts(row.Languages ?? string.Empty);
        foreach (var language in schema.Languages.Where(language => languages.Contains(language.IsoCode, StringComparer.OrdinalIgnoreCase)))
        {
            group.AddAllowedLanguage(language.Id);
        }

        return group.Clean();
    }

    public IReadOnlyDictionary<int, ISet<string>> GrantsOf(UserGroupRow row) =>
        row
            .Grants.Select(grant => (Document: ids.OfDocument(grant.DocumentKey), Verbs: (ISet<string>)Set(grant.Verbs)))
            .Where(grant => grant.Document is not null)
            .ToDictionary(grant => grant.Document!.Value, grant => grant.Verbs);

    public UserGroupRow NewRow(IUserGroup group, DateTime now)
    {
        var row = new UserGroupRow
        {
            Key = group.Key,
            Alias = group.Alias,
            FoldedAlias = Fold(group.Alias),
            Name = group.Name!,
            Description = null,
            Icon = null,
            Sections = string.Empty,
            Languages = null,
            Permissions = string.Empty,
            StartContentId = null,
            StartMediaId = null,
            CreateDate = now,
            UpdateDate = now,
        };
        Fill(row, group, now);
        return row;
    }

    public void Fill(UserGroupRow row, IUserGroup group, DateTime now)
    {
        (row.Alias, row.FoldedAlias, row.Name, row.Description, row.Icon) = (group.Alias, Fold(group.Alias), group.Name!, group.Description, group.Icon);
        row.Sections = string.Join(Separator, group.AllowedSections);
        row.Languages = group.HasAccessToAllLanguages
            ? null
            : string.Join(Separator, schema.Languages.Where(language => group.AllowedLanguages.Contains(language.Id)).Select(language => language.IsoCode));
        row.Permissions = Join(group.Permissions);
        (row.StartContentId, row.StartMediaId, row.UpdateDate) = (group.StartContentId, group.StartMediaId, now);

        var wanted = group.GranularPermissions.OfType<DocumentGranularPermission>().ToLookup(granted => granted.Key, granted => granted.Permission);
        row.Grants.RemoveAll(grant => !wanted.Contains(grant.DocumentKey));
        foreach (var document in wanted)
        {
            var verbs = Join(document);
            if (row.Grants.Find(grant => grant.DocumentKey == document.Key) is { } existing)
            {
                existing.Verbs = verbs;
            }
            else
            {
                row.Grants.Add(new DocumentGrantRow { GroupId = row.Id, DocumentKey = document.Key, Verbs = verbs });
            }
        }
    }

    // Umbraco says "nothing" by an empty verb: a document without any entry would have the group's other rights.
    private static IEnumerable<IGranularPermission> Granular(DocumentGrantRow grant) =>
        Parts(grant.Verbs)
            .DefaultIfEmpty(string.Empty)
            .Select(verb => new DocumentGranularPermission { Key = grant.DocumentKey, Permission = verb });

    private static string Join(IEnumerable<string> verbs) =>
        string.Join(Separator, verbs.Where(verb => verb.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static HashSet<string> Set(string text) => Parts(text).ToHashSet(StringComparer.Ordinal);

    private static string[] Parts(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string alias) => alias.ToUpperInvariant();
}
