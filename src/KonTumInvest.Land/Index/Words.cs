using KonTumInvest.Content.Common;

namespace KonTumInvest.Land.Index;

/// <summary>Words of a text in the form that is compared: folded, split at everything that is neither letter nor digit.</summary>
internal static class Words
{
    public static IEnumerable<string> Of(string? text)
    {
        var folded = VietnameseText.Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && char.IsLetterOrDigit(folded[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return folded[start..i];
                start = -1;
            }
        }
    }
}
