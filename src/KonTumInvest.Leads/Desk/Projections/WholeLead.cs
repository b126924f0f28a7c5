using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>
/// A lead as it stands after an act, with everything that is kept beside it and all that this follows from. Read once for every
/// <see cref="ILeadProjection"/>; what they keep is tracked, the rest is only to be read.
/// </summary>
public sealed class WholeLead
{
    /// <summary>The lead. When something is owed is in <see cref="DueAt"/>.</summary>
    public required Lead Lead { get; init; }

    /// <summary>Its way through the pipeline, the first step first.</summary>
    public required IReadOnlyList<StageChange> Stages { get; init; }

    /// <summary>What happened, in no order.</summary>
    public required IReadOnlyList<Happening> Happenings { get; init; }

    public required IReadOnlyList<LeadSubject> Subjects { get; init; }

    /// <summary>The codes of the places of the plots offered.</summary>
    public required IReadOnlyList<string?> OfferedPlaces { get; init; }

    public required bool HasTask { get; init; }

    /// <summary>A manager's marks.</summary>
    public required LeadScore? Review { get; init; }

    /// <summary>What the lead is found by; null where it is not asked for, and nobody may keep a search text then.</summary>
    public required LeadWords? Words { get; init; }

    /// <summary>Kept: its clocks.</summary>
    public required List<LeadClock> Clocks { get; init; }

    /// <summary>Kept as far as they end by themselves: its pauses.</summary>
    public required List<LeadPause> Pauses { get; init; }

    /// <summary>Kept: its search text; null where there is none yet.</summary>
    public LeadSearchText? SearchText { get; init; }

    /// <summary>Kept: what reports count of it; null where there is nothing yet.</summary>
    public LeadFact? Fact { get; init; }

    /// <summary>Kept: <see cref="Lead.DueAt"/>.</summary>
    public DateTimeOffset? DueAt { get; set; }
}

/// <summary>Something that happened, or is planned, on a lead, without its words.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When it happened or is planned to.</param>
/// <param name="CreatedAt">When it was stored.</param>
/// <param name="Cancelled">A meeting that does not take place.</param>
/// <param name="Nature">Of a mail, who wrote it.</param>
/// <param name="Missed">A mail of ours that reached nobody: it was given up unsent, or came back from everybody.</param>
public sealed record Happening(ActivityKind Kind, DateTimeOffset At, DateTimeOffset CreatedAt, bool Cancelled, MailNature? Nature, bool Missed)
{
    /// <summary>What an activity says, with the mail it tells of. A mail that left only after it had been given up happened when it left.</summary>
    public static Happening Of(ActivityKind kind, DateTimeOffset at, DateTimeOffset createdAt, bool cancelled, MailFate? mail) =>
        new(kind, mail?.LeftAt ?? at, mail?.LeftAt ?? createdAt, cancelled, mail?.Nature, mail is { GivenUpAt: not null, LeftAt: null } or { UndeliveredAt: not null });
}

/// <summary>What became of a mail: see <see cref="StoredMail"/>.</summary>
public sealed record MailFate(MailNature Nature, DateTimeOffset? GivenUpAt, DateTimeOffset? LeftAt, DateTimeOffset? UndeliveredAt);

/// <summary>The words a lead is found by, beside its own and those of its subjects.</summary>
/// <param name="Said">Subjects and texts of the newest happenings, each no longer than <see cref="LongestText"/>.</param>
/// <param name="People">Everybody who has to do with the lead, and what entries that were joined into them were known by.</param>
/// <param name="Enquiries">References and texts of its enquiries.</param>
public sealed record LeadWords(IReadOnlyList<SaidWords> Said, IReadOnlyList<KnownBy> People, IReadOnlyList<EnquiryWords> Enquiries)
{
    /// <summary>Of a long history the newest counts; an index of everything ever written would cost more than anybody finds by it.</summary>
    public const int NewestSaid = 50;

    /// <summary>In characters.</summary>
    public const int LongestText = 2_000;
}

/// <summary>What was said or written.</summary>
public sealed record SaidWords(ActivityKind Kind, string? Subject, string? Body);

/// <summary>What a person is known by.</summary>
public sealed record KnownBy(string Name, EmailAddress? Email, string? Phone);

/// <summary>An enquiry's reference and text.</summary>
public sealed record EnquiryWords(EnquiryReference Reference, string Message);
