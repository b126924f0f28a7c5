using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Where a page of requests ended.</summary>
/// <param name="Closed">Whether among the closed ones, which follow the open ones.</param>
/// <param name="Ended">When something is owed next, or when it was closed, and the request.</param>
internal sealed record DataRequestCursor(bool Closed, MomentCursor Ended)
{
    private const string OpenPart = "open.";
    private const string ClosedPart = "closed.";

    public static DataRequestCursor Of(DataRequest request, DateTimeOffset? dueAt) =>
        new(request.ClosedAt is not null, new MomentCursor(request.ClosedAt ?? dueAt ?? DateTimeOffset.MinValue, request.Id));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for no text. False for anything else.</summary>
    public static bool TryParse(string? text, out DataRequestCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var closed = text.StartsWith(ClosedPart, StringComparison.Ordinal);
        if (
            !(closed || text.StartsWith(OpenPart, StringComparison.Ordinal))
            || !MomentCursor.TryParse(text[(closed ? ClosedPart : OpenPart).Length..], out var ended)
            || ended is null
        )
        {
            return false;
        }

        cursor = new DataRequestCursor(closed, ended);
        return true;
    }

    public override string ToString() => (Closed ? ClosedPart : OpenPart) + Ended;
}
