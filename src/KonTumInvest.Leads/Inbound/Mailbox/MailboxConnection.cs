using KonTumInvest.Leads.Inbound.Reading;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;

namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>One connection to one folder of the board's mailbox. Certificates are checked as the system does.</summary>
internal sealed class MailboxConnection(InboundOptions options, string folderName) : IAsyncDisposable
{
    private readonly ImapClient _client = new() { Timeout = (int)options.Timeout.TotalMilliseconds };
    private IMailFolder? _folder;
    private IMailFolder? _storedFolder;

    private IMailFolder Folder => _folder ?? throw new InvalidOperationException("The folder is not open.");

    /// <summary>Connects, signs in and opens the folder, where that is not done or was lost.</summary>
    /// <returns>What the numbers of its mails mean.</returns>
    public async Task<long> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_client.IsConnected)
        {
            var security = options.Security switch
            {
                ImapSecurity.Tls => SecureSocketOptions.SslOnConnect,
                ImapSecurity.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            };
            (_folder, _storedFolder) = (null, null);
            await _client.ConnectAsync(options.Host!, options.Port, security, cancellationToken);
            await _client.AuthenticateAsync(options.UserName!, options.Password!, cancellationToken);
        }

        if (_folder is not { IsOpen: true })
        {
            _folder = await _client.GetFolderAsync(folderName, cancellationToken);
            await _folder.OpenAsync(options.MoveTo is null ? FolderAccess.ReadOnly : FolderAccess.ReadWrite, cancellationToken);
        }

        return _folder.UidValidity;
    }

    /// <summary>The numbers above the last one, in their order.</summary>
    public async Task<IReadOnlyList<UniqueId>> NewAsync(long lastUid, CancellationToken cancellationToken)
    {
        if (lastUid >= uint.MaxValue)
        {
            return [];
        }

        await Folder.CheckAsync(cancellationToken);
        var range = new UniqueIdRange(new UniqueId((uint)lastUid + 1), UniqueId.MaxValue);

        // A range that ends in "*" always names the last mail, even one below its beginning.
        return [.. (await Folder.SearchAsync(SearchQuery.Uids(range), cancellationToken)).Where(uid => uid.Id > lastUid).Order()];
    }

    /// <summary>Sizes and times of the mails; one that is gone is missing.</summary>
    public async Task<IReadOnlyDictionary<UniqueId, IMessageSummary>> SizesAsync(IReadOnlyList<UniqueId> uids, CancellationToken cancellationToken) =>
        (await Folder.FetchAsync([.. uids], MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, cancellationToken)).ToDictionary(mail => mail.UniqueId);

    /// <summary>The mail, or of one that is too large its header.</summary>
    public async Task<WireMail> FetchAsync(IMessageSummary mail, CancellationToken cancellationToken)
    {
        if (mail.Size > options.MaxBytes)
        {
            var headers = await Folder.GetHeadersAsync(mail.UniqueId, cancellationToken);
            using var text = new MemoryStream();
            await headers.WriteToAsync(text, cancellationToken);
            return new WireMail(text.ToArray(), mail.InternalDate?.ToUniversalTime(), TooLarge: true);
        }

        await using var stream = await Folder.GetStreamAsync(mail.UniqueId, cancellationToken);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        return new WireMail(buffer.ToArray(), mail.InternalDate?.ToUniversalTime());
    }

    /// <summary>Moves a mail that is stored, where a folder for that is configured. Nothing is deleted: a server that cannot move keeps it where it is.</summary>
    public async Task PutAwayAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        if (options.MoveTo is { } target && _client.Capabilities.HasFlag(ImapCapabilities.Move))
        {
            _storedFolder ??= await _client.GetFolderAsync(target, cancellationToken);
            await Folder.MoveToAsync(uid, _storedFolder, cancellationToken);
        }
    }

    /// <summary>Waits until the server announces a mail, or where it announces nothing until it is time to ask.</summary>
    public async Task WaitAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(interval, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        if (!_client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(interval, time, cancellationToken);
            return;
        }

        void Arrived(object? sender, EventArgs arguments) => patience.Cancel();

        Folder.CountChanged += Arrived;
        try
        {
            await _client.IdleAsync(both.Token, cancellationToken);
        }
        finally
        {
            Folder.CountChanged -= Arrived;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client.IsConnected)
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await _client.DisconnectAsync(quit: true, patience.Token);
            }
        }
        catch (Exception error) when (error is IOException or ProtocolException or CommandException or OperationCanceledException or InvalidOperationException)
        {
            // It is being closed; how the other side takes it does not matter.
        }
        finally
        {
            _client.Dispose();
        }
    }
}
