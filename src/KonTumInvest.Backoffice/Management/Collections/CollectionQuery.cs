using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>Which list view is shown, and how.</summary>
public sealed class CollectionQuery
{
    /// <summary>The list view's data type; none means that of the type of what is opened.</summary>
    [FromQuery(Name = "dataTypeId")]
    public Guid? DataTypeId { get; init; }

    /// <summary>A column of the list view.</summary>
    [FromQuery(Name = "orderBy")]
    public string OrderBy { get; init; } = "updateDate";

    [FromQuery(Name = "orderCulture")]
    public string? OrderCulture { get; init; }

    [FromQuery(Name = "orderDirection")]
    public Direction OrderDirection { get; init; } = Direction.Ascending;

    /// <summary>Part of a name.</summary>
    [FromQuery(Name = "filter")]
    public string? Filter { get; init; }
}
