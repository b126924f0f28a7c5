using System.Globalization;
using System.Resources;

namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>
/// Refusals in the language of the account. They stand in the code in English, as Umbraco's own do, and the English text is the name of its
/// translation.
/// </summary>
internal static class RefusalWords
{
    private static readonly ResourceManager Texts = new("KonTumInvest.Backoffice.Management.Problems.Refusals", typeof(RefusalWords).Assembly);

    /// <summary>The text in the language of the account; as it is where that is English, or where it was worded in that language already.</summary>
    public static string Of(string text) => Texts.GetString(text, CultureInfo.CurrentUICulture) ?? text;
}
