using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KonTumInvest.Benchmarks.Sites;

/// <summary>
/// The real site as a process of its own on a free loopback port, watched from outside: how long it takes to start, and what serving costs
/// apart from asking. A second start in the same folder finds what the first one left. Unlike the web node of the tests it has no guardian
/// around it, whose shell would be measured instead.
/// </summary>
internal sealed class MeasuredSite : IAsyncDisposable
{
    private const int LinesKept = 40;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseBetweenAsks = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastLines = new();

    private MeasuredSite(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process until a page was answered.</summary>
    public TimeSpan TimeToFirstPage { get; private set; }

    /// <summary>Processor time used so far, user and system.</summary>
    public TimeSpan ProcessorTime => Fresh().TotalProcessorTime;

    /// <summary>The most physical memory it has held, in bytes.</summary>
    public long PeakMemory => Fresh().PeakWorkingSet64;

    /// <summary>The physical memory it holds, in bytes.</summary>
    public long Memory => Fresh().WorkingSet64;

    /// <summary>Starts the site and waits until it answers for a page.</summary>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="page">The page to ask for, such as <c>/en</c>.</param>
    /// <param name="settings">Further settings by key.</param>
    /// <exception cref="InvalidOperationException">It stopped, or did not answer in time; the message holds its last lines.</exception>
    public static Task<MeasuredSite> StartAsync(SiteFolder folder, string page, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var all = folder.Settings.Concat(settings ?? new Dictionary<string, string>());
        return StartAsync([SiteFolder.Host, .. all.Select(setting => $"--{setting.Key}={setting.Value}")], folder.FullName, page);
    }

    /// <summary>Starts any ASP.NET Core program that takes <c>--urls</c>.</summary>
    /// <inheritdoc cref="StartAsync(SiteFolder, string, IReadOnlyDictionary{string, string}?)"/>
    public static async Task<MeasuredSite> StartAsync(IEnumerable<string> command, string folder, string page)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = new ProcessStartInfo("dotnet", [.. command, $"--urls={address.GetLeftPart(UriPartial.Authority)}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var clock = Stopwatch.StartNew();
        var site = new MeasuredSite(Process.Start(start)!, address);
        try
        {
            await site.AnswersAsync(page, clock);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(LongestStop);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
    }

    private async Task AnswersAsync(string page, Stopwatch clock)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (clock.Elapsed < LongestStart && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    TimeToFirstPage = clock.Elapsed;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(PauseBetweenAsks);
        }

        throw new InvalidOperationException($"The site did not answer for {page}:\n{string.Join('\n', _lastLines)}");
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lastLines.Enqueue(line);
        if (_lastLines.Count > LinesKept)
        {
            _lastLines.TryDequeue(out _);
        }
    }

    private Process Fresh()
    {
        _process.Refresh();
        return _process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
