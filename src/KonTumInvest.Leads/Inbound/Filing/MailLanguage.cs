using System.Text;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Guesses in which language somebody wants to be answered.</summary>
internal static class MailLanguage
{
    // Letters that Vietnamese has and the languages of most other investors have not: ă, đ, ơ, ư, and the dot below and hook above.
    private const string Vietnamese = "ăđơưạảặẳậẩẹẻệểịỉọỏộổợởụủựửỵỷắằẵấầẫếềễốồỗớờỡứừữ";

    // Of Vietnamese text about a fifth of the letters.
    private const int OneIn = 40;

    /// <summary>"vi" or "en".</summary>
    public static string Of(string text, string? domain)
    {
        var letters = text.Normalize(NormalizationForm.FormC).Where(char.IsLetter).Select(char.ToLowerInvariant).Take(5_000).ToList();
        var marked = letters.Count(letter => Vietnamese.Contains(letter, StringComparison.Ordinal));
        return marked * OneIn > letters.Count || (letters.Count == 0 && domain?.EndsWith(".vn", StringComparison.Ordinal) == true) ? "vi" : "en";
    }
}
