using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Clock;

/// <summary>When an investor may expect an answer, for the acknowledgement of an enquiry.</summary>
/// <param name="By">The due moment of the first answer.</param>
/// <param name="OutOfHours">True when the enquiry came while the office was closed.</param>
/// <param name="OpensAt">When the office works next, or the moment of receipt while it is open.</param>
/// <param name="CalendarGap">Years whose holidays were not announced: promise with care.</param>
public sealed record ExpectedAnswer(DateTimeOffset By, bool OutOfHours, DateTimeOffset OpensAt, IReadOnlyList<int> CalendarGap)
{
    /// <summary>What to expect of an enquiry received at a moment.</summary>
    public static ExpectedAnswer Of(WorkingCalendar calendar, ServiceTarget target, DateTimeOffset receivedAt)
    {
        var by = calendar.Add(receivedAt, target.Within);
        return new(by, !calendar.IsWorkingTime(receivedAt), calendar.NextOpening(receivedAt), calendar.GapsBetween(receivedAt, by));
    }

    /// <summary>What the rules in use say of the first answer to a kind of enquiry; null where they set no target.</summary>
    public static ExpectedAnswer? Of(RulesSnapshot rules, EnquiryKind kind, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Targets.For(kind, ServiceStep.FirstResponse) is { } target ? Of(rules.Calendar, target, receivedAt) : null;
    }

    /// <summary>"trước 11:30 thứ Ba, 27/01/2026", "by 11:30 on Tuesday, 27 January 2026"; part of a sentence, in Viet Nam time.</summary>
    public string Words(string language) => LeadsTexts.Get("expectedAnswer.by", language, Parts(By, language));

    /// <summary>A sentence for a mail or a page: when an answer comes and, out of hours, when the office opens.</summary>
    public string Sentence(string language) =>
        OutOfHours
            ? LeadsTexts.Get("expectedAnswer.outOfHours", language, Words(language), LeadsTexts.Get("expectedAnswer.at", language, Parts(OpensAt, language)))
            : LeadsTexts.Get("expectedAnswer.open", language, Words(language));

    private static object?[] Parts(DateTimeOffset at, string language)
    {
        var local = VietnamTime.LocalOf(at);
        var culture = LeadsTexts.CultureOf(language);
        return
        [
            local.ToString("HH:mm", culture),
            LeadsTexts.Get($"weekday.{local.DayOfWeek}", language),
            local.ToString(language == "en" ? "d MMMM yyyy" : "dd/MM/yyyy", culture),
        ];
    }
}
