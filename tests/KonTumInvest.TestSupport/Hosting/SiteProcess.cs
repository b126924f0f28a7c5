using System.Diagnostics;
using System.Text;
using KonTumInvest.TestSupport.Databases;

namespace KonTumInvest.TestSupport.Hosting;

/// <summary>The real application in a process of its own: another web node, on a database it shares with the test's host.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    // Ends the application when the test process ends, however it ends: its standard input is closed then.
    private const string Guardian = """
        exec 3<&0
        "$@" </dev/null 2>&1 3<&- &
        child=$!
        { cat <&3; kill $child; } >/dev/null 2>&1 &
        wait $child
        """;

    private readonly Process _guardian;
    private readonly DirectoryInfo _files;
    private readonly Task _output;

    private SiteProcess(Process guardian, DirectoryInfo files, Task output, Uri address) =>
        (_guardian, _files, _output, Address) = (guardian, files, output, address);

    public Uri Address { get; }

    /// <summary>Starts the application; it is ready for requests when this returns.</summary>
    /// <param name="database">The database it joins.</param>
    /// <param name="further">Further settings by key.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it wrote.</exception>
    public static async Task<SiteProcess> StartAsync(
        TestDatabase database,
        IReadOnlyDictionary<string, string?> further,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(further);
        var files = Directory.CreateTempSubdirectory("kontuminvest-node-");
        var settings = new Dictionary<string, string?>(database.Settings.Concat(further))
        {
            ["urls"] = "http://127.0.0.1:0",
            ["environment"] = "Testing",
            ["contentRoot"] = ContentRoot(),
            ["Cms:MediaFolder"] = Path.Combine(files.FullName, "media"),
            ["Mail:Folder"] = Path.Combine(files.FullName, "mail"),
            ["Enquiries:PendingFolder"] = Path.Combine(files.FullName, "pending"),
        };
        var application = Path.Combine(ContentRoot(), OutputFolder(), "KonTumInvest.Web.dll");
        var guardian = Start(["-c", Guardian, "site-guardian", "dotnet", application, .. settings.Select(one => $"--{one.Key}={one.Value}")]);
        var said = new StringBuilder();
        while (await guardian.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // Nobody reads the rest, and a full pipe would stop the application.
                var output = guardian.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new SiteProcess(guardian, files, output, new Uri(line[(at + Listening.Length)..].Trim().Trim('"')));
            }
        }

        files.Delete(recursive: true);
        throw new InvalidOperationException($"The application ended instead of listening:\n{said}");
    }

    /// <summary>Ends the application at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        _guardian.Kill(entireProcessTree: true);
        await _guardian.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _guardian.StandardInput.Close();
        await _guardian.WaitForExitAsync();
        await _output;
        _guardian.Dispose();
        _files.Delete(recursive: true);
    }

    private static Process Start(IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo("sh", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("sh did not start.");

    // Built as the tests are: bin/Debug/net10.0. Its own output, because Umbraco looks through every assembly of the folder it runs in.
    private static string OutputFolder() =>
        Path.Combine([.. Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory).Split(Path.DirectorySeparatorChar).TakeLast(3)]);

    private static string ContentRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KonTumInvest.sln")))
            {
                return Path.Combine(folder.FullName, "src", "KonTumInvest.Web");
            }
        }

        throw new InvalidOperationException("The tests do not lie below KonTumInvest.sln.");
    }
}
