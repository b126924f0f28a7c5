namespace KonTumInvest.Web.Features.Places;

/// <summary>Registers the profiles and lists of places, and their maps.</summary>
public static class PlacesRegistration
{
    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.AddOptions<MapOptions>().BindConfiguration(MapOptions.Section).Validate(options => options.IsUsable, MapOptions.Refusal).ValidateOnStart();
        services.AddScoped<PlaceCards>();
        services.AddScoped<PlaceMaps>();
        services.AddScoped<PlacePages>();
        return services;
    }
}
