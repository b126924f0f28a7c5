using KonTumInvest.Cms.Storage.Relations;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>Documents, with their draft and published versions and their schedules.</summary>
public sealed class DocumentRepository(
    CmsScopeProvider scopes,
    EntityFactory entities,
    IContentTypeRepository contentTypes,
    ILanguageRepository languages,
    ReferenceTracker references,
    NodeRecords records
) : NodeStore<IContent>(scopes, records), IDocumentRepository
{
    private readonly DocumentWriter _writer = new(languages);

    internal override NodeKind Kind => NodeKind.Document;

    public override int RecycleBinId => Constants.System.RecycleBinContent;

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<IContent>? filter,
        Ordering? ordering,
        bool loadTemplates
    ) => GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public override void Save(IContent entity)
    {
        var unchanged =
            entity.HasIdentity
            && entity.PublishedState is PublishedState.Published or PublishedState.Unpublished
            && !entity.IsDirty()
            && !entity.IsAnyUserPropertyDirty();
        if (unchanged)
        {
            return;
        }

        var database = SavingDatabase(entity);
        var isNew = !entity.HasIdentity;
        var moving = !isNew && entity.IsMoving();
        if (!isNew)
        {
            _writer.Update(database, entity);
        }
        else
        {
            _writer.Insert(database, entity);
        }

        database.ChangeTracker.Clear();
        if (!moving)
        {
            references.Track(database, entity, isNew);
        }

        entity.ResetDirtyProperties();
    }

    public int CountPublished(string? contentTypeAlias = null)
    {
        var published = Nodes.Where(node => node.Published && !node.Trashed);
        if (contentTypeAlias.IsNullOrWhiteSpace())
        {
            return published.Count();
        }

        var typeId = ContentTypeIdOf(contentTypeAlias!) ?? 0;
        return published.Count(node => node.ContentTypeId == typeId);
    }

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed)
        {
            return false;
        }

        var path = content.Path.EnsureStartsWith("-1,").Split(',').Skip(1).Select(int.Parse).ToList();
        return Nodes.Count(node => path.Contains(node.Id) && node.Published) == path.Count;
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) =>
        ToCollection(Database.Schedules.AsNoTracking().Where(schedule => schedule.NodeId == contentId).ToList());

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] contentIds) =>
        Database
            .Schedules.AsNoTracking()
            .Where(schedule => contentIds.Contains(schedule.NodeId))
            .ToList()
            .GroupBy(schedule => schedule.NodeId)
            .ToDictionary(group => group.Key, group => (IEnumerable<ContentSchedule>)ToCollection(group).FullSchedule);

    public void PersistContentSchedule(IPublishableContentBase content, ContentScheduleCollection schedule)
    {
        var database = WritingDatabase;
        database.Schedules.Where(row => row.NodeId == content.Id).ExecuteDelete();
        database.Schedules.AddRange(
            schedule.FullSchedule.Select(entry => new ScheduleRow
            {
                Id = entry.Id == Guid.Empty ? Guid.CreateVersion7() : entry.Id,
                NodeId = content.Id,
                Culture = entry.Culture,
                Date = entry.Date,
                Release = entry.Action == ContentScheduleAction.Release,
            })
        );
        database.SaveChanges();
        database.ChangeTracker.Clear();
    }

    public void ClearSchedule(DateTime date) => WritingDatabase.Schedules.Where(row => row.Date <= date).ExecuteDelete();

    public void ClearSchedule(DateTime date, ContentScheduleAction action)
    {
        var release = action == ContentScheduleAction.Release;
        WritingDatabase.Schedules.Where(row => row.Date <= date && row.Release == release).ExecuteDelete();
    }

    public bool HasContentForExpiration(DateTime date) => Due(date, release: false).Any();

    public bool HasContentForRelease(DateTime date) => Due(date, release: true).Any();

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Scheduled(date, release: false);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Scheduled(date, release: true);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => [];

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => throw NoNodePermissions();

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) => throw NoNodePermissions();

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => throw NoNodePermissions();

    internal override IContent Build(NodeRecord record) => entities.Document(record);

    protected override int? ContentTypeIdOf(string alias) => contentTypes.Get(alias)?.Id;

    private static NotSupportedException NoNodePermissions() => new("Rights are given to user groups in umbraco-config, not to single nodes.");

    private IQueryable<ScheduleRow> Due(DateTime date, bool release) =>
        Database.Schedules.AsNoTracking().Where(row => row.Date <= date && row.Release == release);

    private IReadOnlyList<IContent> Scheduled(DateTime date, bool release)
    {
        var due = Due(date, release).Select(row => row.NodeId);
        return BuildAll(Nodes.Where(node => due.Contains(node.Id)).OrderBy(node => node.Level).ThenBy(node => node.SortOrder));
    }

    private static ContentScheduleCollection ToCollection(IEnumerable<ScheduleRow> rows)
    {
        var schedule = new ContentScheduleCollection();
        foreach (var row in rows)
        {
            var action = row.Release ? ContentScheduleAction.Release : ContentScheduleAction.Expire;
            schedule.Add(new ContentSchedule(row.Id, row.Culture, row.Date, action));
        }

        return schedule;
    }
}
