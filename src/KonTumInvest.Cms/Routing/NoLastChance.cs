using Umbraco.Cms.Core.Routing;

namespace KonTumInvest.Cms.Routing;

/// <summary>Umbraco's place for a configured "not found" document. Ours is a page of the site itself, so nothing is looked for.</summary>
internal sealed class NoLastChance : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request) => Task.FromResult(false);
}
