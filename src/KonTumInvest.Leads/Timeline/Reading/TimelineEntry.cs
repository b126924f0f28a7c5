using System.Text.Json.Serialization;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Timeline.Invitations;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>What a timeline can be narrowed to.</summary>
[JsonConverter(typeof(NamedEnumConverter<TimelineGroup>))]
public enum TimelineGroup
{
    Notes,

    /// <summary>Calls, meetings and visits.</summary>
    Talks,

    /// <summary>Mails, messages of the investor's page and enquiries.</summary>
    Mails,

    /// <summary>Stages, tasks, offers and changed facts.</summary>
    Changes,
}

/// <summary>Something that happened, or is planned, on a lead. What the reader may not see is null.</summary>
public sealed record TimelineEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The name of an <see cref="ActivityKind"/>, or Stage, Change, Assignment, Task, Offer or Pause.</summary>
    public required string Kind { get; init; }

    /// <summary>The member of staff who did it.</summary>
    public PersonName? By { get; init; }

    /// <summary>As what somebody did it who is not of the staff; null where <see cref="By"/> says who.</summary>
    public DeskRole? Role { get; init; }

    /// <summary>What it is in a few words.</summary>
    public string? Subject { get; init; }

    public string? Text { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Place { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public IReadOnlyList<TimelinePerson> People { get; init; } = [];

    public TimelineMail? Mail { get; init; }

    public Guid? EnquiryId { get; init; }

    public IReadOnlyList<TimelineChange> Changes { get; init; } = [];

    /// <summary>Why it was done.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether staff wrote it and can change it.</summary>
    public bool Written { get; init; }

    public int Version { get; init; }
}

/// <summary>Somebody who takes part.</summary>
public sealed record TimelinePerson(
    Guid? ContactId,
    Guid? StaffKey,
    string? Name,
    DateTimeOffset? InvitedAt,
    MeetingAnswer? Answer,
    DateTimeOffset? AnsweredAt,
    string? Comment
);

/// <summary>A mail on the timeline; its text and files are read by its key.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Nature">Who wrote it.</param>
/// <param name="From">Who.</param>
/// <param name="To">To whom.</param>
/// <param name="Status">Of ours, how far it has come.</param>
/// <param name="Failure">Why it could not be sent.</param>
/// <param name="ReturnedAt">Of ours, when it came back.</param>
/// <param name="UndeliveredAt">Of ours, when it had come back from everybody of the lead: it answers nothing.</param>
/// <param name="Files">How many go with it.</param>
public sealed record TimelineMail(
    Guid Id,
    MailDirection Direction,
    MailNature Nature,
    string? From,
    string? To,
    string? Status,
    string? Failure,
    DateTimeOffset? ReturnedAt,
    DateTimeOffset? UndeliveredAt,
    int Files
)
{
    /// <summary>What the failure means; null where there is none.</summary>
    public MailFailureReason? FailureReason => Failure is null ? null : MailFailure.ReasonOf(Failure);
}

/// <summary>A fact that was changed, in words.</summary>
public sealed record TimelineChange(string Field, string Label, string? Before, string? After);

/// <summary>A part of a timeline, newest first.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">Where the next part begins; null at the end.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Items, string? Next);
