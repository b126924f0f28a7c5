namespace KonTumInvest.Benchmarks;

/// <summary>The page that is measured: the profile of an industrial park, with figures, plots and projects.</summary>
internal static class ParkPage
{
    public const string Path = "/en/zones-and-parks/sao-mai-industrial-park/";
}
