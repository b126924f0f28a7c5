using System.Text;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>Tells in which coding a text file is written, from what stands in it.</summary>
internal static class TextCodings
{
    private const int Block = 64 * 1024;

    // What is shown of a file that cannot be read.
    private const int ShownLength = 80;

    // Of the letters beyond ASCII in a text in an old font, a good part are signs or foreign letters inside words.
    private const double OldFontShare = 0.25;
    private const int OldFontLeast = 3;

    private const string Vietnamese = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    // The five tone marks of Windows-1258, each after its vowel: grave, hook, tilde, acute, dot below.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const string Vowels = "aeiouyâêôăơư";

    static TextCodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding EncodingOf(TextCoding coding) =>
        coding switch
        {
            TextCoding.Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false),
            TextCoding.Utf16Le => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            TextCoding.Utf16Be => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            TextCoding.Windows1258 => Encoding.GetEncoding(1258),
            _ => Encoding.GetEncoding(1252),
        };

    /// <summary>The coding; a refusal with what was read where the letters cannot be known.</summary>
    public static Result<TextCoding> Detect(Stream file)
    {
        var start = new byte[Block];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var head = start.AsSpan(0, read);
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return head[0] == 0xFF ? TextCoding.Utf16Le : TextCoding.Utf16Be;
        }

        if (ZerosOf(head) is { } wide)
        {
            return wide;
        }

        if (head.Contains((byte)0))
        {
            return ImportErrors.FileType;
        }

        return IsUtf8(file) ? TextCoding.Utf8 : OfOneByte(head);
    }

    // Text without a mark at its start that is half zeros: letters of two bytes.
    private static TextCoding? ZerosOf(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var index = 0; index < head.Length; index++)
        {
            if (head[index] == 0)
            {
                _ = index % 2 == 0 ? even++ : odd++;
            }
        }

        var many = head.Length / 8;
        return odd > many && even <= odd / 8 ? TextCoding.Utf16Le
            : even > many && odd <= even / 8 ? TextCoding.Utf16Be
            : null;
    }

    private static bool IsUtf8(Stream file)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters) = (new byte[Block], new char[Block + 1]);
        file.Position = 0;
        try
        {
            for (int read; (read = file.Read(bytes)) > 0; )
            {
                decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Result<TextCoding> OfOneByte(ReadOnlySpan<byte> head)
    {
        var text = EncodingOf(TextCoding.Windows1258).GetString(head);
        var letters = Look(text);
        if (letters.OldFont >= OldFontLeast && letters.OldFont > letters.Beyond * OldFontShare)
        {
            return ImportErrors.OldFont(Shown(text));
        }

        // Marks that stand after no vowel are no tones: the file is not Vietnamese text of this coding.
        return letters.Tones > 0 && letters.Stray * 10 <= letters.Tones ? TextCoding.Windows1258
            : letters.Unreadable > 0 ? ImportErrors.EncodingUnreadable(Shown(text))
            : TextCoding.Windows1252;
    }

    private static Findings Look(string text)
    {
        var found = new Findings();
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter < 0x80)
            {
                continue;
            }

            found.Beyond++;
            var before = index > 0 ? char.ToLowerInvariant(text[index - 1]) : ' ';
            var after = index + 1 < text.Length ? text[index + 1] : ' ';
            if (Tones.Contains(letter, StringComparison.Ordinal))
            {
                _ = Vowels.Contains(before, StringComparison.Ordinal) ? found.Tones++ : found.Stray++;
            }
            else if (letter is '\uFFFD' or (>= '\u0080' and <= '\u009F'))
            {
                found.Unreadable++;
            }
            else if (IsOldFont(letter, index > 0 ? text[index - 1] : ' ', after))
            {
                found.OldFont++;
            }
        }

        return found;
    }

    // TCVN3 has signs and capitals inside words ("C«ng ty", "ViÖt"), VNI a second letter with a mark after a bare vowel ("Coâng ty", "Vieät").
    // Western names have their marked letters after consonants mostly ("Müller").
    private static bool IsOldFont(char letter, char before, char after)
    {
        if (!char.IsLetter(letter))
        {
            return char.IsAsciiLetter(before) && (char.IsLetter(after) || char.IsWhiteSpace(after)) && letter is >= '\u00A1' and <= '\u00BF' and not ('\u00B2' or '\u00B3');
        }

        var (small, vowel) = (char.ToLowerInvariant(letter), char.ToLowerInvariant(before));
        var foreign = !Vietnamese.Contains(small, StringComparison.Ordinal) && "aeiouy".Contains(vowel, StringComparison.Ordinal);
        return foreign || (char.IsUpper(letter) && char.IsLower(before)) || (small == 'â' && vowel is 'o' or 'e' or 'a');
    }

    private static string Shown(string text)
    {
        var line = text.AsSpan()[..Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length)];
        return line[..Math.Min(line.Length, ShownLength)].ToString();
    }

    private sealed class Findings
    {
        public int Beyond { get; set; }

        public int Tones { get; set; }

        public int Stray { get; set; }

        public int Unreadable { get; set; }

        public int OldFont { get; set; }
    }
}
