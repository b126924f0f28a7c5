namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>The right of one node to read a folder for a while.</summary>
/// <param name="FolderId">The row of the folder.</param>
/// <param name="Owner">The node's reader.</param>
/// <param name="UidValidity">What the numbers of the folder's mails mean.</param>
internal sealed record FolderLease(Guid FolderId, Guid Owner, long UidValidity);

/// <summary>Another node reads the folder now, or what its numbers mean has changed.</summary>
public sealed class LeaseLostException(string message) : Exception(message);
