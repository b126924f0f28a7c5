using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>
/// Saves a document: the draft in place, and on publishing the draft becomes the published version while a new draft is opened.
/// Umbraco's services decide what is published; this keeps the rows, and the entity's state, true to it.
/// </summary>
internal sealed class DocumentWriter(ILanguageRepository languages)
{
    public void Insert(CmsDbContext database, IContent document)
    {
        var publishing = document.PublishedState == PublishedState.Publishing;
        document.AddingEntity();
        GiveUniqueNames(database, document);
        var node = NodeWriter.Insert(database, document, NodeKind.Document);
        var version = NewVersion(document);
        version.Published = publishing;
        version.Current = !publishing;
        database.Versions.Add(version);
        database.SaveChanges();
        document.VersionId = version.Id;
        Finish(database, document, node, version, publishing);
    }

    /// <exception cref="InvalidOperationException">The entity was not read from the current version: someone else published in between.</exception>
    public void Update(CmsDbContext database, IContent document)
    {
        // Umbraco moves a branch by saving each descendant with its new path; nothing else of it changes.
        var moving = document.IsMoving();
        var publishing = document.PublishedState == PublishedState.Publishing;
        document.UpdatingEntity();
        var version = database.Versions.SingleOrDefault(row => row.Id == document.VersionId);
        if (version is not { Current: true })
        {
            throw new InvalidOperationException("The document has a newer version than the one that is being saved.");
        }

        if (!moving)
        {
            GiveUniqueNames(database, document);
        }

        var node = NodeWriter.Update(database, document, NodeKind.Document);
        if (moving)
        {
            database.SaveChanges();
            return;
        }

        if (publishing && document.PublishedVersionId > 0)
        {
            database.Versions.Single(row => row.Id == document.PublishedVersionId).Published = false;
        }

        version.Date = document.UpdateDate;
        version.UserId = document.WriterId;
        version.Name = document.Name!;
        version.TemplateId = document.TemplateId;
        if (publishing)
        {
            version.Published = true;
            version.Current = false;
        }

        Finish(database, document, node, version, publishing);
    }

    private static VersionRow NewVersion(IContent document) =>
        new()
        {
            NodeId = document.Id,
            Date = document.UpdateDate,
            UserId = document.WriterId,
            Name = document.Name!,
            TemplateId = document.TemplateId,
            Current = true,
        };

    private static void Finish(CmsDbContext database, IContent document, NodeRow node, VersionRow version, bool publishing)
    {
        var unpublishing = document.PublishedState == PublishedState.Unpublishing;
        var existing = database.VersionValues.Where(row => row.VersionId == version.Id).ToList();
        if (publishing)
        {
            // The rows now hold what is published; the new draft gets rows of its own.
            var draft = NewVersion(document);
            database.Versions.Add(draft);
            database.SaveChanges();
            document.PublishedVersionId = version.Id;
            document.VersionId = draft.Id;
            document.AdjustDates(version.Date, true);
            NodeWriter.ReplaceValues(database, version.Id, existing, NodeWriter.ValuesOf(document, document.PublishCultureInfos, true));
            NodeWriter.ReplaceValues(database, draft.Id, [], NodeWriter.ValuesOf(document, document.CultureInfos, false));
        }
        else
        {
            document.AdjustDates(version.Date, false);
            NodeWriter.ReplaceValues(database, version.Id, existing, NodeWriter.ValuesOf(document, document.CultureInfos, false));
        }

        if (unpublishing)
        {
            foreach (var live in database.Versions.Where(row => row.NodeId == document.Id && row.Published))
            {
                live.Published = false;
            }
        }

        var (edited, editedCultures) = Differences(document, publishing);
        document.SetCultureEdited(editedCultures);
        ReplaceCultureStates(database, document, editedCultures, unpublishing);
        node.Published = publishing || (document.Published && !unpublishing);
        node.Edited = document.Edited = !node.Published || edited;
        database.SaveChanges();
        FlipPublished(document, publishing, unpublishing);
    }

