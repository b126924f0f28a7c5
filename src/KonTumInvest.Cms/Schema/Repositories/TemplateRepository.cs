using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>Templates by name only: their markup is views in the code, so there are no files and no layouts to manage here.</summary>
internal sealed class TemplateRepository(SchemaEntities entities)
    : SchemaRepository<ITemplate>(() => entities.Templates),
        ITemplateRepository
{
    public ITemplate? Get(string? alias) =>
        CopyOf(Originals.FirstOrDefault(template => string.Equals(template.Alias, alias, StringComparison.OrdinalIgnoreCase)));

    public IEnumerable<ITemplate> GetAll(params string[] aliases) =>
        CopyAll(Originals.Where(template => aliases is [] || aliases.Contains(template.Alias, StringComparer.OrdinalIgnoreCase)));

    public IEnumerable<ITemplate> GetChildren(int layoutTemplateId) => [];

    public IEnumerable<ITemplate> GetDescendants(int layoutTemplateId) => [];

    public Stream GetFileContentStream(string filepath) => Stream.Null;

    public void SetFileContent(string filepath, Stream content) => throw SchemaIsCode();

    /// <summary>-1, Umbraco's answer for a file that does not exist.</summary>
    public long GetFileSize(string filepath) => -1;
}
