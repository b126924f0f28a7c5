namespace KonTumInvest.Backoffice.Management.Shell;

/// <summary>Whether the site runs.</summary>
public sealed record ServerStatusModel(string ServerStatus);

/// <summary>Umbraco's version, the server's distance from UTC without summer time (such as <c>07:00:00</c>), and Umbraco's name for how it runs.</summary>
public sealed record ServerInformationModel(string Version, string AssemblyVersion, string BaseUtcOffset, string RuntimeMode);

/// <summary>What the client must know of the site before anybody has signed in. Signing in is on pages of our own.</summary>
public sealed record ServerConfigurationModel
{
    public bool AllowPasswordReset { get; init; }

    /// <summary>Days between looks for a new version: never, since versions are pinned.</summary>
    public int VersionCheckPeriod { get; init; }

    public bool AllowLocalLogin { get; init; } = true;

    public string UmbracoCssPath { get; init; } = "/umbraco";

    public SignalRModel SignalR { get; init; } = new();
}

/// <summary>How to connect for events, which this site does not send.</summary>
public sealed record SignalRModel
{
    public bool SkipNegotiation { get; init; }
}
