using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace KonTumInvest.Cms.Boot;

/// <summary>Tells Umbraco that the site runs. There is no installer and no upgrade screen: a site that cannot run does not start.</summary>
internal sealed class CmsRuntime : IRuntimeState, IServerRoleAccessor
{
    public Version Version { get; } = typeof(Constants).Assembly.GetName().Version ?? new Version(0, 0);

    public string VersionComment => string.Empty;

    public SemVersion SemanticVersion => new(Version);

    public RuntimeLevel Level => RuntimeLevel.Run;

    public RuntimeLevelReason Reason => RuntimeLevelReason.Run;

    public string? CurrentMigrationState => null;

    public string? FinalMigrationState => null;

    public BootFailedException? BootFailedException => null;

    public IReadOnlyDictionary<string, object> StartupState { get; } = new Dictionary<string, object>();

    /// <summary>Web nodes are equals: each writes, and changes reach the others through the database.</summary>
    public ServerRole CurrentServerRole => ServerRole.Single;

    public void DetermineRuntimeLevel() { }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null)
    {
        if (bootFailedException is not null)
        {
            throw new BootFailedException("Umbraco asked for the start to fail.", bootFailedException);
        }
    }
}
