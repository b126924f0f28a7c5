using System.Globalization;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Tags;

/// <summary>Tags that are in use, offered while one types: with Vietnamese marks or without.</summary>
[Route(Path + "/tag")]
[RequireSection(Section.Content, Section.Media)]
public sealed class TagController(ITagService tags) : ManagementController
{
    private const string AnyCulture = "*";

    [HttpGet]
    public async Task<Page<TagModel>> Find([FromQuery] string? query, [FromQuery] string? tagGroup, [FromQuery] string? culture, [FromQuery] Window window)
    {
        var wanted = VietnameseText.Fold(query ?? string.Empty);
        var found = (await tags.GetAllAsync(tagGroup, string.IsNullOrEmpty(culture) ? AnyCulture : culture))
            .Where(tag => VietnameseText.Fold(tag.Text).Contains(wanted, StringComparison.Ordinal))
            .OrderByDescending(tag => tag.NodeCount)
            .ThenBy(tag => tag.Text, StringComparer.Ordinal);
        return window.Of(found.ToList()).Map(Model);
    }

    private static TagModel Model(ITag tag) => new(tag.Id.ToString(CultureInfo.InvariantCulture), tag.Text, tag.Group, tag.NodeCount);
}

/// <summary>A tag, and how many items have it.</summary>
public sealed record TagModel(string Id, string? Text, string? Group, int NodeCount);
