using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace KonTumInvest.Leads.Outbox;

/// <summary>
/// Sends through an SMTP server: each try has a time limit, a lost connection is tried again at once a few times with jitter, and a
/// server that keeps failing is left alone for a while. What the server answers is never tried again at once: it meant it.
/// </summary>
public sealed class SmtpMailTransport(IOptions<MailOptions> options) : IMailTransport
{
    private readonly ResiliencePipeline _pipeline = BuildPipeline(options.Value.Smtp);

    public IMailSession Open() => new Session(options.Value.Smtp, _pipeline);

    private static ResiliencePipeline BuildPipeline(SmtpOptions smtp)
    {
        var builder = new ResiliencePipelineBuilder();
        if (smtp.ImmediateRetries > 0)
        {
            builder.AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(IsConnectionTrouble),
                    MaxRetryAttempts = smtp.ImmediateRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = smtp.RetryPause,
                }
            );
        }

        return builder
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(IsConnectionTrouble),
                    FailureRatio = 0.8,
                    MinimumThroughput = 5,
                    SamplingDuration = TimeSpan.FromMinutes(1),
                    BreakDuration = smtp.BreakDuration,
                }
            )
            .AddTimeout(smtp.Timeout)
            .Build();
    }

    private static bool IsConnectionTrouble(Exception error) =>
        error is not (SmtpCommandException or AuthenticationException or BrokenCircuitException or OperationCanceledException)
        || error is TimeoutRejectedException;

    private sealed class Session(SmtpOptions smtp, ResiliencePipeline pipeline) : IMailSession
    {
        private SmtpClient? _client;

        public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken) =>
            await pipeline.ExecuteAsync(async token => await TryAsync(message, token), cancellationToken);

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (_client is { IsConnected: true })
                {
                    using var farewell = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                    await _client.DisconnectAsync(quit: true, farewell.Token);
                }
            }
            catch (Exception error) when (error is IOException or ProtocolException or CommandException or OperationCanceledException)
            {
                // The mails are delivered; how the connection ends changes nothing.
            }
            finally
            {
                _client?.Dispose();
            }
        }

        private async Task TryAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            try
            {
                _client ??= await ConnectAsync(cancellationToken);
                await _client.SendAsync(message, cancellationToken);
            }
            catch (Exception error) when (error is not SmtpCommandException)
            {
                // After anything but a clean answer the state of the conversation is unknown: the next try starts a new one.
                _client?.Dispose();
                _client = null;
                throw;
            }
        }

        private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
        {
            var client = new SmtpClient { Timeout = (int)smtp.Timeout.TotalMilliseconds };
            try
            {
                var security = smtp.Security switch
                {
                    SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
                    SmtpSecurity.None => SecureSocketOptions.None,
                    _ => SecureSocketOptions.StartTls,
                };
                await client.ConnectAsync(smtp.Host ?? string.Empty, smtp.Port, security, cancellationToken);
                if (smtp is { UserName.Length: > 0, Password: not null })
                {
                    await client.AuthenticateAsync(smtp.UserName, smtp.Password, cancellationToken);
                }

                return client;
            }
            catch
            {
                client.Dispose();
                throw;
            }
        }
    }
}
