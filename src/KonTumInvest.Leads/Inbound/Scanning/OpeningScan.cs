using KonTumInvest.Content.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Scanning;

/// <summary>Has something scanned at the moment somebody opens it: mails as they came, and files of the enquiry form, which wait in no quarantine.</summary>
public sealed class OpeningScan(ClamdScanner scanner, IOptions<InboundOptions> options, ILogger<OpeningScan> logger)
{
    /// <summary>Why it must not be opened: <see cref="InboundErrors.Infected"/>, <see cref="InboundErrors.ScannerAway"/>; null where it may, or no scanner is configured.</summary>
    internal async Task<Error?> RefusalAsync(Guid id, byte[] bytes, CancellationToken cancellationToken)
    {
        if (!options.Value.Scanner.Used)
        {
            return null;
        }

        try
        {
            if ((await scanner.ScanAsync(bytes, cancellationToken)).Finding is null)
            {
                return null;
            }

            logger.LogWarning("The scanner found something in {FileId}", id);
            return InboundErrors.Infected;
        }
        catch (ScannerAwayException away)
        {
            logger.LogWarning("The scanner is away ({Reason}); {FileId} was not opened", away.Message, id);
            return InboundErrors.ScannerAway;
        }
    }
}
