using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>Refusals of reading a timeline.</summary>
public static class TimelineErrors
{
    public static readonly Error Before = new(ErrorKind.Invalid, "timeline.before", "before");
}
