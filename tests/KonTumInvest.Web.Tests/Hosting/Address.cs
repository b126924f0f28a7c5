namespace KonTumInvest.Web.Tests.Hosting;

internal static class Address
{
    /// <summary>An address as written: the usual <see cref="Uri"/> tidies away what these tests are about, such as escaped dots.</summary>
    public static Uri Exactly(Uri site, string url) =>
        new($"{site.GetLeftPart(UriPartial.Authority)}{url}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
