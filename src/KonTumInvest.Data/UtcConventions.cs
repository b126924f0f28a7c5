using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KonTumInvest.Data;

/// <summary>Times are stored and read back as UTC on both databases.</summary>
public static class UtcConventions
{
    /// <summary>
    /// Call from <c>ConfigureConventions</c>. SQLite hands back <see cref="DateTime"/> with kind Unspecified and stores
    /// <see cref="DateTimeOffset"/> as text that does not sort; Npgsql refuses kinds other than UTC. Both become UTC here, and
    /// <see cref="DateTimeOffset"/> is a sortable whole number of microseconds on SQLite.
    /// </summary>
    public static void StoreTimesAsUtc(this ModelConfigurationBuilder configuration, DatabaseProvider provider)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        if (provider == DatabaseProvider.Sqlite)
        {
            configuration.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        }
        else
        {
            configuration.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeOffsetConverter>();
        }
    }

    private sealed class UtcDateTimeConverter()
        : ValueConverter<DateTime, DateTime>(
            value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
            value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
        );

    private sealed class UtcDateTimeOffsetConverter()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value.ToUniversalTime());

    private sealed class MicrosecondsConverter()
        : ValueConverter<DateTimeOffset, long>(
            value => (value.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
            value => new DateTimeOffset(DateTime.UnixEpoch.Ticks + value * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero)
        );
}
