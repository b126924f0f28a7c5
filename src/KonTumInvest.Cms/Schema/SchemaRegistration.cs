using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Schema.Repositories;
using KonTumInvest.Cms.Schema.Starter;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Schema;

/// <summary>Registers the schema and the repositories over it.</summary>
public static class SchemaRegistration
{
    /// <summary>Reads and checks the folder now; property editors are checked by <see cref="SchemaEntities.EnsureBuilt"/>.</summary>
    /// <exception cref="SchemaException">Anything is wrong in the folder.</exception>
    public static IServiceCollection AddSchema(this IServiceCollection services, string configurationFolder)
    {
        services.AddSingleton(SchemaCatalog.Load(configurationFolder));
        services.AddSingleton(SchemaWords.Load(configurationFolder));
        services.AddSingleton<SchemaEntities>();
        services.AddSingleton<SchemaUsage>();
        services.TryAddSingleton<IDocumentIds, MappedDocumentIds>();
        services.TryAddSingleton(provider => new Lazy<PropertyEditorCollection>(provider.GetRequiredService<PropertyEditorCollection>));
        services.TryAddSingleton(provider => new Lazy<IIdKeyMap>(provider.GetRequiredService<IIdKeyMap>));

        services.AddSingleton<ILanguageRepository, LanguageRepository>();
        services.AddSingleton<IDataTypeRepository, DataTypeRepository>();
        services.AddSingleton<IContentTypeRepository, ContentTypeRepository>();
        services.AddSingleton<IMediaTypeRepository, MediaTypeRepository>();
        services.AddSingleton<IMemberTypeRepository, MemberTypeRepository>();
        services.AddSingleton<IContentTypeCommonRepository, ContentTypeCommonRepository>();
        services.AddSingleton<ITemplateRepository, TemplateRepository>();
        services.TryAddSingleton<IMadeGroups, NoMadeGroups>();
        services.AddSingleton<IUserGroupRepository, UserGroupRepository>();
        services.AddSingleton<IDomainRepository, DomainRepository>();
        services.AddSingleton<IDataTypeUsageRepository, UsageRepository>();
        services.AddSingleton<IPropertyTypeUsageRepository, UsageRepository>();

        services.AddSingleton<IDataTypeContainerRepository, NoContainers>();
        services.AddSingleton<IDocumentTypeContainerRepository, NoContainers>();
        services.AddSingleton<IMediaTypeContainerRepository, NoContainers>();
        services.AddSingleton<IMemberTypeContainerRepository, NoContainers>();
        services.AddSingleton<IDocumentBlueprintContainerRepository, NoContainers>();
        services.AddSingleton<IElementContainerRepository, NoContainers>();

        services.AddSingleton<StarterMemory>();
        services.AddSingleton<StarterDictionary>();
        services.AddSingleton<StarterMedia>();
        services.AddSingleton<StarterDocuments>();
        services.AddSingleton(provider => new StarterContentLoader(
            provider.GetRequiredService<StarterMemory>(),
            provider.GetRequiredService<StarterDictionary>(),
            provider.GetRequiredService<StarterMedia>(),
            provider.GetRequiredService<StarterDocuments>()
        ));
        services.AddSingleton<SampleData>();
        return services;
    }
}
