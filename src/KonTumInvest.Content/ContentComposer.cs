using KonTumInvest.Content.Models;
using KonTumInvest.Content.Places;
using KonTumInvest.Content.Units;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace KonTumInvest.Content;

/// <summary>Registers what other modules read from the published content.</summary>
public sealed class ContentComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) =>
        builder
            .Services.AddSingleton<PublishedDocumentsOfType>()
            .AddSingleton<PlaceDirectory>()
            .AddSingleton<IContactUnitDirectory, PublishedContactUnits>();
}
