using Umbraco.Cms.Core.Hosting;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>A site that lives in one folder.</summary>
internal sealed class FolderEnvironment(string folder) : IHostingEnvironment
{
    public string SiteName => "Stores";

    public string ApplicationId => "Stores";

    public string ApplicationPhysicalPath => folder;

    public string LocalTempPath => Path.Combine(folder, "tmp");

    public string TemporaryFileUploadPath => Path.Combine(folder, "tmp", "uploads");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => false;

    public Uri ApplicationMainUrl => new("http://localhost/");

    public string MapPathWebRoot(string path) => Path.Combine(folder, path.TrimStart('~', '/'));

    public string MapPathContentRoot(string path) => Path.Combine(folder, path.TrimStart('~', '/'));

    public string ToAbsolute(string virtualPath) => "/" + virtualPath.TrimStart('~', '/');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
        // The address is fixed.
    }
}
