using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>Makes the documents of the starter content that the database never received, through the services that editors use.</summary>
internal sealed class StarterDocuments(
    SchemaCatalog catalog,
    StarterMemory memory,
    ICoreScopeProvider scopes,
    IContentService contentService,
    IContentEditingService editing,
    IContentPublishingService publishing,
    ILogger<StarterDocuments> logger
)
{
    private static readonly Guid Loader = Constants.Security.SuperUserKey;
    private static readonly TimeSpan LoadingTime = TimeSpan.FromMinutes(5);

    /// <summary>All are stored before any is published: publishing then finds every document that another one refers to.</summary>
    /// <returns>Whether any were missing.</returns>
    public async Task<bool> LoadAsync(IReadOnlyDictionary<string, StarterMemory.Progress> received, CancellationToken cancellationToken)
    {
        var missing = StarterOrder
            .Of(catalog, ContentTypeKind.Document)
            .Where(item => received.GetValueOrDefault(StarterMemory.NameOf(item)) != StarterMemory.Progress.Done)
            .ToList();
        var uncreated = missing
            .Where(item => received.GetValueOrDefault(StarterMemory.NameOf(item)) == StarterMemory.Progress.None)
            .ToList();
        await CreateAsync(uncreated, cancellationToken);
        foreach (var item in missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await PublishAsync(item);
        }

        if (missing.Count > 0)
        {
            logger.LogInformation("Starter content: {Documents} documents loaded", missing.Count);
        }

        return missing.Count > 0;
    }

    // In one transaction: of a set with mistakes nothing is stored, and all of them are named.
    private async Task CreateAsync(List<StarterDocument> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        var problems = new ProblemList();
        using var scope = scopes.CreateCoreScope();

        // Another node may be loading the same database: this one waits, and then finds everything there.
        scope.EagerWriteLock(LoadingTime, Constants.Locks.ContentTree);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (memory.Read(StarterMemory.NameOf(item)) == StarterMemory.Progress.None && ParentIsThere(item))
            {
                await CreateAsync(item, problems);
                memory.Write(StarterMemory.NameOf(item), StarterMemory.Progress.Created);
            }
        }

        problems.ThrowIfAny();
        scope.Complete();
    }

    private async Task CreateAsync(StarterDocument item, ProblemList problems)
    {
        var created = await editing.CreateAsync(Model(item), Loader);
        foreach (var error in created.Result.ValidationResult.ValidationErrors)
        {
            problems.Add(item.Source.File, item.LineOf(error.Alias), Words(item, error.Alias, error.Culture, error.ErrorMessages));
        }

        if (!created.Success)
        {
            problems.Add(item.Source.File, item.Source.Line, $"'{item.Id}' cannot be created: {created.Status}");
        }
    }

    private async Task PublishAsync(StarterDocument item)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (memory.Read(StarterMemory.NameOf(item)) == StarterMemory.Progress.Created)
        {
            // Between a crash and this start an editor may have thrown it away.
            if (item.Publish.Count > 0 && contentService.GetById(item.Key) is { Trashed: false })
            {
                await PublishCulturesAsync(item);
            }

            memory.Write(StarterMemory.NameOf(item), StarterMemory.Progress.Done);
        }

        scope.Complete();
    }

    private async Task PublishCulturesAsync(StarterDocument item)
    {
        var varies = catalog.FindContentType(item.Kind, item.Type.Value)!.VariesByCulture;
        List<CulturePublishScheduleModel> cultures = varies
            ? [.. item.Publish.Select(culture => new CulturePublishScheduleModel { Culture = culture.Value })]
            : [new CulturePublishScheduleModel { Culture = null }];
        var published = await publishing.PublishAsync(item.Key, cultures, Loader);
        if (published.Status == ContentPublishingOperationStatus.PathNotPublished)
        {
            logger.LogWarning("Starter document {StarterId} stays a draft: what it stands below is no longer published", item.Id);
        }
        else if (!published.Success)
        {
            var properties = string.Join(", ", published.Result.InvalidPropertyAliases ?? []);
            throw Refused(item, $"cannot be published: {published.Status}{(properties.Length > 0 ? $" ({properties})" : string.Empty)}");
        }
    }

    private bool ParentIsThere(StarterDocument item)
    {
        if (item.Parent is null || contentService.GetById(ParentKey(item)!.Value) is { Trashed: false })
        {
            return true;
        }

        logger.LogWarning("Starter document {StarterId} is left out: what it belongs below was deleted", item.Id);
        return false;
    }

    private ContentCreateModel Model(StarterDocument item)
    {
        var type = catalog.FindContentType(item.Kind, item.Type.Value)!;
        return new ContentCreateModel
        {
            Key = item.Key,
            ContentTypeKey = type.Key,
            ParentKey = ParentKey(item),
            TemplateKey = type.Templates is [var first, ..] ? catalog.Templates.First(template => template.Alias == first.Value).Key : null,
            Variants = StarterVariants.Of(item),
            Properties = StarterValues.Posted(catalog, item),
        };
    }

    private static Guid? ParentKey(StarterDocument item) =>
        item.Parent is { } parent ? StarterDocument.KeyOf(item.Kind, parent.Value) : null;

    private static string Words(StarterDocument item, string alias, string? culture, IEnumerable<string> messages) =>
        $"'{item.Id}': property '{alias}'{(culture is null ? string.Empty : $" in '{culture}'")}: {string.Join(" ", messages)}";

    private static SchemaException Refused(StarterDocument item, string reason) =>
        new([new SchemaProblem(item.Source.File, item.Source.Line, $"'{item.Id}' {reason}")]);
}
