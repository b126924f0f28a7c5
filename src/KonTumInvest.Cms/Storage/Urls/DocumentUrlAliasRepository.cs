using System.Text.Json;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Urls;

/// <summary>Extra addresses that editors gave documents.</summary>
public sealed class DocumentUrlAliasRepository(CmsScopeProvider scopes, ILanguageRepository languages) : IDocumentUrlAliasRepository
{
    private const int Batch = 500;
    private const string Property = Constants.Conventions.Content.UrlAlias;

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() =>
        scopes
            .RequiredScope.Database.DocumentAliases.AsNoTracking()
            .OrderBy(row => row.Id)
            .Select(row => new PublishedDocumentUrlAlias
            {
                DocumentKey = row.DocumentKey,
                LanguageId = row.LanguageId,
                Alias = row.Alias,
            })
            .ToList();

    /// <summary>Makes the stored aliases of every document that is mentioned equal to the given ones.</summary>
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var wanted = aliases.DistinctBy(alias => (alias.DocumentKey, alias.LanguageId, alias.Alias)).ToList();
        foreach (var documents in wanted.GroupBy(alias => alias.DocumentKey).Chunk(Batch))
        {
            var keys = documents.Select(document => document.Key).ToList();
            var missing = documents.SelectMany(document => document).ToDictionary(alias => (alias.DocumentKey, alias.LanguageId, alias.Alias));
            var obsolete = new List<int>();
            foreach (var row in database.DocumentAliases.AsNoTracking().Where(row => keys.Contains(row.DocumentKey)))
            {
                if (!missing.Remove((row.DocumentKey, row.LanguageId, row.Alias)))
                {
                    obsolete.Add(row.Id);
                }
            }

            if (obsolete.Count > 0)
            {
                database.DocumentAliases.Where(row => obsolete.Contains(row.Id)).ExecuteDelete();
            }

            database.DocumentAliases.AddRange(missing.Values.Select(ToRow));
            database.SaveChanges();
            database.ChangeTracker.Clear();
        }
    }

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        foreach (var keys in documentKeys.Chunk(Batch))
        {
            database.DocumentAliases.Where(row => keys.Contains(row.DocumentKey)).ExecuteDelete();
        }
    }

    public void DeleteAll() => scopes.RequiredScope.WritingDatabase.DocumentAliases.ExecuteDelete();

    /// <inheritdoc/>
    /// <remarks>
    /// The values of property <c>umbracoUrlAlias</c> in the published versions of published documents: a draft does not change routing.
    /// </remarks>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var database = scopes.RequiredScope.Database;
        var member = $"\"{Property}\":";
        var found = (
            from node in database.Nodes
            where node.Kind == NodeKind.Document && node.Published && !node.Trashed
            join version in database.Versions on node.Id equals version.NodeId
            where version.Published
            join values in database.VersionValues on version.Id equals values.VersionId
            where values.Values.Contains(member)
            orderby node.Id, values.Culture
            select new
            {
                node.Key,
                values.Culture,
                values.Values,
            }
        ).AsNoTracking();
        return
        [
            .. found
                .AsEnumerable()
                .Select(row => new DocumentUrlAliasRaw
                {
                    DocumentKey = row.Key,
                    LanguageId = row.Culture == VersionValuesRow.Invariant ? null : languages.GetIdByIsoCode(row.Culture, throwOnNotFound: false),
                    AliasValue = AliasIn(row.Values) ?? string.Empty,
                })
                .Where(alias => alias.AliasValue.Length > 0),
        ];
    }

    private static string? AliasIn(string values)
    {
        using var json = JsonDocument.Parse(values);
        return json.RootElement.TryGetProperty(Property, out var alias) && alias.ValueKind == JsonValueKind.String ? alias.GetString() : null;
    }

    private static DocumentAliasRow ToRow(PublishedDocumentUrlAlias alias) =>
        new()
        {
            DocumentKey = alias.DocumentKey,
            LanguageId = alias.LanguageId,
            Alias = alias.Alias,
        };
}
