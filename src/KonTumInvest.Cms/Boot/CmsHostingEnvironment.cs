using Microsoft.Extensions.Hosting;

namespace KonTumInvest.Cms.Boot;

/// <summary>Where the site lives on disk, as Umbraco asks for it. Everything it writes goes under <c>App_Data</c>.</summary>
internal sealed class CmsHostingEnvironment(IHostEnvironment host, string webRoot) : Umbraco.Cms.Core.Hosting.IHostingEnvironment
{
    private Uri? _applicationMainUrl;

    public string SiteName => host.ApplicationName;

    public string ApplicationId => host.ApplicationName;

    public string ApplicationPhysicalPath => host.ContentRootPath;

    public string LocalTempPath => Path.Combine(host.ContentRootPath, "App_Data", "tmp");

    public string TemporaryFileUploadPath => Path.Combine(LocalTempPath, "uploads");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => host.IsDevelopment();

    public bool IsHosted => true;

    // Umbraco declares this as never null; until a request or a setting has named the site it answers with the loopback address.
    public Uri ApplicationMainUrl => _applicationMainUrl ?? new Uri("http://localhost/");

    public string MapPathWebRoot(string path) => Map(webRoot, path);

    public string MapPathContentRoot(string path) => Map(host.ContentRootPath, path);

    public string ToAbsolute(string virtualPath) => "/" + Relative(virtualPath);

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) => _applicationMainUrl ??= currentApplicationUrl;

    private static string Map(string root, string path) =>
        Path.IsPathRooted(path) && path.StartsWith(root, StringComparison.Ordinal) ? path : Path.Combine(root, Relative(path));

    private static string Relative(string path) => path.TrimStart('~').TrimStart('/', '\\').Replace('\\', '/');
}
