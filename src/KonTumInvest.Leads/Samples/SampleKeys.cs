using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Leads.Samples;

/// <summary>
/// The keys of samples that cannot be marked as such: always the same, so that they can be told from everything else.
/// </summary>
internal static class SampleKeys
{
    /// <summary>The key of the sample import.</summary>
    public static readonly Guid Import = Of("import", 0);

    public static IReadOnlyList<Guid> Organisations { get; } = [.. SampleInvestor.All.Select((_, number) => Of("organisation", number))];

    public static IReadOnlyList<Guid> Contacts { get; } = [.. SampleInvestor.All.Select((_, number) => Of("contact", number))];

    /// <summary>Requests about personal data: one that is open, and one that is done.</summary>
    public static IReadOnlyList<Guid> DataRequests { get; } = [Of("data request", 0), Of("data request", 1)];

    private static Guid Of(string kind, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"kontuminvest sample {kind} {number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
