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
        GiveUniqueNames(database, document, []);
        var node = NodeWriter.Insert(database, document, NodeKind.Document);
        var (edited, editedCultures) = Differences(document, publishing);
        Stamp(node, document, publishing, edited);
        var version = NewVersion(document);
        database.Versions.Add(version);
        database.SaveChanges();
        document.VersionId = version.Id;
        Finish(database, document, new NodeRecord(node, version, null, [], []), editedCultures);
    }

    /// <exception cref="InvalidOperationException">The entity was not read from the current version: someone else published in between.</exception>
    public void Update(CmsDbContext database, IContent document)
    {
        // Umbraco moves a branch by saving each descendant with its new path; nothing else of it changes.
        var moving = document.IsMoving();
        var publishing = document.PublishedState == PublishedState.Publishing;
        document.UpdatingEntity();
        var stored = NodeRecord.Track(database, document.Id, NodeKind.Document);
        if (stored.Version.Id != document.VersionId)
        {
            throw new InvalidOperationException("The document has a newer version than the one that is being saved.");
        }

        if (!moving)
        {
            GiveUniqueNames(database, document, stored.Cultures);
        }

        NodeWriter.Update(database, stored.Node, document);
        if (moving)
        {
            database.SaveChanges();
            return;
        }

        var (edited, editedCultures) = Differences(document, publishing);
        Stamp(stored.Node, document, publishing, edited);
        stored.Version.Date = document.UpdateDate;
        stored.Version.UserId = document.WriterId;
        stored.Version.Name = document.Name!;
        stored.Version.TemplateId = document.TemplateId;
        Finish(database, document, stored, editedCultures);
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

    private static void Stamp(NodeRow node, IContent document, bool publishing, bool edited)
    {
        node.Published = publishing || (document.Published && document.PublishedState != PublishedState.Unpublishing);
        node.Edited = document.Edited = !node.Published || edited;
    }

    private static void Finish(CmsDbContext database, IContent document, NodeRecord stored, HashSet<string> editedCultures)
    {
        var publishing = document.PublishedState == PublishedState.Publishing;
        var unpublishing = document.PublishedState == PublishedState.Unpublishing;
        var version = stored.Version;
        document.AdjustDates(version.Date, publishing);
        document.SetCultureEdited(editedCultures);
        ReplaceCultureStates(database, document, stored.Cultures, editedCultures, unpublishing);
        var values = NodeWriter.ValuesOf(document, publishing ? document.PublishCultureInfos : document.CultureInfos, publishing);
        NodeWriter.ReplaceValues(database, version.Id, stored.ValuesOf(version), values);
        if ((publishing || unpublishing) && stored.PublishedVersion is { } live)
        {
            live.Published = false;
        }

        if (publishing)
        {
            OpenDraft(database, document, version);
        }

        database.SaveChanges();
        FlipPublished(document, publishing, unpublishing);
    }

    /// <summary>Turns the current version into the published one; the new draft gets rows of its own.</summary>
    private static void OpenDraft(CmsDbContext database, IContent document, VersionRow version)
    {
        version.Published = true;
        version.Current = false;
        var draft = NewVersion(document);
        database.Versions.Add(draft);
        database.SaveChanges();
        document.PublishedVersionId = version.Id;
        document.VersionId = draft.Id;
        NodeWriter.ReplaceValues(database, draft.Id, [], NodeWriter.ValuesOf(document, document.CultureInfos, published: false));
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

    private static void ReplaceCultureStates(
        CmsDbContext database,
        IContent document,
        IReadOnlyCollection<DocumentCultureRow> stored,
        HashSet<string> edited,
        bool unpublishing
    )
    {
        if (!document.ContentType.VariesByCulture())
        {
            return;
        }

        var rows = stored.ToDictionary(row => row.Culture, StringComparer.OrdinalIgnoreCase);
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

    private void GiveUniqueNames(CmsDbContext database, IContent document, IReadOnlyCollection<DocumentCultureRow> stored)
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
        var kept = stored.ToDictionary(state => state.Culture, state => state.Name, StringComparer.OrdinalIgnoreCase);
        var changed = names.Where(pair => moved || kept.GetValueOrDefault(pair.Key) != pair.Value).ToList();
        var takenByCulture = TakenNames(database, siblings, changed);
        foreach (var (culture, name) in changed)
        {
            var unique = UniqueName.Among(name, takenByCulture[culture]);
            if (unique != name)
            {
                // What is just being published has the name already; it would have the address of the other page.
                if (document.PublishedState == PublishedState.Publishing && document.GetPublishName(culture) == name)
                {
                    document.SetPublishInfo(culture, unique, document.GetPublishDate(culture) ?? document.UpdateDate);
                }

                document.SetCultureName(unique, culture);
                names[culture] = unique;
            }
        }

        // What lists and the log call the node: its name in the default language, or the first there is.
        document.Name = names.GetValueOrDefault(languages.GetDefaultIsoCode()) ?? names.Values.First();
    }

    /// <summary>The siblings' names that begin like the wanted ones, by culture.</summary>
    private static ILookup<string, string> TakenNames(
        CmsDbContext database,
        IQueryable<NodeRow> siblings,
        List<KeyValuePair<string, string>> wanted
    )
    {
        if (wanted.Count == 0)
        {
            return Enumerable.Empty<string>().ToLookup(name => name);
        }

        return wanted
            .Select(pair =>
                database
                    .DocumentCultures.Where(state => state.Culture == pair.Key && state.Name.StartsWith(pair.Value))
                    .Join(siblings, state => state.NodeId, node => node.Id, (state, _) => new { state.Culture, state.Name })
            )
            .Aggregate((one, other) => one.Concat(other))
            .ToLookup(state => state.Culture, state => state.Name, StringComparer.OrdinalIgnoreCase);
    }
}
