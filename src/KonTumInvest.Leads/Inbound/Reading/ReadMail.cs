using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>A mail as it came over the wire.</summary>
/// <param name="Bytes">The whole mail; of one that is too large, its header.</param>
/// <param name="ArrivedAt">When the server took it, where it says so.</param>
/// <param name="TooLarge">Whether only the header was fetched.</param>
public sealed record WireMail(byte[] Bytes, DateTimeOffset? ArrivedAt = null, bool TooLarge = false);

/// <summary>What could be made of a <see cref="WireMail"/>: plain values, cut to what is stored, without anything that could harm a reader.</summary>
public sealed record ReadMail
{
    public required MailNature Nature { get; init; }

    /// <summary>Without angle brackets; made from the content where the mail has none.</summary>
    public required string MessageId { get; init; }

    /// <summary>SHA-256 of what the sender wrote, without the lines that servers add on the way.</summary>
    public required string ContentSha256 { get; init; }

    public string? InReplyTo { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Null where the mail names no address that can be answered.</summary>
    public EmailAddress? From { get; init; }

    public string? FromName { get; init; }

    public string To { get; init; } = string.Empty;

    public string? Cc { get; init; }

    /// <summary>Where answers are to go instead of to <see cref="From"/>; null where they are not.</summary>
    public string? ReplyTo { get; init; }

    public string Subject { get; init; } = string.Empty;

    public string Text { get; init; } = string.Empty;

    /// <summary>Where in <see cref="Text"/> the history begins that mail programs copy below an answer; null where there is none.</summary>
    public int? QuotedFrom { get; init; }

    public string? Html { get; init; }

    /// <summary>Pictures that would have been fetched from elsewhere.</summary>
    public int RemoteBlocked { get; init; }

    /// <summary>The iCalendar object of an answer to an invitation.</summary>
    public string? Calendar { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public IReadOnlyList<ReadFile> Files { get; init; } = [];

    public BounceReport? Bounce { get; init; }

    /// <summary>Whether it says, as a header of ours does, that this product wrote it.</summary>
    public bool Ours { get; init; }

    public bool TooLarge { get; init; }

    /// <summary>What the sender wrote, without the history.</summary>
    public string OwnText => QuotedFrom is { } from && from <= Text.Length ? Text[..from].TrimEnd() : Text;
}

/// <summary>A file in a mail.</summary>
public sealed record ReadFile(string? FileName, string MediaType, byte[] Bytes);

/// <summary>What another server says of a mail it did not deliver.</summary>
/// <param name="OriginalIds">Identifiers that may be that of the mail, the surest first: some servers name the mails before it as well.</param>
/// <param name="Recipients">Addresses that could not be reached, in normalised form.</param>
/// <param name="Status">The enhanced status code (RFC 3463), where one is given.</param>
/// <param name="Final">False where the server goes on trying.</param>
public sealed record BounceReport(IReadOnlyList<string> OriginalIds, IReadOnlyList<string> Recipients, string? Status, bool Final);
