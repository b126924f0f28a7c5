namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>The languages of the screens of staff.</summary>
internal static class StaffLanguages
{
    public const string Default = "vi";

    private static readonly string[] All = [Default, "en"];

    /// <summary>The language, which the client may write as <c>en-US</c>; null for any other.</summary>
    public static string? Find(string isoCode) => Array.Find(All, language => language.Equals(isoCode.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
