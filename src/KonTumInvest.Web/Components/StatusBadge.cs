namespace KonTumInvest.Web.Components;

/// <summary>A state in one or two words, for the <c>_StatusBadge</c> partial. Its tone never carries the meaning alone.</summary>
public sealed record StatusBadge(string Text, BadgeTone Tone = BadgeTone.Neutral);

/// <summary>How a state is coloured.</summary>
public enum BadgeTone
{
    Neutral,

    /// <summary>Open, available, in force.</summary>
    Positive,

    /// <summary>Planned, on hold, not yet in force.</summary>
    Pending,

    /// <summary>Needs attention: suspended, superseded.</summary>
    Attention,

    /// <summary>Over: leased, expired, closed.</summary>
    Ended,
}
