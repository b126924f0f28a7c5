using KonTumInvest.Cms.Storage.Audit;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Dictionary;
using KonTumInvest.Cms.Storage.Entities;
using KonTumInvest.Cms.Storage.Files;
using KonTumInvest.Cms.Storage.Groups;
using KonTumInvest.Cms.Storage.KeyValues;
using KonTumInvest.Cms.Storage.Redirects;
using KonTumInvest.Cms.Storage.Relations;
using KonTumInvest.Cms.Storage.Tags;
using KonTumInvest.Cms.Storage.Urls;
using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Cms.Storage.Versions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Cms.Storage;

/// <summary>Registers the stores around documents and media, which have their own.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds the stores as singletons. They need the scope provider, the schema's repositories, <c>SchemaTypes</c>, a
    /// <see cref="TimeProvider"/> and Umbraco's hosting environment.
    /// </summary>
    public static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddSingleton<CmsDatabase>();
        services.AddSingleton<IAuditRepository, AuditRepository>();
        services.AddSingleton<IDictionaryRepository, DictionaryRepository>();
        services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
        services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
        services.AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>();
        services.AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        services.AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
        services.AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>();
        AddTrees(services);
        AddRelations(services);
        AddTags(services);
        AddAccounts(services);
        return services;
    }

    private static void AddTrees(IServiceCollection services)
    {
        services.AddSingleton<NodeRecords>();
        services.AddSingleton<NodeEntities>();
        services.AddSingleton<StaticEntities>();
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<INavigationRepository, NavigationRepository>();
        services.AddSingleton<IPublishStatusRepository, PublishStatusRepository>();
    }

    private static void AddRelations(IServiceCollection services)
    {
        services.AddSingleton<IRelationTypeRepository, RelationTypeRepository>();
        services.AddSingleton<IRelationRepository, RelationRepository>();
        services.AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
    }

    private static void AddTags(IServiceCollection services)
    {
        services.AddSingleton<TaggedValues>();
        services.AddSingleton<ITagRepository, TagRepository>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<SystemAccount>();
        services.AddSingleton<GroupEntities>();
        services.AddSingleton<StoredGroups>();
        services.AddSingleton<IMadeGroups>(provider => provider.GetRequiredService<StoredGroups>());
        services.TryAddSingleton<IStaffAccounts, NoStaffAccounts>();

        // Lazy, because the trees ask for content types, whose service asks for accounts.
        services.AddSingleton(provider => new Lazy<IDocumentNavigationQueryService>(provider.GetRequiredService<IDocumentNavigationQueryService>));
        services.AddSingleton(provider => new Lazy<IMediaNavigationQueryService>(provider.GetRequiredService<IMediaNavigationQueryService>));
        services.AddSingleton<StaffUsers>();
        services.AddSingleton<IUserRepository, UserRepository>();
        services.AddSingleton<IBackOfficeUserReader, BackOfficeUserReader>();
        services.AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>();
        services.AddSingleton<INotificationsRepository, NoNotifications>();
        services.AddSingleton<IPublicAccessRepository, NoPublicAccess>();
    }
}
