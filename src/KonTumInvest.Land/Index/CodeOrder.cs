using System.Text;

namespace KonTumInvest.Land.Index;

/// <summary>The order of plot codes: numbers in them by value, so that A2 stands before A10.</summary>
internal static class CodeOrder
{
    private const int LongestWeighed = 40;

    /// <summary>A text whose ordinal order is the order of codes: each number is led by a mark for how many digits it has.</summary>
    public static string KeyOf(string code)
    {
        var key = new StringBuilder(code.Length + 4);
        for (var i = 0; i < code.Length; i++)
        {
            if (!char.IsAsciiDigit(code[i]))
            {
                key.Append(char.ToUpperInvariant(code[i]));
                continue;
            }

            var start = i;
            while (i + 1 < code.Length && char.IsAsciiDigit(code[i + 1]))
            {
                i++;
            }

            var digits = code.AsSpan(start, i - start + 1).TrimStart('0');
            key.Append((char)('0' + Math.Min(digits.Length, LongestWeighed))).Append(digits);
        }

        return key.ToString();
    }
}
