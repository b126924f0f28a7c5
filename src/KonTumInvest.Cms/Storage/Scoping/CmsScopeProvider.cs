using System.Data;
using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace KonTumInvest.Cms.Storage.Scoping;

/// <summary>Opens scopes and knows the one that is ambient on the current flow.</summary>
public sealed class CmsScopeProvider(
    IDbContextFactory<CmsDbContext> databases,
    WriteGate writeGate,
    Lazy<IDistributedLockingMechanismFactory> lockingFactory,
    ILoggerFactory loggerFactory,
    Lazy<FileSystems> fileSystems,
    IEventAggregator eventAggregator
) : ICoreScopeProvider
{
    private readonly AsyncLocal<CmsScope?> _ambient = new();

    public CmsScope? AmbientScope
    {
        get => _ambient.Value;
        internal set => _ambient.Value = value;
    }

    public IScopeContext? Context => AmbientScope?.Context;

    internal WriteGate WriteGate => writeGate;

    internal IDistributedLockingMechanismFactory LockingFactory => lockingFactory.Value;

    internal ILoggerFactory LoggerFactory => loggerFactory;

    internal FileSystems FileSystems => fileSystems.Value;

    internal IEventAggregator EventAggregator => eventAggregator;

    /// <summary>The ambient scope; repositories are only ever called inside one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public CmsScope RequiredScope => AmbientScope ?? throw new InvalidOperationException("There is no ambient scope: open one first.");

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false
    ) =>
        AmbientScope = new CmsScope(
            this,
            AmbientScope,
            new ScopeRequest(repositoryCacheMode, scopeFileSystems, scopedNotificationPublisher, autoComplete)
        );

    public IQuery<T> CreateQuery<T>() => new EntityQuery<T>();

    internal CmsDbContext CreateDbContext() => databases.CreateDbContext();
}
