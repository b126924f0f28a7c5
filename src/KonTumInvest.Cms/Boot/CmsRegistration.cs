using System.Reflection;
using KonTumInvest.Cms.Clustering;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.PropertyEditors;
using KonTumInvest.Cms.Routing;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Serialization;
using KonTumInvest.Cms.Storage;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Relations;
using KonTumInvest.Cms.Storage.Scoping;
using KonTumInvest.Cms.Texts;
using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Boot;

/// <summary>Registers Umbraco's core services over the storage of this project.</summary>
public static class CmsRegistration
{
    /// <summary>
    /// Adds the content engine. Composers of every assembly that <paramref name="host"/> references are found and run.
    /// Call <see cref="CmsStartup.StartAsync"/> once the application is built.
    /// </summary>
    /// <param name="builder">The application's builder.</param>
    /// <param name="host">The assembly of the host.</param>
    public static void AddCms(this IHostApplicationBuilder builder, Assembly host)
    {
        var services = builder.Services;
        services.AddOptions<CmsOptions>().BindConfiguration(CmsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(CmsOptions.Section).Get<CmsOptions>() ?? new CmsOptions();

        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services
            .AddDataProtection()
            .SetApplicationName("KonTumInvest")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Environment.ContentRootPath, "App_Data", "keys")));
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase(builder.Configuration);
        services.AddModuleContext<CmsDbContext, SqliteCmsDbContext, PostgreSqlCmsDbContext>(builder.Configuration);

        var umbraco = CreateUmbraco(builder, host);
        AddHosting(services, builder, options);
        AddStorage(services, ConfigurationFolder.Find(builder.Environment.ContentRootPath, options.ConfigurationFolder));
        AddPublishing(services);
        umbraco.AddPropertyEditors();
        umbraco.AddImages();
        services.AddCmsSerialization();
        CmsNotifications.Add(umbraco);
        umbraco.AddComposers();
        umbraco.Build();
        UnofferedServices.Remove(services);
    }

    private static UmbracoBuilder CreateUmbraco(IHostApplicationBuilder builder, Assembly host)
    {
        // Umbraco composes before the host's own logging exists; what it says then goes to the console.
        var loggers = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        var http = new HttpContextAccessor();
        var finder = new TypeFinder(loggers.CreateLogger<TypeFinder>(), new DefaultUmbracoAssemblyProvider(host, loggers), null);
        var types = new TypeLoader(finder, loggers.CreateLogger<TypeLoader>());
        var caches = new AppCaches(
            new DeepCloneAppCache(new ObjectCacheAppCache()),
            new HttpRequestCache(http),
            new IsolatedCaches(_ => new DeepCloneAppCache(new ObjectCacheAppCache()))
        );
        builder.Services.AddSingleton(types);
        var umbraco = new UmbracoBuilder(builder.Services, builder.Configuration, types, loggers, new NoopProfiler(), caches);
        umbraco.AddConfiguration();
        return umbraco;
    }

    private static void AddHosting(IServiceCollection services, IHostApplicationBuilder builder, CmsOptions options)
    {
        services.AddSingleton<Umbraco.Cms.Core.Hosting.IHostingEnvironment>(provider => new CmsHostingEnvironment(
            builder.Environment,
            provider.GetRequiredService<IWebHostEnvironment>().WebRootPath
                ?? Path.Combine(builder.Environment.ContentRootPath, "wwwroot")
        ));
        services.AddSingleton<CmsRuntime>();
        services.AddSingleton<IRuntimeState>(provider => provider.GetRequiredService<CmsRuntime>());
        services.AddSingleton<IServerRoleAccessor>(provider => provider.GetRequiredService<CmsRuntime>());
        services.AddSingleton<IServerMessenger, CacheMessenger>();
        services.AddSingleton<CacheInstructions>();
        services.AddHostedService<CacheInstructionListener>();
        services.AddLazy<CacheRefresherCollection>();
        services.AddLazy<IJsonSerializer>();
        services.AddSingleton<ILocalizedTextService, UmbracoTexts>();
        services.AddSingleton<IUserInviteSender, NoUserMail>();
        services.AddSingleton<IUserForgotPasswordSender, NoUserMail>();
        services.AddSingleton<HttpRequestAccessor>();
        services.AddSingleton<IRequestAccessor>(provider => provider.GetRequiredService<HttpRequestAccessor>());
        services.AddSingleton<ICookieManager>(provider => provider.GetRequiredService<HttpRequestAccessor>());
        services.AddSingleton<IReservedFieldNamesService, ReservedFieldNames>();
#pragma warning disable CS0618 // Replaced in Umbraco 19; the pinned version asks for it.
        services.AddSingleton<IPreviewTokenGenerator, PreviewTokens>();
#pragma warning restore CS0618
        services.AddSingleton<IUmbracoContextFactory, SiteContextFactory>();
        services.AddSingleton<IShortStringHelper>(provider => new DefaultShortStringHelper(
            new DefaultShortStringHelperConfig().WithDefault(
                provider.GetRequiredService<IOptionsMonitor<RequestHandlerSettings>>().CurrentValue
            )
        ));
        services.AddSingleton<FileSystems>();
        services.AddSingleton(provider => new Lazy<FileSystems>(provider.GetRequiredService<FileSystems>));
        services.AddSingleton<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddSingleton(provider => new MediaFileManager(
            new PhysicalFileSystem(
                provider.GetRequiredService<IIOHelper>(),
                provider.GetRequiredService<Umbraco.Cms.Core.Hosting.IHostingEnvironment>(),
                provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
                Path.Combine(builder.Environment.ContentRootPath, options.MediaFolder),
                "/media"
            ),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)
        ));
        services.TryAddSingleton<IUrlAssembler, DefaultUrlAssembler>();
        services.AddSingleton<IImageUrlGenerator, OriginalImages>();
    }

    private static void AddStorage(IServiceCollection services, string configurationFolder)
    {
        services.AddSingleton<CmsScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<CmsScopeProvider>());
        services.AddSingleton<IDistributedLockingMechanismFactory, DatabaseLocks>();
        services.AddLazy<IDistributedLockingMechanismFactory>();
        services.AddSchema(configurationFolder);
        services.AddStores();
        services.AddSingleton<SchemaTypes>();
        services.AddSingleton<EntityFactory>();
        services.AddSingleton<ReferenceTracker>();
        services.AddLazy<DataValueReferenceFactoryCollection>();
        services.AddLazy<PropertyEditorCollection>();
        services.AddSingleton<IDocumentRepository, DocumentRepository>();
        services.AddSingleton<IMediaRepository, MediaRepository>();
        services.AddSingleton<IDataTypeService, DataTypeService>();
        services.AddSingleton<IAuditService, AuditService>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
    }

    private static void AddPublishing(IServiceCollection services)
    {
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<IPublishedContentTypeCache, PublishedTypes>();
        services.AddLazy<IPublishedContentTypeCache>();
        services.AddLazy<IPublishedModelFactory>();
        services.AddSingleton<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddSingleton<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddSingleton<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddSingleton(provider => ServiceContext.CreatePartial(languageService: provider.GetRequiredService<ILanguageService>()));
        services.AddSingleton<PublishedStore>();
        services.AddSingleton<RequestSnapshot>();
        services.AddLazy<IPreviewService>();
        services.TryAddSingleton<IDraftReaders, TheSiteItself>();
        services.AddLazy<IDraftReaders>();
        services.AddSingletonFor<PublishedDocuments, IPublishedContentCache, IDocumentCacheService>();
        services.AddSingletonFor<PublishedMedia, IPublishedMediaCache, IMediaCacheService>();
        services.AddSingleton<IMediaCrops, PublishedMediaCrops>();
        services.AddSingletonFor<NoElements, IPublishedElementCache, IElementCacheService>();
        services.AddSingletonFor<PublishedDomains, IDomainCache, IDomainCacheService>();
        services.AddSingleton<IPublishedMemberCache, NoMembers>();
        services.AddSingleton<ICacheManager, PublishedCaches>();
        services.AddSingleton<IContentLastChanceFinder, NoLastChance>();
        services.AddSingleton<PlannedPublishing>();
        services.AddHostedService(provider => provider.GetRequiredService<PlannedPublishing>());
        services.AddSingleton<CmsStartup>();
    }

    // Umbraco's graph has rings that only close after construction; these are the places where ours are cut.
    private static void AddLazy<T>(this IServiceCollection services)
        where T : class => services.AddSingleton(provider => new Lazy<T>(provider.GetRequiredService<T>));

    private static void AddSingletonFor<TImplementation, TFirst, TSecond>(this IServiceCollection services)
        where TImplementation : class, TFirst, TSecond
        where TFirst : class
        where TSecond : class
    {
        services.AddSingleton<TImplementation>();
        services.AddSingleton<TFirst>(provider => provider.GetRequiredService<TImplementation>());
        services.AddSingleton<TSecond>(provider => provider.GetRequiredService<TImplementation>());
    }
}
