namespace KonTumInvest.Leads.Reports;

/// <summary>The marks of one enquiry.</summary>
public sealed record ScoreView
{
    /// <summary>What follows from the facts.</summary>
    public required ScoreMarks Computed { get; init; }

    /// <summary>What holds.</summary>
    public required ScoreMarks Marks { get; init; }

    /// <summary>Of a hundred; null for what is not scored, such as a complaint.</summary>
    public required int? Score { get; init; }

    /// <summary>The manager's own; null where nobody looked at it.</summary>
    public required ScoreReview? Review { get; init; }

    /// <summary>Whether the reader may give marks.</summary>
    public required bool MayReview { get; init; }
}

/// <summary>What a manager decided.</summary>
public sealed record ScoreReview(
    int? Answered,
    int? OnTime,
    int? Complete,
    int? Relevant,
    int? FollowedUp,
    string? Comment,
    DateTimeOffset At,
    Guid? By,
    int Version
);

/// <summary>
/// The marks of a unit or of everything, on average: how many enquiries are scored, how many of them a manager looked at, the score of a
/// hundred and the five marks, each from 0 to <see cref="ScoreMarks.Best"/>. The key is the code of the unit; null for leads without, and for
/// everything.
/// </summary>
public sealed record ScoreAverage(
    string? Key,
    int Count,
    int Reviewed,
    double? Score,
    double? Answered,
    double? OnTime,
    double? Complete,
    double? Relevant,
    double? FollowedUp
);

/// <summary>The scores of a period.</summary>
public sealed record ScoreReport(ScoreAverage All, IReadOnlyList<ScoreAverage> Units, IReadOnlyList<ScoreMonth> Months);

/// <summary>The score of the enquiries of a month.</summary>
public sealed record ScoreMonth(DateOnly From, int Count, double? Score);

/// <summary>A scored enquiry in a list.</summary>
public sealed record ScoreRow(Guid Id, string Reference, string Title, DateOnly Day, string? Unit, Guid? Officer, ScoreMarks Marks, int Score, bool Reviewed);

/// <summary>A page of scored enquiries, the newest first.</summary>
public sealed record ScorePage(IReadOnlyList<ScoreRow> Items, string? Next);
