using KonTumInvest.Leads.Timeline.Offers;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Registers the list of land and the pages of plots.</summary>
public static class LandRegistration
{
    public static IServiceCollection AddLand(this IServiceCollection services) =>
        services.AddSingleton<IPlotDirectory, PlotDirectory>().AddScoped<PlotCards>().AddScoped<LandFilterChoices>().AddScoped<LandListPages>();
}
