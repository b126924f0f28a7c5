using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Versions;

/// <summary>The version history of documents.</summary>
public sealed class DocumentVersionRepository(
    CmsScopeProvider scopes,
    IContentTypeRepository contentTypes,
    ILanguageRepository languages,
    IUserRepository users
) : IDocumentVersionRepository
{
    private const int Batch = 500;

    /// <summary>The most versions one run of the clean-up is offered when it names no number of its own.</summary>
    private const int MostOfOneRun = 50_000;

    /// <inheritdoc/>
    /// <remarks>Oldest first. Never the draft, the published version, or one an editor asked to keep.</remarks>
    public IReadOnlyCollection<ContentVersionMeta> GetContentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount) =>
        List(
            Versions()
                .Where(version =>
                    !version.Row.Current && !version.Row.Published && !version.Row.PreventCleanup && version.Row.Date < olderThan
                )
                .OrderBy(version => version.Row.Date)
                .ThenBy(version => version.Row.Id)
                .Take(maxCount ?? MostOfOneRun)
        );

    /// <inheritdoc/>
    /// <remarks>From the document types: how long the versions of each are kept is part of the schema.</remarks>
    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
        [
            .. contentTypes
                .GetMany(Array.Empty<int>())
                .Where(type => type.HistoryCleanup is not null)
                .Select(type => new ContentVersionCleanupPolicySettings
                {
                    ContentTypeId = type.Id,
                    PreventCleanup = type.HistoryCleanup!.PreventCleanup,
                    KeepAllVersionsNewerThanDays = type.HistoryCleanup.KeepAllVersionsNewerThanDays,
                    KeepLatestVersionPerDayForDays = type.HistoryCleanup.KeepLatestVersionPerDayForDays,
                    Updated = type.UpdateDate,
                }),
        ];

    /// <inheritdoc/>
    /// <remarks>Newest first. With a language, the versions that have this language; without, those of invariant documents.</remarks>
    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        int? languageId = null
    )
    {
        var values = scopes.RequiredScope.Database.VersionValues;
        var versions = Versions().Where(version => version.Row.NodeId == contentId);
        if (languageId is { } id)
        {
            var culture = languages.GetIsoCodeById(id, throwOnNotFound: false) ?? string.Empty;
            versions = versions.Where(version => culture != VersionValuesRow.Invariant && values.Any(row => row.VersionId == version.Row.Id && row.Culture == culture));
        }
        else
        {
            versions = versions.Where(version =>
                !values.Any(row => row.VersionId == version.Row.Id && row.Culture != VersionValuesRow.Invariant)
            );
        }

        totalRecords = versions.LongCount();
        return List(versions.OrderByDescending(version => version.Row.Id).Page(pageIndex, pageSize));
    }

    /// <inheritdoc/>
    /// <remarks>The draft and the published version are not history and stay, whoever names them.</remarks>
    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        foreach (var ids in versionIds.Chunk(Batch))
        {
            database.Versions.Where(version => ids.Contains(version.Id) && !version.Current && !version.Published).ExecuteDelete();
        }
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        scopes
            .RequiredScope.WritingDatabase.Versions.Where(version => version.Id == versionId)
            .ExecuteUpdate(version => version.SetProperty(row => row.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) => List(Versions().Where(version => version.Row.Id == versionId)).FirstOrDefault();

    private IQueryable<DocumentVersion> Versions()
    {
        var database = scopes.RequiredScope.Database;
        return from version in database.Versions.AsNoTracking()
            join node in database.Nodes on version.NodeId equals node.Id
            where node.Kind == NodeKind.Document
            select new DocumentVersion { Row = version, ContentTypeId = node.ContentTypeId };
    }

    private List<ContentVersionMeta> List(IQueryable<DocumentVersion> versions)
    {
        var names = new Dictionary<int, string?>();
        return [.. versions.AsEnumerable().Select(version => ToMeta(version.Row, version.ContentTypeId, NameOf(version.Row.UserId)))];

        string? NameOf(int userId)
        {
            if (!names.TryGetValue(userId, out var name))
            {
                names[userId] = name = users.GetProfile(userId)?.Name;
            }

            return name;
        }
    }

    private static ContentVersionMeta ToMeta(VersionRow row, int contentTypeId, string? userName) =>
        new(row.Id, row.NodeId, contentTypeId, row.UserId, row.Date, row.Published, row.Current, row.PreventCleanup, userName ?? string.Empty);

    private sealed class DocumentVersion
    {
        public required VersionRow Row { get; init; }

        public required int ContentTypeId { get; init; }
    }
}
