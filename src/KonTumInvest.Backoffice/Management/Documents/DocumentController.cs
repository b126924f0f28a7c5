using AutoMapper;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Reads documents to open them in the editor.</summary>
[Route(Path + "/document")]
[RequireSection(Section.Content)]
public sealed class DocumentController(
    DocumentAccess access,
    DocumentDetails details,
    StaleSaveGuard stale,
    IContentService contents,
    IPublishedUrlInfoProvider addresses,
    IDomainService domains,
    IOptionsSnapshot<ContentSettings> settings,
    IMapper mapper
) : ManagementController
{
    private const string NoSuchDocument = "The document could not be found";
    private const string PreviewProvider = "umbDocumentUrlProvider";

    [HttpGet("{id}")]
    public async Task<ActionResult<DocumentModel>> Get(Guid id)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(id) is not { } document)
        {
            return NotFoundProblem(NoSuchDocument);
        }

        var read = await details.ReadAsync(document);
        stale.Seen(read);
        return read;
    }

    /// <summary>What visitors see of it.</summary>
    [HttpGet("{id}/published")]
    public async Task<ActionResult<DocumentModel>> GetPublished(Guid id)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        return contents.GetById(id) is { Published: true } document
            ? await details.ReadAsync(document, published: true)
            : NotFoundProblem("The document is not published");
    }

    [HttpGet("configuration")]
    public DocumentConfigurationModel Configuration()
    {
        var current = settings.Value;
        return new DocumentConfigurationModel(
            current.DisableDeleteWhenReferenced,
            current.DisableUnpublishWhenReferenced,
            current.AllowEditInvariantFromNonDefault,
            AllowNonExistingSegmentsCreation: false
        );
    }

    [HttpGet("urls")]
    public async Task<ActionResult<IReadOnlyList<DocumentUrlsModel>>> Urls([FromQuery] Guid[] id, [FromQuery] string? culture)
    {
        var found = new List<DocumentUrlsModel>();
        foreach (var document in id.Length == 0 ? [] : contents.GetByIds(id.Distinct()))
        {
            if (await access.RefuseAsync(DocumentVerb.Read, document.Key) is { } refusal)
            {
                return refusal;
            }

            found.Add(new DocumentUrlsModel(document.Key, await UrlsOfAsync(document, culture)));
        }

        return found;
    }

    /// <summary>Where the draft is shown on the public site. It is a page of our own, whichever provider of addresses is asked for.</summary>
    [HttpGet("{id}/preview-url")]
    public async Task<ActionResult<DocumentUrlModel>> PreviewUrl(Guid id, [FromQuery] string? culture)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var address = $"/umbraco/preview?id={id:D}&culture={Uri.EscapeDataString(culture ?? string.Empty)}";
        return new DocumentUrlModel(culture, address, Message: null, PreviewProvider, IsExternal: false);
    }

    /// <summary>The hostnames that lead to a document. They are schema (<c>hostnames.json</c>), so that they are read here and not changed.</summary>
    [HttpGet("{id}/domains")]
    public async Task<ActionResult<DomainsModel>> Domains(Guid id)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).ToList();
        return new DomainsModel(
            assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode,
            mapper.Map<IReadOnlyList<DomainModel>>(assigned.Where(domain => !domain.IsWildcard).OrderBy(domain => domain.SortOrder))
        );
    }

    private async Task<IReadOnlyList<DocumentUrlModel>> UrlsOfAsync(IContent document, string? culture)
    {
        var found = culture is null ? await addresses.GetAllAsync(document) : await addresses.GetAllAsync(document, culture);
        return
        [
            .. found
                .OrderBy(info => info.Culture, StringComparer.Ordinal)
                .Select(info => new DocumentUrlModel(info.Culture, info.Url?.ToString(), info.Message, info.Provider, info.IsExternal)),
        ];
    }
}
