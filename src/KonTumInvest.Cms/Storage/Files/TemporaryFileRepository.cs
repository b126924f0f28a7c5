using System.Text.Json;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Files;

/// <summary>Files an editor has uploaded but not yet used in anything saved: one folder each, with the content and what is known of it.</summary>
/// <remarks>The name the browser sent is data beside the content, never part of a path.</remarks>
public sealed class TemporaryFileRepository(IHostingEnvironment environment) : ITemporaryFileRepository
{
    private const string ContentName = "content";
    private const string DetailsName = "details.json";

    private string Root => environment.TemporaryFileUploadPath;

    /// <returns>Null where there is no such file; whether it has expired is the caller's to decide by <c>AvailableUntil</c>.</returns>
    public Task<TemporaryFileModel?> GetAsync(Guid key) => Task.FromResult(Get(key));

    /// <summary>Stores a file, in place of an earlier one of the same key.</summary>
    public async Task SaveAsync(TemporaryFileModel model)
    {
        await DeleteAsync(model.Key);
        var folder = FolderOf(model.Key);
        Directory.CreateDirectory(folder);
        await using (var source = model.OpenReadStream())
        await using (var target = File.Create(Path.Combine(folder, ContentName)))
        {
            await source.CopyToAsync(target);
        }

        // Written last: a folder without details is an upload that was cut off, and counts as absent.
        var details = new Details(Path.GetFileName(model.FileName), DateTime.SpecifyKind(model.AvailableUntil, DateTimeKind.Utc));
        await File.WriteAllTextAsync(Path.Combine(folder, DetailsName), JsonSerializer.Serialize(details));
    }

    public Task DeleteAsync(Guid key)
    {
        Delete(key);
        return Task.CompletedTask;
    }

    /// <returns>The keys of the files that were available until before <paramref name="dateTime"/> and are now deleted.</returns>
    public Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var deleted = new List<Guid>();
        if (!Directory.Exists(Root))
        {
            return Task.FromResult<IEnumerable<Guid>>(deleted);
        }

        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (!Guid.TryParseExact(Path.GetFileName(folder), "N", out var key))
            {
                continue;
            }

            // An upload that was cut off has no date of its own; its folder's will do.
            var until = DetailsOf(key)?.AvailableUntil ?? Directory.GetLastWriteTimeUtc(folder).AddDays(1);
            if (until < dateTime)
            {
                Delete(key);
                deleted.Add(key);
            }
        }

        return Task.FromResult<IEnumerable<Guid>>(deleted);
    }

    private TemporaryFileModel? Get(Guid key)
    {
        if (DetailsOf(key) is not { } details)
        {
            return null;
        }

        var content = Path.Combine(FolderOf(key), ContentName);
        return new TemporaryFileModel
        {
            Key = key,
            FileName = details.FileName,
            AvailableUntil = details.AvailableUntil,
            OpenReadStream = () => File.OpenRead(content),
        };
    }

    private string FolderOf(Guid key) => Path.Combine(Root, key.ToString("N"));

    private void Delete(Guid key)
    {
        var folder = FolderOf(key);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Without waiting for anything: Umbraco deletes a file that was used without awaiting it, and it should be gone when the act is over.
    private Details? DetailsOf(Guid key)
    {
        var file = Path.Combine(FolderOf(key), DetailsName);
        return File.Exists(file) ? JsonSerializer.Deserialize<Details>(File.ReadAllText(file)) : null;
    }

    private sealed record Details(string FileName, DateTime AvailableUntil);
}
