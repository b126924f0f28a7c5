using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace KonTumInvest.Web.Assets;

/// <summary>Knows the address of every built asset, from the manifest Vite writes beside them.</summary>
public sealed class AssetManifest : IDisposable
{
    private const string ManifestPath = "assets/manifest.json";
    private readonly IFileProvider _files;
    private readonly IDisposable _watch;
    private FrozenDictionary<string, string>? _addresses;

    public AssetManifest(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        _files = environment.WebRootFileProvider;
        // Names carry a hash of the content, so a rebuild beside a running site changes them.
        _watch = ChangeToken.OnChange(() => _files.Watch(ManifestPath), () => _addresses = null);
    }

    /// <summary>The address of the file built from a source, such as <c>src/site.ts</c> or <c>src/icons.svg</c>.</summary>
    /// <param name="source">The source's path below <c>wwwroot-assets</c>.</param>
    /// <exception cref="InvalidOperationException">The front end was not built, or has no such source.</exception>
    public string Url(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return (_addresses ??= Read()).TryGetValue(source, out var address)
            ? address
            : throw new InvalidOperationException($"The front end holds no asset built from '{source}'.");
    }

    public void Dispose() => _watch.Dispose();

    private FrozenDictionary<string, string> Read()
    {
        var file = _files.GetFileInfo(ManifestPath);
        if (!file.Exists)
        {
            throw new InvalidOperationException($"wwwroot/{ManifestPath} is missing: build the project with Node installed, which builds the front end.");
        }

        using var stream = file.CreateReadStream();
        using var manifest = JsonDocument.Parse(stream);
        return manifest.RootElement.EnumerateObject()
            .Select(entry => (entry.Name, File: entry.Value.GetProperty("file").GetString()!))
            .ToFrozenDictionary(entry => entry.Name, entry => $"/assets/{entry.File}", StringComparer.Ordinal);
    }
}
