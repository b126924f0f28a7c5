using System.Globalization;

namespace KonTumInvest.Benchmarks;

/// <summary>What a measure prints.</summary>
internal static class Report
{
    private const double BytesPerMegabyte = 1024 * 1024;

    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static void Goal(string goal, bool met) => Console.WriteLine($"goal, {goal}: {(met ? "met" : "missed")}");

    /// <summary>The value below which so many of a hundred lie.</summary>
    /// <param name="sorted">Values, the least first.</param>
    /// <param name="percent">From 0 to 100.</param>
    public static double Percentile(double[] sorted, double percent) =>
        sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    public static double Megabytes(long bytes) => bytes / BytesPerMegabyte;
}
