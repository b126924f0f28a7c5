using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Where a draft is looked at as it would be published: a page of our own, which asks again who may.</summary>
[Route(Path + "/document/{id}/preview-url")]
[RequireSection(Section.Content)]
public sealed class DocumentPreviewController(ILanguageService languages, DocumentAccess access) : ManagementController
{
    private const string Provider = "umbDocumentUrlProvider";

    [HttpGet]
    public async Task<ActionResult<DocumentUrlModel>> Get(Guid id, [FromQuery] string? culture)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var shown = culture ?? await languages.GetDefaultIsoCodeAsync();
        if (await languages.GetAsync(shown) is not { } language)
        {
            return Problem(Problems.Refusal.BadRequest("Invalid language", "The site does not have the language."), "InvalidCulture");
        }

        return new DocumentUrlModel(language.IsoCode, $"/umbraco/preview?id={id}&culture={language.IsoCode}", null, Provider, IsExternal: false);
    }
}
