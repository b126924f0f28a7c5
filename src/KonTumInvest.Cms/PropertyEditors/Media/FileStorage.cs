using KonTumInvest.Cms.Media.Vector;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Media;

/// <summary>Moves an uploaded file from the waiting area into the media store.</summary>
public sealed class FileStorage(MediaFileManager files, ITemporaryFileService temporaryFiles, ICoreScopeProvider scopes)
{
    public TemporaryFileModel? FindUpload(Guid key) => temporaryFiles.GetAsync(key).GetAwaiter().GetResult();

    /// <summary>
    /// Stores the upload and returns its address. Upload and replaced file go when the surrounding scope completes, not before; if it does not,
    /// the stored file goes. Its folder is a random one each time: a file that replaces another of its name has an address of its own, since
    /// browsers keep files for a year.
    /// </summary>
    /// <param name="upload">A file that was found safe.</param>
    /// <param name="property">The property that will hold it.</param>
    /// <param name="replacedSource">The address of the file this one replaces, or null.</param>
    public string Store(TemporaryFileModel upload, ContentPropertyData property, string? replacedSource)
    {
        using var scope = scopes.CreateCoreScope();
        var path = files.GetMediaPath(upload.FileName, Guid.NewGuid(), property.PropertyTypeKey);
        using (var stream = OpenKept(upload))
        {
            files.FileSystem.AddFile(path, stream, overrideIfExists: false);
        }

        scopes.Context?.Enlist(
            $"{nameof(FileStorage)}:new:{path}",
            completed =>
            {
                if (!completed && files.FileSystem.FileExists(path))
                {
                    files.FileSystem.DeleteFile(path);
                }
            }
        );
        temporaryFiles.EnlistDeleteIfScopeCompletes(upload.Key, scopes);
        DeleteWhenCompleted(replacedSource, keep: path);
        scope.Complete();
        return files.FileSystem.GetUrl(path);
    }

    /// <summary>What is kept of an upload: of a drawing, what may be shown.</summary>
    private static Stream OpenKept(TemporaryFileModel upload)
    {
        var sent = upload.OpenReadStream();
        if (!upload.FileName.EndsWith($".{SvgFile.Extension}", StringComparison.OrdinalIgnoreCase))
        {
            return sent;
        }

        using (sent)
        using (var content = new MemoryStream())
        {
            sent.CopyTo(content);
            return new MemoryStream(SvgFile.Clean(content.ToArray()).Value, writable: false);
        }
    }

    /// <summary>Deletes the file at this address when the surrounding scope completes.</summary>
    public void Remove(string? source)
    {
        using var scope = scopes.CreateCoreScope();
        DeleteWhenCompleted(source, keep: null);
        scope.Complete();
    }

    private void DeleteWhenCompleted(string? source, string? keep)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return;
        }

        var path = files.FileSystem.GetRelativePath(source);
        if (path == keep)
        {
            return;
        }

        scopes.Context?.Enlist(
            $"{nameof(FileStorage)}:{path}",
            completed =>
            {
                if (completed && files.FileSystem.FileExists(path))
                {
                    files.FileSystem.DeleteFile(path);
                }
            }
        );
    }
}
