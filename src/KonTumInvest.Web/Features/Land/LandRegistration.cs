using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Web.Features.Land.FactSheets;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Registers the list of land and the pages of plots.</summary>
public static class LandRegistration
{
    public static IServiceCollection AddLand(this IServiceCollection services) =>
        services
            .AddSingleton<IPlotDirectory, PlotDirectory>()
            .AddSingleton<FactSheetReader>()
            .AddSingleton<SheetFigures>()
            .AddSingleton<SheetPolicies>()
            .AddSingleton<IFactSheets, FactSheets.FactSheets>()
            .AddScoped<PlotCards>()
            .AddScoped<LandFilterChoices>()
            .AddScoped<LandListPages>();
}
