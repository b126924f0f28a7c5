using System.Globalization;

namespace KonTumInvest.Leads.Values;

/// <summary>Where a page of what is ordered by time ended: the moment and the key of its last row.</summary>
internal sealed record MomentCursor(DateTimeOffset At, Guid Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; nothing is the beginning. False for anything else.</summary>
    public static bool TryParse(string? text, out MomentCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (
            text.Split('_') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || at > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var key)
        )
        {
            return false;
        }

        cursor = new MomentCursor(new DateTimeOffset(at, TimeSpan.Zero), key);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id:N}");
}
