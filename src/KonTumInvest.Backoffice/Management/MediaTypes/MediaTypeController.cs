using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.DocumentTypes;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.MediaTypes;

/// <summary>Media types, exactly as <c>umbraco-config/media-types</c> has them.</summary>
[Route(Path)]
[RequireSection(Section.Media, Section.Content)]
public sealed class MediaTypeController(IMediaTypeService types, IMediaTypeEditingService kinds, IReservedFieldNamesService reserved, TypeWords words)
    : ManagementController
{
    private const string NoSuchType = "The media type could not be found";

    [HttpGet("media-type/{id:guid}")]
    public async Task<ActionResult<MediaTypeModel>> Get(Guid id) =>
        await types.GetAsync(id) is { } type ? words.In(Model(type)) : NotFoundProblem(NoSuchType);

    [HttpGet("media-type/batch")]
    public Page<MediaTypeModel> Batch([FromQuery] Guid[] id)
    {
        var found = Find(id);
        return new Page<MediaTypeModel>(found.Count, found.ConvertAll(type => words.In(Model(type))));
    }

    [HttpGet("item/media-type")]
    public IReadOnlyList<MediaTypeItemModel> Items([FromQuery] Guid[] id) => Find(id).ConvertAll(Item);

    /// <summary>The types that an uploaded file with this extension may become.</summary>
    [HttpGet("item/media-type/allowed")]
    public async Task<Page<MediaTypeForFileModel>> ForFile([FromQuery] string? fileExtension, [FromQuery] Window window)
    {
        var extension = (fileExtension ?? string.Empty).TrimStart('.');
        var found = await kinds.GetMediaTypesForFileExtensionWithMatchInfoAsync(extension, window.Skip, window.Take);
        return new Page<MediaTypeForFileModel>(
            found.Total,
            [
                .. found.Items.Select(match => new MediaTypeForFileModel
                {
                    Id = match.MediaType.Key,
                    Name = NameOf(match.MediaType),
                    Icon = match.MediaType.Icon,
                    MatchedFileExtension = match.IsSpecificMatch,
                }),
            ]
        );
    }

    /// <summary>The types that hold other media and no file.</summary>
    [HttpGet("item/media-type/folders")]
    public async Task<Page<MediaTypeItemModel>> Folders([FromQuery] Window window)
    {
        var found = await kinds.GetFolderMediaTypes(window.Skip, window.Take);
        return new Page<MediaTypeItemModel>(found.Total, [.. found.Items.Select(Item)]);
    }

    [HttpGet("media-type/allowed-at-root")]
    public async Task<Page<AllowedMediaTypeModel>> AllowedAtRoot([FromQuery] Window window) =>
        Map(await types.GetAllAllowedAsRootAsync(window.Skip, window.Take));

    [HttpGet("media-type/{id:guid}/allowed-children")]
    public async Task<ActionResult<Page<AllowedMediaTypeModel>>> AllowedChildren(Guid id, [FromQuery] Guid? parentContentKey, [FromQuery] Window window)
    {
        var allowed = await types.GetAllowedChildrenAsync(id, parentContentKey, window.Skip, window.Take);
        return allowed is { Success: true, Result: { } found } ? Map(found) : NotFoundProblem(NoSuchType);
    }

    [HttpGet("media-type/{id:guid}/allowed-parents")]
    public async Task<ActionResult<AllowedParentsModel>> AllowedParents(Guid id)
    {
        var allowed = await types.GetAllowedParentKeysAsync(id);
        return allowed is { Success: true, Result: { } keys }
            ? new AllowedParentsModel([.. keys.Select(key => new Reference(key))])
            : NotFoundProblem(NoSuchType);
    }

    [HttpGet("media-type/configuration")]
    public MediaTypeConfigurationModel Configuration() => new([.. reserved.GetMediaReservedFieldNames()]);

    // Asked for no key, Umbraco answers with all of them.
    private List<IMediaType> Find(Guid[] keys) => keys.Length == 0 ? [] : [.. types.GetMany(keys.Distinct())];

    private Page<AllowedMediaTypeModel> Map(PagedModel<IMediaType> found) =>
        new(found.Total, [.. found.Items.Select(type => new AllowedMediaTypeModel(type.Key, NameOf(type), words.InOrNull(type.Description), type.Icon))]);

    private MediaTypeItemModel Item(IMediaType type) =>
        new()
        {
            Id = type.Key,
            Name = NameOf(type),
            Icon = type.Icon,
        };

    private static MediaTypeModel Model(IMediaType type) =>
        new()
        {
            Id = type.Key,
            Alias = type.Alias,
            Name = type.Name ?? type.Alias,
            Description = type.Description,
            Icon = type.Icon ?? string.Empty,
            AllowedAsRoot = type.AllowedAsRoot,
            VariesByCulture = type.VariesByCulture(),
            Collection = Reference.To(type.ListView),
            IsElement = type.IsElement,
            AllowedMediaTypes =
            [
                .. (type.AllowedContentTypes ?? []).Select(child => new AllowedMediaChildModel(new Reference(child.Key), child.SortOrder)),
            ],
            Compositions = [.. type.ContentTypeComposition.Select(other => new MediaCompositionModel(new Reference(other.Key), "Composition"))],
            Containers = type.ToContainers(),
            Properties = type.ToProperties(),
        };

    private string NameOf(IMediaType type) => words.In(type.Name ?? type.Alias);
}
