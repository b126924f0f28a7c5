using System.Globalization;
using System.Text;

namespace KonTumInvest.Content.Common;

/// <summary>Comparison forms of Vietnamese text.</summary>
public static class VietnameseText
{
    /// <summary>
    /// The form used by every index and every query: lower case, without tone or vowel marks, with đ as d. "Đăk Tô" becomes "dak to".
    /// </summary>
    /// <remarks>
    /// The letter đ (U+0111) has no Unicode decomposition, so dropping marks alone leaves it: "dak to" would not find "Đăk Tô". The Icelandic
    /// ð (U+00F0), whose capital looks the same, is what older keyboards and fonts put in its place.
    /// </remarks>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character is 'đ' or 'Đ' or 'ð' or 'Ð' ? 'd' : char.ToLowerInvariant(character));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
