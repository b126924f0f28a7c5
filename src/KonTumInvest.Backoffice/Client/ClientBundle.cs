using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace KonTumInvest.Backoffice.Client;

/// <summary>The built editor client: which files its page begins with. The build writes the manifest beside them.</summary>
public sealed class ClientBundle(IWebHostEnvironment environment)
{
    private const string ManifestPath = "backoffice/manifest.json";

    /// <summary>Reads the manifest, which is small and changes when the client is built anew beside a running site.</summary>
    /// <exception cref="InvalidOperationException">The client was not built.</exception>
    public ClientFiles Read()
    {
        var file = environment.WebRootFileProvider.GetFileInfo(ManifestPath);
        if (!file.Exists)
        {
            throw new InvalidOperationException($"wwwroot/{ManifestPath} is missing: build the host with Node installed, which builds the editor client.");
        }

        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<ClientFiles>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Addresses of the client's files.</summary>
/// <param name="Script">The module that starts it.</param>
/// <param name="Preload">Modules that every start needs.</param>
/// <param name="Style">Its style sheet.</param>
/// <param name="Mark">The site's mark, as an SVG image.</param>
/// <param name="StaffScript">The module that starts the lead desk as a page of its own.</param>
/// <param name="StaffStyle">The style sheet of that page.</param>
/// <param name="DarkStyle">Its colours on a dark device.</param>
public sealed record ClientFiles(
    string Script,
    IReadOnlyList<string> Preload,
    string Style,
    string Mark,
    string StaffScript,
    string StaffStyle,
    string DarkStyle
);
