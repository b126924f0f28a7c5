using System.Globalization;
using System.Text;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Content.Search;

/// <summary>
/// A text in the form that is compared (see <see cref="VietnameseText.Fold"/>), with the way back: which part of the original each folded
/// character stands for. Folding shortens decomposed text, so that positions in the two differ.
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string folded, int[] starts, int[] ends)
    {
        Original = original;
        Folded = folded;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    /// <summary>The folded form. Halves of surrogate pairs that stand alone are no text and have none.</summary>
    public string Folded { get; }

    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        for (var start = 0; start < text.Length; )
        {
            var end = EndOfLetter(text, start);
            var letter = text[start..end];
            foreach (var character in IsLoneSurrogate(letter) ? string.Empty : VietnameseText.Fold(letter))
            {
                folded.Append(character);
                starts.Add(start);
                ends.Add(end);
            }

            start = end;
        }

        return new FoldedText(text, folded.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The part of the original that a part of the folded text stands for: whole letters with all their marks.</summary>
    /// <param name="start">Position in <see cref="Folded"/>.</param>
    /// <param name="length">At least 1.</param>
    public Range OriginalRange(int start, int length) => _starts[start].._ends[start + length - 1];

    /// <summary>The words of the folded text: runs of letters and digits, as the search engine splits them.</summary>
    public IReadOnlyList<FoldedWord> Words()
    {
        var words = new List<FoldedWord>();
        var start = -1;
        for (var position = 0; position <= Folded.Length; )
        {
            var inside = position < Folded.Length && IsWordPart(Folded, position);
            if (inside && start < 0)
            {
                start = position;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new FoldedWord(Folded[start..position], start));
                start = -1;
            }

            position += position < Folded.Length - 1 && char.IsSurrogatePair(Folded, position) ? 2 : 1;
        }

        return words;
    }

    private static bool IsWordPart(string text, int position) =>
        CharUnicodeInfo.GetUnicodeCategory(text, position)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    // A letter and the marks after it, however they are stored.
    private static int EndOfLetter(string text, int start)
    {
        var end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        while (end < text.Length && IsMark(text, end))
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return end;
    }

    private static bool IsMark(string text, int position) =>
        CharUnicodeInfo.GetUnicodeCategory(text, position)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsLoneSurrogate(string letter) => char.IsSurrogate(letter[0]) && !char.IsSurrogatePair(letter, 0);
}

/// <summary>A word of a <see cref="FoldedText"/>.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Start">Its position in the folded text.</param>
public readonly record struct FoldedWord(string Text, int Start);
