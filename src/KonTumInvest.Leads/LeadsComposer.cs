using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace KonTumInvest.Leads;

/// <summary>Found by Umbraco at boot; registers the module.</summary>
public sealed class LeadsComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder.Services.AddLeads(builder.Config);
}
