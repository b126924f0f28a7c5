using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.Documents.Collections;

/// <summary>How a list view wants the children of a document.</summary>
public sealed class CollectionQuery
{
    private static readonly StringComparer InVietnamese = StringComparer.Create(CultureInfo.GetCultureInfo("vi"), ignoreCase: true);

    /// <summary>Part of a name in any language, with Vietnamese marks or without.</summary>
    [FromQuery(Name = "filter")]
    public string? Filter { get; init; }

    [FromQuery(Name = "orderBy")]
    public string? OrderBy { get; init; }

    /// <summary>The language whose names count in the order of names.</summary>
    [FromQuery(Name = "orderCulture")]
    public string? OrderCulture { get; init; }

    [FromQuery(Name = "orderDirection")]
    public Direction OrderDirection { get; init; }

    /// <summary>The documents in this order, or null if there is no such order.</summary>
    internal IEnumerable<IDocumentEntitySlim>? Sort(IEnumerable<IDocumentEntitySlim> documents) =>
        OrderBy switch
        {
            null or "" or "sortOrder" => By(documents, document => document.SortOrder),
            "name" => By(documents, NameOf, InVietnamese),
            "createDate" => By(documents, document => document.CreateDate),
            "updateDate" => By(documents, document => document.UpdateDate),
            _ => null,
        };

    private IOrderedEnumerable<IDocumentEntitySlim> By<T>(
        IEnumerable<IDocumentEntitySlim> documents,
        Func<IDocumentEntitySlim, T> key,
        IComparer<T>? comparer = null
    ) =>
        (OrderDirection == Direction.Descending ? documents.OrderByDescending(key, comparer) : documents.OrderBy(key, comparer)).ThenBy(document =>
            document.Id
        );

    private string NameOf(IDocumentEntitySlim document) =>
        OrderCulture is { } culture && document.CultureNames.TryGetValue(culture, out var name) ? name : document.Name ?? string.Empty;
}
