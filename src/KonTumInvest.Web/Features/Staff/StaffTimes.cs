using System.Globalization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Moments as staff read them: the time in Viet Nam.</summary>
public static class StaffTimes
{
    // One zone, no summer time since 1975.
    private static readonly TimeSpan Indochina = TimeSpan.FromHours(7);

    public static string Text(DateTimeOffset moment) => moment.ToOffset(Indochina).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
