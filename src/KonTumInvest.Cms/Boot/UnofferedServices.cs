using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.FileSystem;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Telemetry;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// Takes away the services of Umbraco features that this site does not offer, so that nothing can call them by accident, and gives the
/// services that stay empty repositories where they ask for those features. Building the container validates every registration that is
/// left, which proves that none of them needs one that is gone.
/// </summary>
internal static class UnofferedServices
{
    private static readonly Type[] Removed =
    [
        // Installing, upgrading and reporting home: the product is deployed, not installed, and tells nobody about itself.
        typeof(IInstallationService),
#pragma warning disable CS0618 // Obsolete in Umbraco too, which still registers it.
        typeof(IUpgradeService),
#pragma warning restore CS0618
        typeof(ISiteIdentifierService),
        typeof(ITelemetryService),
        typeof(IMetricsConsentService),
        typeof(IWebProfilerService),
        typeof(IHmacSecretKeyService),
        // Editing code in the browser: views, styles and scripts are reviewed text in the repository.
        typeof(IScriptService),
        typeof(IScriptFolderService),
        typeof(IStylesheetService),
        typeof(IStylesheetFolderService),
        typeof(IPartialViewService),
        typeof(IPartialViewFolderService),
        typeof(ConflictingPackageData),
        typeof(CompiledPackageXmlParser),
        typeof(IContentTypeImportService),
        typeof(IMediaTypeImportService),
        typeof(IMemberTypeImportService),
        typeof(ITemporaryFileToXmlImportService),
        // Members: visitors do not sign in.
        typeof(IMemberContentEditingService),
        typeof(IExternalMemberService),
        typeof(IMemberTwoFactorLoginService),
        typeof(ITwoFactorLoginService),
        typeof(IUserTwoFactorLoginService),
        // Web hooks, and reading the log from the back office.
        typeof(IWebhookService),
        typeof(IWebhookLogService),
        typeof(ILogViewerService),
        typeof(ILastSyncedManager),
        typeof(IConsentService),
    ];

    public static void Remove(IServiceCollection services)
    {
        foreach (var type in Removed)
        {
            services.RemoveAll(type);
        }

        // Umbraco's own health checks look at its own installation; ours are in the host.
        services.RemoveAll<IValidateOptions<HealthChecksSettings>>();
        services.AddSingleton(NotOffered.Of<IDocumentBlueprintRepository>());
        services.AddSingleton(NotOffered.Of<IDocumentBlueprintContainerRepository>());
        services.AddSingleton(NotOffered.Of<IElementRepository>());
        services.AddSingleton(NotOffered.Of<IElementContainerRepository>());
        services.AddSingleton(NotOffered.Of<IElementVersionRepository>());
        services.AddSingleton(NotOffered.Of<IMemberRepository>());
        services.AddSingleton(NotOffered.Of<IMemberGroupRepository>());
        services.AddSingleton(NotOffered.Of<ILongRunningOperationRepository>());
        services.TryAddSingleton(NotOffered.Of<IPublicAccessRepository>());
        services.TryAddSingleton(NotOffered.Of<INotificationsRepository>());
        services.TryAddSingleton(NotOffered.Of<IDynamicRootRepository>());
        services.TryAddSingleton<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
    }
}
