using AutoMapper;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.DocumentTypes;

/// <summary>Document types, exactly as <c>umbraco-config/document-types</c> has them.</summary>
[Route(Path)]
[RequireSection(Section.Content)]
public sealed class DocumentTypeController(IContentTypeService types, IReservedFieldNamesService reserved, TypeWords words, IMapper mapper)
    : ManagementController
{
    private const string NoSuchType = "The document type could not be found";

    [HttpGet("document-type/{id:guid}")]
    public async Task<ActionResult<DocumentTypeModel>> Get(Guid id) =>
        await types.GetAsync(id) is { } type ? words.In(type.ToModel()) : NotFoundProblem(NoSuchType);

    [HttpGet("document-type/batch")]
    public Page<DocumentTypeModel> Batch([FromQuery] Guid[] id)
    {
        var found = Find(id);
        return new Page<DocumentTypeModel>(found.Count, found.ConvertAll(type => words.In(type.ToModel())));
    }

    [HttpGet("item/document-type")]
    public IReadOnlyList<DocumentTypeItemModel> Items([FromQuery] Guid[] id) =>
        [.. mapper.Map<IReadOnlyList<DocumentTypeItemModel>>(Find(id)).Select(words.In)];

    [HttpGet("document-type/allowed-at-root")]
    public async Task<Page<AllowedDocumentTypeModel>> AllowedAtRoot([FromQuery] Window window) =>
        Map(await types.GetAllAllowedAsRootAsync(window.Skip, window.Take));

    [HttpGet("document-type/{id:guid}/allowed-children")]
    public async Task<ActionResult<Page<AllowedDocumentTypeModel>>> AllowedChildren(Guid id, [FromQuery] Guid? parentContentKey, [FromQuery] Window window)
    {
        var allowed = await types.GetAllowedChildrenAsync(id, parentContentKey, window.Skip, window.Take);
        return allowed is { Success: true, Result: { } found } ? Map(found) : NotFoundProblem(NoSuchType);
    }

    [HttpGet("document-type/{id:guid}/allowed-parents")]
    public async Task<ActionResult<AllowedParentsModel>> AllowedParents(Guid id)
    {
        var allowed = await types.GetAllowedParentKeysAsync(id);
        return allowed is { Success: true, Result: { } keys }
            ? new AllowedParentsModel([.. keys.Select(key => new Reference(key))])
            : NotFoundProblem(NoSuchType);
    }

    [HttpGet("document-type/configuration")]
    public DocumentTypeConfigurationModel Configuration() =>
        new("False", DisableTemplates: true, UseSegments: false, [.. reserved.GetDocumentReservedFieldNames()]);

    /// <summary>Blueprints (documents to start from), which this site does not offer.</summary>
    [HttpGet("document-type/{id:guid}/blueprint")]
    public Page<object> Blueprints() => new(0, []);

    // Asked for no key, Umbraco answers with all of them.
    private List<IContentType> Find(Guid[] keys) => keys.Length == 0 ? [] : [.. types.GetMany(keys.Distinct())];

    private Page<AllowedDocumentTypeModel> Map(PagedModel<IContentType> found) =>
        new(found.Total, [.. mapper.Map<IReadOnlyList<AllowedDocumentTypeModel>>(found.Items).Select(words.In)]);
}
