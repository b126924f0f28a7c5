using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Redirects;

/// <summary>Addresses documents had before they were renamed or moved.</summary>
public sealed class RedirectUrlRepository(CmsScopeProvider scopes) : IRedirectUrlRepository
{
    /// <summary>The most addresses one document's list shows; a document has a handful.</summary>
    public const int MostOfOneDocument = 1_000;

    private CmsDbContext Database => scopes.RequiredScope.Database;

    private IQueryable<RedirectRow> Rows => Database.Redirects.AsNoTracking();

    public IRedirectUrl? Get(Guid id) => List(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture)
    {
        var hash = Hash(url);
        var stored = culture ?? VersionValuesRow.Invariant;
        return List(Rows.Where(row => row.UrlHash == hash && row.ContentKey == contentKey && row.Culture == stored)).FirstOrDefault();
    }

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? List(Rows.Where(row => ids.Contains(row.Id))) : List(Rows.OrderByDescending(row => row.CreateDate).Take(MostOfOneDocument));

    public bool Exists(Guid id) => Rows.Any(row => row.Id == id);

    public IRedirectUrl? GetMostRecentUrl(string url) => OfUrl(url).FirstOrDefault();

    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url) => Task.FromResult(GetMostRecentUrl(url));

    /// <inheritdoc/>
    /// <remarks>A redirect of the culture is preferred to one that holds in all cultures; ISO codes are compared without case.</remarks>
    public IRedirectUrl? GetMostRecentUrl(string url, string? culture)
    {
        if (string.IsNullOrWhiteSpace(culture))
        {
            return GetMostRecentUrl(url);
        }

        var candidates = OfUrl(url);
        return candidates.Find(redirect => culture.Equals(redirect.Culture, StringComparison.OrdinalIgnoreCase))
            ?? candidates.Find(redirect => string.IsNullOrEmpty(redirect.Culture));
    }

    public Task<IRedirectUrl?> GetMostRecentUrlAsync(string url, string? culture) => Task.FromResult(GetMostRecentUrl(url, culture));

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) =>
        List(NewestFirst(Rows.Where(row => row.ContentKey == contentKey)).Take(MostOfOneDocument));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Rows, pageIndex, pageSize, out total);

    /// <inheritdoc/>
    /// <remarks>Of the documents below the root document; not of itself.</remarks>
    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var ancestor = $",{rootContentId},";
        var below = Database.Nodes.Where(node => node.Path.Contains(ancestor)).Select(node => node.Key);
        return Page(Rows.Where(row => below.Contains(row.ContentKey)), pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        var wanted = searchTerm.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs as lower() in the database; StringComparison has no translation.
        return Page(Rows.Where(row => row.Url.ToLower().Contains(wanted)), pageIndex, pageSize, out total);
#pragma warning restore CA1304, CA1311, CA1862
    }

    public void Save(IRedirectUrl entity)
    {
        var (culture, hash) = (entity.Culture ?? VersionValuesRow.Invariant, Hash(entity.Url));

        // Umbraco looks for the redirect before it stores it. Two acts on one document, told of after their commits, may both find none.
        scopes.RequiredScope.WritingDatabase.Database.ExecuteSql(
            $"""
            INSERT INTO cms_redirects ("Id", "ContentKey", "Url", "UrlHash", "Culture", "CreateDate")
            VALUES ({entity.Key}, {entity.ContentKey}, {entity.Url}, {hash}, {culture}, {DateTime.SpecifyKind(entity.CreateDateUtc, DateTimeKind.Utc)})
            ON CONFLICT ("UrlHash", "ContentKey", "Culture") DO UPDATE SET "CreateDate" = excluded."CreateDate"
            """
        );
        entity.Id = IdOf(entity.Key);
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => scopes.RequiredScope.WritingDatabase.Redirects.Where(row => row.Id == id).ExecuteDelete();

    public void DeleteAll() => scopes.RequiredScope.WritingDatabase.Redirects.ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) =>
        scopes.RequiredScope.WritingDatabase.Redirects.Where(row => row.ContentKey == contentKey).ExecuteDelete();

    /// <exception cref="NotSupportedException">Always; Umbraco's own store does not answer this either.</exception>
    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => throw new NotSupportedException("Redirects are found by address or document.");

    /// <exception cref="NotSupportedException">Always; Umbraco's own store does not answer this either.</exception>
    public int Count(IQuery<IRedirectUrl>? query) => throw new NotSupportedException("Redirects are found by address or document.");

    private List<IRedirectUrl> OfUrl(string url)
    {
        var hash = Hash(url);
        return List(NewestFirst(Rows.Where(row => row.UrlHash == hash)).Take(MostOfOneDocument));
    }

    private List<IRedirectUrl> Page(IQueryable<RedirectRow> rows, long pageIndex, int pageSize, out long total)
    {
        total = rows.LongCount();
        return List(NewestFirst(rows).Page(pageIndex, pageSize));
    }

    private static IOrderedQueryable<RedirectRow> NewestFirst(IQueryable<RedirectRow> rows) =>
        rows.OrderByDescending(row => row.CreateDate).ThenBy(row => row.Id);

    // As in Umbraco, the redirect of a document that was deleted is no longer one.
    private List<IRedirectUrl> List(IQueryable<RedirectRow> rows) =>
        [
            .. rows.Join(Database.Nodes, row => row.ContentKey, node => node.Key, (row, node) => new { Row = row, ContentId = node.Id })
                .OrderByDescending(found => found.Row.CreateDate)
                .ThenBy(found => found.Row.Id)
                .AsEnumerable()
                .Select(found => ToEntity(found.Row, found.ContentId)),
        ];

    private static RedirectUrl ToEntity(RedirectRow row, int contentId)
    {
        var redirect = new RedirectUrl
        {
            Id = IdOf(row.Id),
            Key = row.Id,
            ContentId = contentId,
            ContentKey = row.ContentKey,
            CreateDateUtc = row.CreateDate,
            Culture = row.Culture,
            Url = row.Url,
        };
        redirect.ResetDirtyProperties(false);
        return redirect;
    }

    // Umbraco wants a number to tell a stored entity from a new one; nothing is found by it.
    private static int IdOf(Guid key) => BitConverter.ToInt32(key.ToByteArray()) | 1;

    private static string Hash(string url) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(url)));
}
