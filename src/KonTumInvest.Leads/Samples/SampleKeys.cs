using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Leads.Samples;

/// <summary>
/// The keys of sample organisations and contacts: always the same, so that the samples can be told from everything else when they are
/// removed.
/// </summary>
internal static class SampleKeys
{
    public static IReadOnlyList<Guid> Organisations { get; } = [.. SampleInvestor.All.Select((_, number) => Of("organisation", number))];

    public static IReadOnlyList<Guid> Contacts { get; } = [.. SampleInvestor.All.Select((_, number) => Of("contact", number))];

    private static Guid Of(string kind, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"kontuminvest sample {kind} {number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
