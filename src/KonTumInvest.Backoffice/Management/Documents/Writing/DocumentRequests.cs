using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>The names and values of a document or media item. The client sends those of every language, changed or not.</summary>
public abstract record SentContent
{
    [EachPresent]
    public required IReadOnlyList<SentValue> Values { get; init; }

    [EachPresent]
    public required IReadOnlyList<SentVariant> Variants { get; init; }
}

/// <summary>The names and values of a document.</summary>
public record UpdateDocument : SentContent
{
    public Reference? Template { get; init; }
}

/// <summary>A value as sent: <see cref="Value"/> is of whatever shape the property's editor has.</summary>
public sealed record SentValue
{
    public required string Alias { get; init; }

    public string? Culture { get; init; }

    public string? Segment { get; init; }

    public JsonElement Value { get; init; }
}

/// <summary>A document's name in one language.</summary>
public sealed record SentVariant
{
    public string? Culture { get; init; }

    public string? Segment { get; init; }

    public required string Name { get; init; }
}

/// <summary>A document to make. The client chooses its id.</summary>
public record CreateDocument : UpdateDocument
{
    public Guid? Id { get; init; }

    public Reference? Parent { get; init; }

    public required Reference DocumentType { get; init; }
}

/// <summary>A document to make and publish at once.</summary>
public sealed record CreateAndPublishDocument : CreateDocument
{
    [EachPresent]
    public required IReadOnlyList<string> CulturesToPublish { get; init; }
}

/// <summary>Names and values to save and publish at once.</summary>
public sealed record UpdateAndPublishDocument : UpdateDocument
{
    [EachPresent]
    public required IReadOnlyList<string> CulturesToPublish { get; init; }
}

/// <summary>Names and values to check in some languages, or in all.</summary>
public sealed record ValidateDocument : UpdateDocument
{
    [EachPresent]
    public IReadOnlyList<string>? Cultures { get; init; }
}

/// <summary>Languages to publish, now or as planned.</summary>
public sealed record PublishDocument
{
    [EachPresent]
    public required IReadOnlyList<PlannedCulture> PublishSchedules { get; init; }
}

/// <summary>A language and its plan; none publishes now.</summary>
public sealed record PlannedCulture(string? Culture, Plan? Schedule);

/// <summary>When a language appears on the site, and when it leaves.</summary>
public sealed record Plan(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

/// <summary>Languages to publish of a document and everything below it.</summary>
public sealed record PublishBranch
{
    public bool IncludeUnpublishedDescendants { get; init; }

    [EachPresent]
    public required IReadOnlyList<string> Cultures { get; init; }
}

/// <summary>How far the publishing of a branch is.</summary>
public sealed record PublishedBranch(Guid TaskId, bool IsComplete);

/// <summary>Languages that leave the site; none means all.</summary>
public sealed record UnpublishDocument([EachPresent] IReadOnlyList<string>? Cultures);

/// <summary>Where to put a document or media item; none is the root.</summary>
public sealed record MoveNode(Reference? Target);

/// <summary>Where to put a copy; none is the root.</summary>
public sealed record CopyDocument(Reference? Target, bool RelateToOriginal, bool IncludeDescendants);

/// <summary>The children of a document or media item in a new order.</summary>
public sealed record SortNodes(Reference? Parent, [EachPresent] IReadOnlyList<SortedItem> Sorting);

/// <summary>A child and its place.</summary>
public sealed record SortedItem(Guid Id, int SortOrder);

/// <summary>An order for all children of a document or media item.</summary>
public sealed record SortByField
{
    public string? Culture { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<ContentSortField>))]
    public required ContentSortField Field { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<Direction>))]
    public required Direction Direction { get; init; }
}
