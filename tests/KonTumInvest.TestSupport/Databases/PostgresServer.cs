using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace KonTumInvest.TestSupport.Databases;

/// <summary>
/// A private PostgreSQL cluster for tests: made in a temporary folder, listening on a free loopback port only, gone when the test
/// process ends. It never touches a server that is already running on the machine.
/// </summary>
/// <remarks>
/// A small shell process stands between the tests and the server. It starts the server, waits until its standard input closes, then
/// stops the server by its data folder and deletes the folder. The input closes when this process ends, however it ends, so a killed
/// test run leaves nothing behind.
/// </remarks>
public sealed class PostgresServer
{
    private const int StartAttempts = 3;
    private const string Superuser = "kontuminvest";

    // $1 programs, $2 temporary folder, $3 port, then the command that drops root, if any. Durability is off: the data is worth nothing.
    private const string Guardian = """
        programs=$1; folder=$2; port=$3; shift 3
        trap : INT TERM HUP
        if [ ! -d "$folder/data" ]; then
          "$@" "$programs/initdb" -D "$folder/data" -U kontuminvest --encoding=UTF8 --locale=C.UTF-8 \
            --auth-host=trust --auth-local=reject --no-sync </dev/null >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
        fi
        "$@" "$programs/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 -o "-p $port -c listen_addresses=127.0.0.1 \
          -c unix_socket_directories= -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" \
          start </dev/null >"$folder/start.log" 2>&1 || { cat "$folder/start.log" "$folder/server.log"; exit 1; }
        echo ready
        read -r _
        "$@" "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop </dev/null >/dev/null 2>&1
        rm -rf "$folder"
        """;

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    // Held for the life of the process: closing its standard input stops the server.
    private readonly Process _guardian;
    private readonly NpgsqlConnectionStringBuilder _server;

    private PostgresServer(Process guardian, int port)
    {
        _guardian = guardian;
        _server = new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = Superuser,
            Database = "postgres",
            IncludeErrorDetail = true,
        };
    }

    /// <summary>The one server of this test process, started on first use (about three seconds).</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or it did not start; the message says what to do.</exception>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>Whether the server's own process still runs; for tests that need to know why a connection failed.</summary>
    public bool Running => !_guardian.HasExited;

    /// <summary>Makes a database.</summary>
    /// <param name="template">The closed database it is a copy of; null for an empty one.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string? template = null, CancellationToken cancellationToken = default)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await ExecuteAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}", cancellationToken);
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Lets nobody connect to a database this server made any more, so that it can be copied: the server copies none that is in use.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CloseDatabaseAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false", cancellationToken);
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", cancellationToken);
        return name;
    }

    /// <summary>Drops a database this server made, ending the connections that are still open to it.</summary>
    public async Task DropDatabaseAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var programs = FindPrograms();
        var asServerUser = DropRoot();
        var folder = Directory.CreateTempSubdirectory("kontuminvest-postgres-").FullName;
        if (asServerUser.Count > 0)
        {
            // The server refuses to run as root, so the folder belongs to the account that runs it.
            await RunAsync("chown", "postgres", folder);
        }

        var said = string.Empty;
        for (var attempt = 0; attempt < StartAttempts; attempt++)
        {
            // Another process may take the port between its choice and the start: then the next attempt takes another.
            var port = FreePort();
            var guardian = Start("sh", ["-c", Guardian, "postgres-guardian", programs, folder, port.ToString(CultureInfo.InvariantCulture), .. asServerUser]);
            var line = await guardian.StandardOutput.ReadLineAsync();
            if (line == "ready")
            {
                return new PostgresServer(guardian, port);
            }

            said = $"{line}\n{await guardian.StandardOutput.ReadToEndAsync()}";
        }

        Directory.Delete(folder, recursive: true);
        throw new InvalidOperationException($"The private PostgreSQL server for the tests did not start from {programs}:\n{said}");
    }

    private static string FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(version => Path.Combine(version, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                "These tests need PostgreSQL's server programs (initdb, pg_ctl, postgres), version 15 or later, under "
                    + "/usr/lib/postgresql/*/bin or on the PATH. On Debian: apt-get install postgresql"
            );

        static int VersionOf(string folder) =>
            int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    private static IReadOnlyList<string> DropRoot()
    {
        if (Environment.UserName != "root")
        {
            // Under `env`, so that the guardian's command line has the same shape for everybody.
            return ["env"];
        }

        return File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? ["runuser", "-u", "postgres", "--"]
            : throw new InvalidOperationException(
                "PostgreSQL refuses to run as root, and there is no account 'postgres' to run it as. On Debian: apt-get install postgresql"
            );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetTempPath(),
            }
        ) ?? throw new InvalidOperationException($"{program} did not start.");
}
