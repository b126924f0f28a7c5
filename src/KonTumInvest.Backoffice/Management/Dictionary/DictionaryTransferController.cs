using System.Net.Mime;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>Takes texts out as a file for a translator, and takes such a file back: all of it or nothing.</summary>
[Route(Path + "/dictionary")]
[RequireSection(Section.Translation)]
public sealed class DictionaryTransferController(
    IDictionaryItemService dictionary,
    ITemporaryFileService files,
    ICoreScopeProvider scopes,
    DictionaryLanguages languages,
    ActingStaff staff
) : ManagementController
{
    [HttpGet("{id}/export")]
    public async Task<ActionResult> Export(Guid id, [FromQuery] bool includeChildren)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return DictionaryItemOperationStatus.ItemNotFound.ToProblem();
        }

        var below = includeChildren ? (await dictionary.GetDescendantsAsync(id)).ToLookup(child => child.ParentId) : null;
        return File(DictionaryFile.Write(Entry(item, below)), MediaTypeNames.Application.Octet, $"{id}.{DictionaryFile.Extension}");
    }

    /// <summary>
    /// Texts that are there by name get the file's translations and stay where they are; the others are made below the parent.
    /// </summary>
    [HttpPost("import")]
    public async Task<ActionResult> Import([FromBody] ImportDictionary sent)
    {
        if (await files.GetAsync(sent.TemporaryFile.Id) is not { } file)
        {
            return NotFoundProblem("The uploaded file could not be found", "TemporaryFileNotFound");
        }

        if (sent.Parent is { } parent && await dictionary.GetAsync(parent.Id) is null)
        {
            return DictionaryItemOperationStatus.ParentNotFound.ToProblem();
        }

        if (Read(file.OpenReadStream) is not { } entries)
        {
            return Problem(Refusal.BadRequest("The file could not be read", "It is not a file of dictionary items."), "InvalidFileContent");
        }

        using var scope = scopes.CreateCoreScope();
        files.EnlistDeleteIfScopeCompletes(file.Key, scopes);
        var first = Guid.Empty;
        foreach (var entry in entries)
        {
            var (key, refusal) = await SaveAsync(entry, sent.Parent?.Id);
            if (refusal is not null)
            {
                return refusal;
            }

            first = first == Guid.Empty ? key : first;
        }

        scope.Complete();
        return CreatedAt("dictionary", first);
    }

    private async Task<(Guid Key, ActionResult? Refusal)> SaveAsync(DictionaryEntry entry, Guid? parent)
    {
        var stored = await dictionary.GetAsync(entry.Name);
        var isFree = entry.Key is { } wanted && wanted != Guid.Empty && await dictionary.GetAsync(wanted) is null;
        var item = stored ?? new DictionaryItem(parent, entry.Name) { Key = isFree ? entry.Key!.Value : Guid.CreateVersion7() };
        if (await languages.WriteAsync(item, entry.Texts) is { } refusal)
        {
            return (item.Key, refusal);
        }

        var saved = stored is null ? await dictionary.CreateAsync(item, staff.Key) : await dictionary.UpdateAsync(item, staff.Key);
        if (!saved.Success)
        {
            return (item.Key, saved.Status.ToProblem());
        }

        foreach (var child in entry.Below)
        {
            if ((await SaveAsync(child, item.Key)).Refusal is { } below)
            {
                return (item.Key, below);
            }
        }

        return (item.Key, null);
    }

    private static IReadOnlyList<DictionaryEntry>? Read(Func<Stream> open)
    {
        using var content = open();
        return DictionaryFile.TryRead(content);
    }

    private static DictionaryEntry Entry(IDictionaryItem item, ILookup<Guid?, IDictionaryItem>? below) =>
        DictionaryEntry.Of(item, (below?[item.Key] ?? []).Select(child => Entry(child, below)));
}
