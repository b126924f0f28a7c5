using System.Runtime.CompilerServices;
using KonTumInvest.Data;
using Microsoft.Data.Sqlite;

namespace KonTumInvest.Benchmarks.Sites;

/// <summary>The files of a <see cref="MeasuredSite"/>: its settings, its SQLite database, its logs and mails. Gone when disposed of.</summary>
internal sealed class SiteFolder : IDisposable
{
    private const string WebProject = "src/KonTumInvest.Web";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-process-");

    public SiteFolder() => File.Copy(Path.Combine(Root, WebProject, "appsettings.json"), Path.Combine(FullName, "appsettings.json"));

    public string FullName => _folder.FullName;

    public string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(FullName, "App_Data", "site.db") }.ConnectionString;

    /// <summary>The host as this build of the tests made it, beside none of the tests' own assemblies.</summary>
    internal static string Host
    {
        get
        {
            // bin/Release/net10.0/
            var build = string.Join(
                Path.DirectorySeparatorChar,
                AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..]
            );
            return Path.Combine(Root, WebProject, build, "KonTumInvest.Web.dll");
        }
    }

    /// <summary>What the host needs to know to run from here.</summary>
    internal IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["contentRoot"] = FullName,
            ["webRoot"] = Path.Combine(Root, WebProject, "wwwroot"),
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = ConnectionString,
            ["Cms:ConfigurationFolder"] = Path.Combine(Root, "umbraco-config"),
            ["Leads:RoutingFile"] = Path.Combine(Root, "umbraco-config", "lead-routing.json"),
            ["Leads:TemplateFile"] = Path.Combine(Root, "umbraco-config", "mail-templates.json"),
            ["Leads:CalendarFile"] = Path.Combine(Root, "umbraco-config", "working-calendar.json"),
            ["Leads:TargetsFile"] = Path.Combine(Root, "umbraco-config", "service-targets.json"),
            ["Leads:RetentionFile"] = Path.Combine(Root, "umbraco-config", "retention.json"),
        };

    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    public void Dispose()
    {
        // Pooled connections keep the file open.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
