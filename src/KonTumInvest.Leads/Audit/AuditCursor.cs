using System.Globalization;

namespace KonTumInvest.Leads.Audit;

/// <summary>Where a page of the audit ended.</summary>
internal sealed record AuditCursor(DateTimeOffset At, Guid Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; nothing is the beginning.</summary>
    public static bool TryParse(string? text, out AuditCursor? cursor)
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

        cursor = new AuditCursor(new DateTimeOffset(at, TimeSpan.Zero), key);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}_{Id:N}");
}
