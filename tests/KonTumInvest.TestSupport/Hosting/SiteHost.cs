using KonTumInvest.TestSupport.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.TestSupport.Hosting;

/// <summary>
/// The real application on a database of its own. Umbraco keeps one service provider per process, so a test assembly shares one host;
/// to restart it, stop it and start another on the same database.
/// </summary>
public sealed class SiteHost : WebApplicationFactory<Program>
{
    private readonly SiteHostOptions _options;
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("kontuminvest-site-");

    private SiteHost(SiteHostOptions options) => _options = options;

    /// <summary>Starts the application; it is ready for requests when this returns.</summary>
    public static SiteHost Start(SiteHostOptions options)
    {
        var host = new SiteHost(options);
        if (options.OnLoopbackPort)
        {
            host.UseKestrel(0);
            host.StartServer();
        }
        else
        {
            _ = host.Server;
        }

        return host;
    }

    /// <summary>A service of the running application.</summary>
    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in _options.Database.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Cms:MediaFolder", Path.Combine(_files.FullName, "media"));
        builder.UseSetting("Mail:Folder", Path.Combine(_files.FullName, "mail"));
        builder.UseSetting("Backoffice:CheckLinksEveryHours", "0");
        builder.UseSetting("Enquiries:PendingFolder", Path.Combine(_files.FullName, "pending"));
        builder.UseSetting("Cms:LoadStarterContent", _options.LoadStarterContent ? "true" : "false");
        if (_options.ConfigurationFolder is { } folder)
        {
            builder.UseSetting("Cms:ConfigurationFolder", folder);
        }

        foreach (var (key, value) in _options.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(_options.Replace);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _files.Exists)
        {
            _files.Delete(recursive: true);
        }
    }
}

/// <summary>How a <see cref="SiteHost"/> differs from production.</summary>
public sealed record SiteHostOptions
{
    public required TestDatabase Database { get; init; }

    /// <summary>A schema folder other than the product's own; null for the product's.</summary>
    public string? ConfigurationFolder { get; init; }

    public bool LoadStarterContent { get; init; } = true;

    /// <summary>Whether a real server listens on a free loopback port, for browsers; otherwise requests are made in memory.</summary>
    public bool OnLoopbackPort { get; init; }

    /// <summary>Further settings by key.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Replaces what lies outside the application: the clock, other people's servers.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };
}
