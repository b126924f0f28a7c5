using System.Globalization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>An answer to an invitation: an iCalendar object with METHOD:REPLY (RFC 5546, 3.2.3), as mail programs send it.</summary>
/// <param name="Uid">The invitation's.</param>
/// <param name="Attendee">Who answers.</param>
/// <param name="Answer">What the answer is.</param>
/// <param name="Sequence">Which of several invitations to the meeting is answered; zero where nothing is said.</param>
/// <param name="Comment">What was written with it.</param>
public sealed record IcsReply(string Uid, EmailAddress Attendee, MeetingAnswer Answer, int Sequence, string? Comment)
{
    /// <summary>A longer object is no answer to a meeting of ours.</summary>
    public const int MaxLength = 256 * 1024;

    private const int MaxUidLength = 255;

    /// <summary>
    /// The answer; null for everything that is none: another method, no event, no attendee with an answer, or text that is no calendar.
    /// Never throws, whatever is sent.
    /// </summary>
    public static IcsReply? Read(string? calendar)
    {
        if (string.IsNullOrWhiteSpace(calendar) || calendar.Length > MaxLength)
        {
            return null;
        }

        var (components, facts) = (new Stack<string>(), new Facts());
        foreach (var line in IcsText.Unfold(calendar).Select(IcsLine.Parse).OfType<IcsLine>())
        {
            if (line.Name == "BEGIN")
            {
                components.Push(line.Value.Trim().ToUpperInvariant());
            }
            else if (line.Name == "END")
            {
                // What ends without having begun is left out.
                facts.EventIsOver |= components.TryPop(out var ended) && ended == "VEVENT";
            }
            else
            {
                facts.Take(line, components.TryPeek(out var within) ? within : string.Empty);
            }
        }

        return facts.ToReply();
    }

    private sealed class Facts
    {
        private string? _method;
        private string? _uid;
        private string? _comment;
        private int _sequence;
        private EmailAddress? _attendee;
        private MeetingAnswer _answer;

        /// <summary>Of several events only the first is read: the others are exceptions of a series, which we never invite to.</summary>
        public bool EventIsOver { get; set; }

        public void Take(IcsLine line, string component)
        {
            if (component == "VCALENDAR" && line.Name == "METHOD")
            {
                _method = line.Value.Trim();
            }
            else if (component == "VEVENT" && !EventIsOver)
            {
                TakeOfEvent(line);
            }
        }

        public IcsReply? ToReply() =>
            string.Equals(_method, "REPLY", StringComparison.OrdinalIgnoreCase) && _uid is { Length: > 0 and <= MaxUidLength } && _attendee is not null
                ? new IcsReply(_uid, _attendee, _answer, _sequence, _comment)
                : null;

        private void TakeOfEvent(IcsLine line)
        {
            switch (line.Name)
            {
                case "UID":
                    _uid = line.Value.Trim();
                    break;
                case "SEQUENCE":
                    _sequence = int.TryParse(line.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    break;
                case "COMMENT":
                    var comment = CleanText.Paragraphs(IcsText.Unescape(line.Value), ActivityPerson.CommentMaxLength).Value;
                    _comment = comment.Length > 0 ? Snapshot.Fit(comment, ActivityPerson.CommentMaxLength) : null;
                    break;
                case "ATTENDEE" when _attendee is null:
                    TakeAttendee(line);
                    break;
            }
        }

        private void TakeAttendee(IcsLine line)
        {
            var address = line.Value.Trim();
            address = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
            if (AnswerOf(line.Parameter("PARTSTAT")) is { } answer && EmailAddress.TryParse(address, out var attendee))
            {
                (_attendee, _answer) = (attendee, answer);
            }
        }

        private static MeetingAnswer? AnswerOf(string? partStat) =>
            partStat?.Trim().ToUpperInvariant() switch
            {
                "ACCEPTED" => MeetingAnswer.Accepted,
                "DECLINED" => MeetingAnswer.Declined,
                "TENTATIVE" => MeetingAnswer.Tentative,
                _ => null,
            };
    }
}
