using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KonTumInvest.TestSupport.Mail;

/// <summary>
/// A private IMAP server (Debian's dovecot) in a temporary folder on a free loopback port, with one account and mails that the test puts into
/// its maildir. It never touches a server that runs on the machine.
/// </summary>
/// <remarks>
/// A small shell process stands between the tests and the server, as with PostgreSQL: its input closes when this process ends, however it
/// ends, and then it stops the server by its process id and deletes the folder.
/// </remarks>
public sealed class DovecotServer : IAsyncDisposable
{
    public const string UserName = "desk";
    public const string Password = "test";

    private const int StartAttempts = 3;
    private const int LooksForPort = 500;

    private const string Guardian = """
        folder=$1; shift
        trap : INT TERM HUP
        "$@" dovecot -F -c "$folder/dovecot.conf" </dev/null >"$folder/out" 2>&1 &
        server=$!
        echo started
        read -r _
        kill "$server" 2>/dev/null
        wait "$server" 2>/dev/null
        rm -rf "$folder"
        """;

    private readonly Process _guardian;
    private readonly string _folder;
    private int _delivered;

    private DovecotServer(Process guardian, string folder, int port) => (_guardian, _folder, Port) = (guardian, folder, port);

    public int Port { get; }

    /// <summary>The settings that make the product read this mailbox, over another port where one stands in between.</summary>
    public Dictionary<string, string?> Settings(int? port = null) =>
        new()
        {
            ["Leads:Inbound:Host"] = IPAddress.Loopback.ToString(),
            ["Leads:Inbound:Port"] = (port ?? Port).ToString(CultureInfo.InvariantCulture),
            ["Leads:Inbound:Security"] = "None",
            ["Leads:Inbound:UserName"] = UserName,
            ["Leads:Inbound:Password"] = Password,
        };

    /// <exception cref="InvalidOperationException">Dovecot is not installed, or it did not start; the message says what to do.</exception>
    public static async Task<DovecotServer> StartAsync()
    {
        var said = "not found";
        for (var attempt = 0; attempt < StartAttempts && File.Exists("/usr/sbin/dovecot"); attempt++)
        {
            var folder = Directory.CreateTempSubdirectory("kontuminvest-imap-").FullName;
            var port = FreePort();
            var (user, group, drop) = await AccountAsync();
            Directory.CreateDirectory(Path.Combine(folder, "mail", UserName, "tmp"));
            Directory.CreateDirectory(Path.Combine(folder, "mail", UserName, "new"));
            Directory.CreateDirectory(Path.Combine(folder, "mail", UserName, "cur"));
            await File.WriteAllTextAsync(Path.Combine(folder, "dovecot.conf"), Configuration(folder, port, user, group));
            if (drop.Count > 1)
            {
                await RunAsync("chown", "-R", user, folder);
            }

            var guardian = Start("sh", ["-c", Guardian, "dovecot-guardian", folder, .. drop]);
            await guardian.StandardOutput.ReadLineAsync();
            var server = new DovecotServer(guardian, folder, port);
            if (await server.AnswersAsync())
            {
                return server;
            }

            said = File.Exists(Path.Combine(folder, "log")) ? await File.ReadAllTextAsync(Path.Combine(folder, "log")) : "no log";
            await server.DisposeAsync();
        }

        throw new InvalidOperationException($"These tests need an IMAP server. On Debian: apt-get install dovecot-imapd\n{said}");
    }

    /// <summary>Puts a mail into the inbox, byte for byte.</summary>
    public void Deliver(byte[] mail)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + _delivered}.M{_delivered++}P1.test");
        var waiting = Path.Combine(_folder, "mail", UserName, "tmp", name);
        File.WriteAllBytes(waiting, mail);
        File.Move(waiting, Path.Combine(_folder, "mail", UserName, "new", name));
    }

    /// <summary>How many mails there are, in the inbox or in a folder below it.</summary>
    public int Count(string? folder = null)
    {
        var path = Path.Combine(_folder, "mail", UserName, folder is null ? string.Empty : $".{folder}");
        return new[] { "new", "cur" }.Select(part => Path.Combine(path, part)).Where(Directory.Exists).Sum(part => Directory.GetFiles(part).Length);
    }

    /// <summary>Makes a folder, for mails to be moved to.</summary>
    public async Task MakeFolderAsync(string name)
    {
        using var client = new MailKit.Net.Imap.ImapClient();
        await client.ConnectAsync(IPAddress.Loopback.ToString(), Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(UserName, Password);
        await client.GetFolder(client.PersonalNamespaces[0]).CreateAsync(name, isMessageFolder: true);
        await client.DisconnectAsync(quit: true);
    }

    /// <summary>Lets the server forget which number it gave to which mail, as after a restore: UIDVALIDITY changes. No connection may be open.</summary>
    public async Task ForgetNumbersAsync()
    {
        // The new value is made from the time in seconds.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "mail", UserName), "dovecot*"))
        {
            File.Delete(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _guardian.StandardInput.Close();
        await _guardian.WaitForExitAsync();
        _guardian.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        for (var look = 0; look < LooksForPort && !_guardian.HasExited; look++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }

        return false;
    }

    private static async Task<(string User, string Group, IReadOnlyList<string> Drop)> AccountAsync()
    {
        if (Environment.UserName == "root")
        {
            return ("dovecot", "dovecot", ["runuser", "-u", "dovecot", "--"]);
        }

        using var id = Start("id", ["-gn"]);
        var group = (await id.StandardOutput.ReadToEndAsync()).Trim();
        return (Environment.UserName, group, ["env"]);
    }

    private static string Configuration(string folder, int port, string user, string group) =>
        $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/run
        log_path = {{folder}}/log
        protocols = imap
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        default_internal_user = {{user}}
        default_internal_group = {{group}}
        default_login_user = {{user}}
        first_valid_uid = 1
        mail_location = maildir:{{folder}}/mail/%u
        mail_fsync = never
        mail_max_userip_connections = 100
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{user}} gid={{group}} home={{folder}}/mail/%u
        }
        namespace inbox {
          inbox = yes
          separator = /
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{port}}
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        service stats {
          chroot =
        }
        """;

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
            throw new InvalidOperationException($"{program}: {await process.StandardError.ReadToEndAsync()}");
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
