using KonTumInvest.Leads.Timeline.Invitations;

namespace KonTumInvest.Leads.Timeline;

/// <summary>Somebody who takes part in an activity: a row of <c>leads_activity_people</c>. Either a contact or one of the staff.</summary>
public sealed class ActivityPerson
{
    public const int CommentMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid ActivityId { get; init; }

    public Guid? ContactId { get; set; }

    /// <summary>The account of a member of staff.</summary>
    public Guid? StaffKey { get; init; }

    /// <summary>When the newest invitation was sent; null for people who are not invited by mail.</summary>
    public DateTimeOffset? InvitedAt { get; set; }

    /// <summary>What the person answered; null while there is no answer to the newest invitation.</summary>
    public MeetingAnswer? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What the person wrote with the answer.</summary>
    public string? AnswerComment { get; set; }
}
