using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Where the account starts in the tree of media.</summary>
public sealed class MediaStartNodes(ActingStaff staff, IEntityService entities, AppCaches caches) : TreeStart(UmbracoObjectTypes.Media, entities)
{
    private readonly IEntityService _entities = entities;

    protected override IReadOnlyCollection<int> Ids => staff.User.CalculateMediaStartNodeIds(_entities, caches) ?? [];
}
