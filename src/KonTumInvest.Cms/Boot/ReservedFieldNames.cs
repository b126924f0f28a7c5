using System.Reflection;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Boot;

/// <summary>Names a property may not have, because the typed models have members of these names.</summary>
internal sealed class ReservedFieldNames : IReservedFieldNamesService
{
    private static readonly HashSet<string> Names = typeof(Umbraco.Cms.Core.Models.PublishedContent.IPublishedContent)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Concat(typeof(Umbraco.Cms.Core.Models.PublishedContent.IPublishedElement).GetProperties())
        .Select(property => property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public ISet<string> GetDocumentReservedFieldNames() => Names;

    public ISet<string> GetMediaReservedFieldNames() => Names;

    public ISet<string> GetMemberReservedFieldNames() => Names;
}
