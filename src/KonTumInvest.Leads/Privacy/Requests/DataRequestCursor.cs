using System.Globalization;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Where a page of requests ended.</summary>
/// <param name="Closed">Whether among the closed ones, which follow the open ones.</param>
/// <param name="Time">When something is owed next, or when it was closed.</param>
/// <param name="Id">The request.</param>
internal sealed record DataRequestCursor(bool Closed, DateTimeOffset? Time, Guid? Id)
{
    public static DataRequestCursor Of(DataRequest request, DateTimeOffset? dueAt) => new(request.ClosedAt is not null, request.ClosedAt ?? dueAt, request.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for no text. False for anything else.</summary>
    public static bool TryParse(string? text, out DataRequestCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (
            text.Split('.') is not [("open" or "closed") and var part, var ticks, var key]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            || time > DateTime.MaxValue.Ticks
            || !Guid.TryParseExact(key, "N", out var id)
        )
        {
            return false;
        }

        cursor = new DataRequestCursor(part == "closed", new DateTimeOffset(time, TimeSpan.Zero), id);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Closed ? "closed" : "open")}.{Time?.UtcTicks ?? 0}.{Id:N}");
}
