using System.Text.Json.Nodes;
using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>
/// Makes the media of the starter content that the database never received: file first, then the item, as an upload does.
/// </summary>
internal sealed class StarterMedia(
    SchemaCatalog catalog,
    StarterMemory memory,
    ICoreScopeProvider scopes,
    IMediaEditingService editing,
    ITemporaryFileService temporaryFiles
)
{
    public async Task LoadAsync(IReadOnlyDictionary<string, StarterMemory.Progress> received, CancellationToken cancellationToken)
    {
        foreach (var item in StarterOrder.Of(catalog, ContentTypeKind.Media))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (received.GetValueOrDefault(StarterMemory.NameOf(item)) == StarterMemory.Progress.None)
            {
                await CreateAsync(item);
            }
        }
    }

    private async Task CreateAsync(StarterDocument item)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MediaTree);
        if (memory.Read(StarterMemory.NameOf(item)) == StarterMemory.Progress.None)
        {
            var created = await editing.CreateAsync(
                new MediaCreateModel
                {
                    Key = item.Key,
                    ContentTypeKey = catalog.FindContentType(item.Kind, item.Type.Value)!.Key,
                    ParentKey = item.Parent is { } parent ? StarterDocument.KeyOf(item.Kind, parent.Value) : null,
                    Variants = StarterVariants.Of(item),
                    Properties = [.. StarterValues.Posted(catalog, item), .. await FileAsync(item)],
                },
                Constants.Security.SuperUserKey
            );
            var errors = (created.Result.ValidationResult?.ValidationErrors ?? []).ToList();
            if (!created.Success || errors.Count > 0)
            {
                var words = string.Join(
                    " ",
                    errors.SelectMany(error => error.ErrorMessages.Select(message => $"{error.Alias}: {message}"))
                );
                throw new SchemaException([
                    new SchemaProblem(
                        item.Source.File,
                        item.Source.Line,
                        $"'{item.Id}' cannot be created: {created.Status} {words}".TrimEnd()
                    ),
                ]);
            }

            memory.Write(StarterMemory.NameOf(item), StarterMemory.Progress.Done);
        }

        scope.Complete();
    }

    private async Task<IEnumerable<PropertyValueModel>> FileAsync(StarterDocument item)
    {
        if (item.File is not { } path)
        {
            return [];
        }

        var key = Guid.CreateVersion7();
        var stored = await temporaryFiles.CreateAsync(
            new CreateTemporaryFileModel
            {
                Key = key,
                FileName = Path.GetFileName(path),
                OpenReadStream = () => File.OpenRead(path),
            }
        );
        return stored.Success
            ?
            [
                new PropertyValueModel
                {
                    Alias = Constants.Conventions.Media.File,
                    Value = new JsonObject { ["temporaryFileId"] = key.ToString() },
                },
            ]
            : throw new SchemaException([
                new SchemaProblem(
                    item.Source.File,
                    item.Source.Line,
                    $"'{item.Id}': file '{Path.GetFileName(path)}' is refused: {stored.Status}"
                ),
            ]);
    }
}
