using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Where the account starts in the tree of documents.</summary>
public sealed class StartNodes(ActingStaff staff, IEntityService entities, AppCaches caches) : TreeStart(UmbracoObjectTypes.Document, entities)
{
    private readonly IEntityService _entities = entities;

    protected override IReadOnlyCollection<int> Ids => staff.User.CalculateContentStartNodeIds(_entities, caches) ?? [];
}
