using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Writes mails as .eml files, for installations without an SMTP server. A mail written twice is one file.</summary>
public sealed class FileMailTransport(IOptions<MailOptions> options, IHostEnvironment environment) : IMailTransport
{
    /// <summary>The folder the files go to.</summary>
    public string Folder { get; } = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public IMailSession Open() => new Session(Folder);

    private sealed class Session(string folder) : IMailSession
    {
        public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            Directory.CreateDirectory(folder);
            var time = message.Date.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var file = Path.Combine(folder, $"{time}-{message.MessageId?.Split('@')[0]}.eml");

            // Under another name first: whoever watches the folder never sees half a mail.
            var partial = file + ".partial";
            await using (var stream = File.Create(partial))
            {
                await message.WriteToAsync(stream, cancellationToken);
            }

            File.Move(partial, file, overwrite: true);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
