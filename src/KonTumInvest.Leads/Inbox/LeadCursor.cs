using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Where a page of a list ended: the value that orders it and the key of the last lead.</summary>
/// <param name="Time">For orders by time.</param>
/// <param name="Number">For orders by a number.</param>
/// <param name="Id">The key.</param>
public sealed record LeadCursor(DateTimeOffset? Time, decimal? Number, Guid Id)
{
    private const int MaxLength = 200;

    public static bool TryParse(string? text, out LeadCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts is not [var kind, var value, var key] || !Guid.TryParse(key, out var id))
        {
            return false;
        }

        if (kind == "t" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks)
        {
            cursor = new LeadCursor(new DateTimeOffset(ticks, TimeSpan.Zero), null, id);
        }
        else if (kind == "n" && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            cursor = new LeadCursor(null, number, id);
        }

        return cursor is not null;
    }

    public override string ToString()
    {
        var value = Time is { } time ? $"t|{time.UtcTicks}" : string.Create(CultureInfo.InvariantCulture, $"n|{Number}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{value}|{Id:N}"));
    }
}
