using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Cases;

/// <summary>What an investor sees of a lead: never what staff write for each other.</summary>
public sealed record CaseView
{
    public required Guid LeadId { get; init; }

    public required EnquiryReference Reference { get; init; }

    public required LeadStage Stage { get; init; }

    public required DateTimeOffset StageSince { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The name of the officer who answers; null while nobody does.</summary>
    public required string? Officer { get; init; }

    public required string? UnitCode { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Mails, messages and meetings, newest first.</summary>
    public required IReadOnlyList<CaseEntry> Entries { get; init; }

    public required IReadOnlyList<CaseOffer> Offers { get; init; }

    public required IReadOnlyList<CaseFile> Files { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Something said or planned between the investor and the board.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it was.</param>
/// <param name="FromInvestor">Whether the investor said it.</param>
/// <param name="Subject">Its subject, where it has one.</param>
/// <param name="Text">What was said.</param>
/// <param name="EndsAt">Of a meeting, when it ends.</param>
/// <param name="Place">Of a meeting, where.</param>
/// <param name="Cancelled">Of a meeting, whether it does not take place.</param>
public sealed record CaseEntry(
    DateTimeOffset At,
    ActivityKind Kind,
    bool FromInvestor,
    string? Subject,
    string? Text,
    DateTimeOffset? EndsAt,
    string? Place,
    bool Cancelled
);

/// <summary>A plot offered to the investor, named in the language that was asked for.</summary>
public sealed record CaseOffer(Guid PlotKey, string PlotCode, string Name, OfferState State, DateOnly? HeldUntil, bool Sample);

/// <summary>A file that went between them and may be opened.</summary>
public sealed record CaseFile(Guid Id, string FileName, long Length, DateTimeOffset At, bool FromInvestor);

/// <summary>A file with its bytes.</summary>
public sealed record CaseFileContent(string FileName, byte[] Bytes);
