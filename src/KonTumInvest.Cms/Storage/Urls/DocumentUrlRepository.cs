using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Urls;

/// <summary>The URL segments of documents, from which Umbraco builds its in-memory map of addresses at start.</summary>
public sealed class DocumentUrlRepository(CmsScopeProvider scopes) : IDocumentUrlRepository
{
    // Below the number of parameters SQLite allows in one statement.
    private const int Batch = 500;

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
        scopes
            .RequiredScope.Database.DocumentUrls.AsNoTracking()
            .OrderBy(row => row.Id)
            .Select(row => new PublishedDocumentUrlSegment
            {
                DocumentKey = row.DocumentKey,
                LanguageId = row.LanguageId,
                IsDraft = row.IsDraft,
                UrlSegment = row.Segment,
                IsPrimary = row.IsPrimary,
            })
            .ToList();

    /// <summary>Makes the stored segments of every document that is mentioned equal to the given ones.</summary>
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var wanted = publishedDocumentUrlSegments.DistinctBy(segment => (segment.DocumentKey, segment.LanguageId, segment.IsDraft, segment.UrlSegment)).ToList();
        foreach (var documents in wanted.GroupBy(segment => segment.DocumentKey).Chunk(Batch))
        {
            var keys = documents.Select(document => document.Key).ToList();
            var missing = documents.SelectMany(document => document).ToDictionary(Identity);
            var obsolete = new List<int>();
            foreach (var row in database.DocumentUrls.AsNoTracking().Where(row => keys.Contains(row.DocumentKey)))
            {
                // A row that changed in nothing but its rank is written anew: rows are never updated.
                if (!missing.Remove((row.DocumentKey, row.LanguageId, row.IsDraft, row.Segment, row.IsPrimary)))
                {
                    obsolete.Add(row.Id);
                }
            }

            if (obsolete.Count > 0)
            {
                database.DocumentUrls.Where(row => obsolete.Contains(row.Id)).ExecuteDelete();
            }

            database.DocumentUrls.AddRange(missing.Values.Select(ToRow));
            database.SaveChanges();
            database.ChangeTracker.Clear();
        }
    }

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        foreach (var keys in select.Chunk(Batch))
        {
            database.DocumentUrls.Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
        }
    }

    private static (Guid DocumentKey, int? LanguageId, bool IsDraft, string Segment, bool IsPrimary) Identity(PublishedDocumentUrlSegment segment) =>
        (segment.DocumentKey, segment.LanguageId, segment.IsDraft, segment.UrlSegment, segment.IsPrimary);

    private static DocumentUrlRow ToRow(PublishedDocumentUrlSegment segment) =>
        new()
        {
            DocumentKey = segment.DocumentKey,
            LanguageId = segment.LanguageId,
            IsDraft = segment.IsDraft,
            Segment = segment.UrlSegment,
            IsPrimary = segment.IsPrimary,
        };
}
