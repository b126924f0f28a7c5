using System.Globalization;
using System.Text;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Values;

/// <summary>What made a typed text unacceptable.</summary>
public enum TextFault
{
    None,

    /// <summary>Longer than the field allows, after cleaning.</summary>
    TooLong,

    /// <summary>
    /// Held control characters or marks that turn the direction of writing. They show nothing on a screen and can disguise what is
    /// written, so they were taken out, and the writer is asked to look at what remains.
    /// </summary>
    Hidden,

    /// <summary>Held bytes that are no text in UTF-8; what they stood for cannot be known.</summary>
    Unreadable,
}

/// <summary>Text from outside, in the one form in which it is stored and compared: NFC, without invisible characters.</summary>
/// <param name="Value">The cleaned text, which may be empty; also when there is a fault, for showing it again.</param>
/// <param name="Fault">Why it cannot be accepted, or <see cref="TextFault.None"/>.</param>
public sealed record CleanText(string Value, TextFault Fault)
{
    /// <summary>A text of one line: white space of every kind becomes one space.</summary>
    public static CleanText Line(string? typed, int maxLength) => Clean(typed, maxLength, keepLines: false);

    /// <summary>A text of several lines: line ends become \n, at most two in a row.</summary>
    public static CleanText Paragraphs(string? typed, int maxLength) => Clean(typed, maxLength, keepLines: true);

    private static CleanText Clean(string? typed, int maxLength, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new CleanText(string.Empty, TextFault.None);
        }

        var cleaner = new Cleaner(typed.Length, keepLines);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            cleaner.Add(rune);
        }

        var value = cleaner.Text().Normalize(NormalizationForm.FormC);
        return new CleanText(value, value.Length > maxLength ? TextFault.TooLong : cleaner.Fault);
    }

    private sealed class Cleaner(int capacity, bool keepLines)
    {
        private readonly StringBuilder _text = new(capacity);
        private int _lineEnds;
        private bool _space;

        public TextFault Fault { get; private set; }

        public string Text() => _text.ToString();

        public void Add(Rune rune)
        {
            if (rune.Value == '\n' && keepLines)
            {
                _lineEnds++;
            }
            else if (rune.Value is '\n' or '\t' || Rune.IsWhiteSpace(rune))
            {
                _space = true;
            }
            else if (IsHidden(rune))
            {
                Fault = Fault == TextFault.Unreadable ? Fault : TextFault.Hidden;
            }
            else if (rune == Rune.ReplacementChar)
            {
                // Also what EnumerateRunes gives for a surrogate without its partner.
                Fault = TextFault.Unreadable;
            }
            else if (!IsNothing(rune))
            {
                Append(rune);
            }
        }

        private void Append(Rune rune)
        {
            if (_text.Length > 0 && _lineEnds > 0)
            {
                _text.Append('\n', Math.Min(_lineEnds, 2));
            }
            else if (_text.Length > 0 && _space)
            {
                _text.Append(' ');
            }

            (_lineEnds, _space) = (0, false);
            Span<char> encoded = stackalloc char[2];
            _text.Append(encoded[..rune.EncodeToUtf16(encoded)]);
        }

        // Control characters, marks of direction, tag characters, unassigned and private code points.
        private static bool IsHidden(Rune rune) =>
            DirectionMarks.Include(rune)
            || rune.Value is >= 0xE0000 and <= 0xE007F
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate;

        // Marks that word processors leave behind; without meaning in Vietnamese or English and dropped without a word. Joiners
        // (U+200C, U+200D) stay: some scripts and emoji need them.
        private static bool IsNothing(Rune rune) => rune.Value is 0x00AD or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF;
    }
}
