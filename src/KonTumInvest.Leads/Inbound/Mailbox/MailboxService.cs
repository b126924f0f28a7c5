using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>Reads the folders of the board's mailbox for as long as the host lives: at once where the server announces mails, else now and then.</summary>
public sealed class MailboxService(MailboxReader reader, FolderLeases leases, IOptions<InboundOptions> options, TimeProvider time, ILogger<MailboxService> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // Of this process: a node that starts again is another one, and waits for the lease of the one that died.
    private readonly Guid _owner = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.Host))
        {
            return;
        }

        await Task.WhenAll(options.Value.ReadFolders.Select(folder => ReadAsync(folder, stoppingToken)));
    }

    private async Task ReadAsync(string folder, CancellationToken stoppingToken)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(error => error is not OperationCanceledException || !stoppingToken.IsCancellationRequested),
                    MaxRetryAttempts = int.MaxValue,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = FirstPause,
                    MaxDelay = LongestPause,
                }
            )
            .Build();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Returns after a connection that worked is lost, so that the next trouble begins with a short pause again.
            await pipeline.ExecuteAsync(async token => await SessionAsync(folder, token), stoppingToken);
            await Task.Delay(FirstPause, time, stoppingToken);
        }
    }

    private async Task SessionAsync(string folder, CancellationToken stoppingToken)
    {
        var worked = false;
        await using var connection = new MailboxConnection(options.Value, folder);
        try
        {
            while (true)
            {
                var run = await reader.RunOnceAsync(connection, folder, _owner, stoppingToken);
                worked = true;
                if (run.ReadsHere)
                {
                    await connection.WaitAsync(options.Value.PollInterval, time, stoppingToken);
                }
                else
                {
                    await Task.Delay(options.Value.PollInterval, time, stoppingToken);
                }
            }
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            var failure = FailureOf(error);
            logger.LogWarning("A folder of the mailbox could not be read: {Failure}", failure);
            await leases.FailedAsync(folder, failure, stoppingToken);
            if (!worked)
            {
                throw;
            }
        }
        finally
        {
            // Another node may reach the mailbox where this one does not.
            await leases.ReleaseAsync(folder, _owner);
        }
    }

    // In codes only: what servers answer can hold addresses.
    private static string FailureOf(Exception error) =>
        error switch
        {
            SslHandshakeException => "tls",
            AuthenticationException => "sign-in",
            FolderNotFoundException => "folder-not-found",
            ImapCommandException command => $"imap-{command.Response}",
            SocketException socket => $"socket-{socket.SocketErrorCode}",
            LeaseLostException => "lease-lost",
            _ => error.GetType().Name,
        };
}
