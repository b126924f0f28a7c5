using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Inbound;

/// <summary>Refusals around mails that came in.</summary>
public static class InboundErrors
{
    /// <summary>Another node reads the folder.</summary>
    public static readonly Error LeaseLost = new(ErrorKind.Conflict, "inbound.lease-lost");

    public static readonly Error ItemUnknown = new(ErrorKind.NotFound, "triage.not-found");

    /// <summary>Somebody said already where it belongs.</summary>
    public static readonly Error Settled = new(ErrorKind.Conflict, "triage.settled");

    /// <summary>There is no address to open a lead for.</summary>
    public static readonly Error NoSender = new(ErrorKind.Invalid, "triage.no-sender");

    /// <summary>The raw mail holds a file that the scanner has not passed.</summary>
    public static readonly Error NotScanned = new(ErrorKind.Conflict, "triage.not-scanned");

    /// <summary>The scanner found something in it.</summary>
    public static readonly Error Infected = new(ErrorKind.Conflict, "inbound.infected");

    /// <summary>The scanner has to see it first, and does not answer.</summary>
    public static readonly Error ScannerAway = new(ErrorKind.Conflict, "inbound.scanner-away");

    /// <summary>It waits already, or belongs to a lead.</summary>
    public static readonly Error NotSetAside = new(ErrorKind.Conflict, "triage.not-set-aside");

    public static readonly Error OutcomeUnknown = new(ErrorKind.Invalid, "triage.outcome-unknown", "outcome");
}
