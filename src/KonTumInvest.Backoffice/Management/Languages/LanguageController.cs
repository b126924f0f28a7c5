using AutoMapper;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Languages;

/// <summary>The languages of the content. They are schema (<c>languages.json</c>), so that they are read here and not changed.</summary>
[Route(Path)]
public sealed class LanguageController(ILanguageService languages, IMapper mapper) : ManagementController
{
    [HttpGet("language")]
    public async Task<Page<LanguageModel>> List([FromQuery] Window window) =>
        window.Of(mapper.Map<IReadOnlyList<LanguageModel>>(await languages.GetAllAsync()));

    [HttpGet("language/{isoCode}")]
    public async Task<ActionResult<LanguageModel>> Get(string isoCode) =>
        await languages.GetAsync(isoCode) is { } language
            ? mapper.Map<LanguageModel>(language)
            : NotFoundProblem("The language could not be found");

    [HttpGet("item/language")]
    public async Task<IReadOnlyList<LanguageItemModel>> Items([FromQuery] string[] isoCode) =>
        mapper.Map<IReadOnlyList<LanguageItemModel>>(await languages.GetMultipleAsync(isoCode));

    [HttpGet("item/language/default")]
    public async Task<ActionResult<LanguageItemModel>> Default() =>
        await languages.GetDefaultLanguageAsync() is { } language
            ? mapper.Map<LanguageItemModel>(language)
            : NotFoundProblem("There is no default language");

    /// <summary>The cultures of the site's languages: no language of another can be added here.</summary>
    [HttpGet("culture")]
    public async Task<Page<CultureModel>> Cultures([FromQuery] Window window) =>
        window.Of(
            [
                .. (await languages.GetAllAsync())
                    .Select(language => language.CultureInfo)
                    .OfType<System.Globalization.CultureInfo>()
                    .Select(culture => new CultureModel(culture.Name, culture.EnglishName)),
            ]
        );

    /// <summary>Segments (variants beside languages), which this site does not use.</summary>
    [HttpGet("segment")]
    [HttpGet("document/{id}/available-segment-options")]
    public Page<object> Segments() => new(0, []);
}