    /// <summary>Whether, and in which cultures, the draft differs from what is published.</summary>
    private static (bool Edited, HashSet<string> Cultures) Differences(IContent document, bool publishing)
    {
        var edited = !publishing && document.PublishName != document.Name;
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in document.Properties.SelectMany(property => property.Values))
        {
            if (!Equals(value.EditedValue, value.PublishedValue))
            {
                edited = true;
                if (value.Culture is not null)
                {
                    cultures.Add(value.Culture);
                }
            }
        }

        foreach (var info in document.CultureInfos ?? new ContentCultureInfosCollection())
        {
            if (info.Name != document.GetPublishName(info.Culture))
            {
                edited = true;
                cultures.Add(info.Culture);
            }
        }

        return (edited, cultures);
    }

    private static void ReplaceCultureStates(CmsDbContext database, IContent document, HashSet<string> edited, bool unpublishing)
    {
        if (!document.ContentType.VariesByCulture())
        {
            return;
        }

        var rows = database
            .DocumentCultures.Where(row => row.NodeId == document.Id)
            .ToDictionary(row => row.Culture, StringComparer.OrdinalIgnoreCase);
        foreach (var culture in document.AvailableCultures)
        {
            if (!rows.Remove(culture, out var row))
            {
                row = new DocumentCultureRow
                {
                    NodeId = document.Id,
                    Culture = culture,
                    Name = string.Empty,
                };
                database.DocumentCultures.Add(row);
            }

            row.Name = document.GetCultureName(culture)!;
            row.Published = !unpublishing && document.IsCulturePublished(culture);
            row.Edited = !row.Published || edited.Contains(culture);
        }

        database.DocumentCultures.RemoveRange(rows.Values);
    }

    private static void FlipPublished(IContent document, bool publishing, bool unpublishing)
    {
        if (publishing)
        {
            document.Published = true;
            document.PublishTemplateId = document.TemplateId;
            document.PublisherId = document.WriterId;
            document.PublishName = document.Name;
            document.PublishDate = document.UpdateDate;
        }
        else if (unpublishing)
        {
            document.Published = false;
            document.PublishTemplateId = null;
            document.PublisherId = null;
            document.PublishName = null;
            document.PublishDate = null;
            document.PublishedVersionId = 0;
        }
    }

    private void GiveUniqueNames(CmsDbContext database, IContent document)
    {
        var siblings = database.Nodes.Where(node =>
            node.Kind == NodeKind.Document && node.ParentId == document.ParentId && node.Id != document.Id
        );
        if (!document.ContentType.VariesByCulture())
        {
            var wanted = document.Name ?? throw new InvalidOperationException("A document has a name.");
            var taken = siblings.Where(node => node.Name.StartsWith(wanted)).Select(node => node.Name).ToList();
            document.Name = UniqueName.Among(wanted, taken);
            return;
        }

        var names = document.AvailableCultures.ToDictionary(culture => culture, culture => document.GetCultureName(culture)!);
        if (names.Count == 0)
        {
            throw new InvalidOperationException("A document that varies by culture has a name in at least one.");
        }

        var moved = !document.HasIdentity || document.IsPropertyDirty(nameof(document.ParentId));
        foreach (var (culture, name) in names.Where(pair => moved || document.CultureInfos![pair.Key].IsDirty()).ToList())
        {
            var taken = database
                .DocumentCultures.Where(state => state.Culture == culture && state.Name.StartsWith(name))
                .Join(siblings, state => state.NodeId, node => node.Id, (state, _) => state.Name)
                .ToList();
            var unique = UniqueName.Among(name, taken);
            if (unique != name)
            {
                document.SetCultureName(unique, culture);
                names[culture] = unique;
            }
        }

        // What lists and the log call the node: its name in the default language, or the first there is.
        document.Name = names.GetValueOrDefault(languages.GetDefaultIsoCode()) ?? names.Values.First();
    }
}
