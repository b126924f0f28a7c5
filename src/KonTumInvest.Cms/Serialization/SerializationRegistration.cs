using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.Serialization;

/// <summary>Registers the two serialisers Umbraco's core asks for.</summary>
public static class SerializationRegistration
{
    public static IServiceCollection AddCmsSerialization(this IServiceCollection services)
    {
        services.AddSingleton<IJsonSerializer, CmsJsonSerializer>();
        services.AddSingleton<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        return services;
    }
}
