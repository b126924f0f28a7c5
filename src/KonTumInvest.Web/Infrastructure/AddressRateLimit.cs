using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// Counts forms per network address on this node. It is asked inside the action rather than in front of it, because a refused sender
/// gets everything typed back.
/// </summary>
public abstract class AddressRateLimit(int maxInTenMinutes) : IDisposable
{
    private const int HostBytesOfAnIpV6Network = 8;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = maxInTenMinutes,
                Window = TimeSpan.FromMinutes(10),
                SegmentsPerWindow = 10,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Counts one form; false when the address has sent too many.</summary>
    public bool TryTake(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(PartitionOf(address));
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    // One customer holds a whole /64 of IPv6, and would never be counted by single addresses.
    private static string PartitionOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address?.ToString() ?? "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, bytes.Length - HostBytesOfAnIpV6Network, HostBytesOfAnIpV6Network);
        return new IPAddress(bytes).ToString();
    }
}
