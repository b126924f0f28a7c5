using System.Text.RegularExpressions;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>Finds where the history begins that mail programs copy below an answer.</summary>
internal static partial class QuotedText
{
    private const int LongestMark = 300;

    /// <summary>The position of the first line of the history; null where there is none, or nothing but history.</summary>
    public static int? Find(string text)
    {
        var lines = text.Split('\n');
        var at = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            if (Begins(lines, index))
            {
                return text[..at].Trim().Length == 0 ? null : at;
            }

            at += lines[index].Length + 1;
        }

        return null;
    }

    private static bool Begins(string[] lines, int index)
    {
        var line = lines[index].Trim();
        if (line.Length is 0 or > LongestMark)
        {
            return false;
        }

        var next = index + 1 < lines.Length ? lines[index + 1].Trim() : string.Empty;
        return Separator().IsMatch(line)
            || Introduction().IsMatch(line)
            || (line.Length + next.Length < LongestMark && next.Length > 0 && StartsIntroduction().IsMatch(line) && EndsIntroduction().IsMatch(next))
            || (HeaderFrom().IsMatch(line) && lines.Skip(index + 1).Take(4).Count(other => HeaderOther().IsMatch(other)) >= 2)
            || (line[0] == '>' && lines.Skip(index).All(rest => rest.Length == 0 || rest.TrimStart().StartsWith('>')));
    }

    [GeneratedRegex(@"^-{2,}\s*(Original Message|Forwarded message|Thư gốc|Tin nhắn gốc|Thư chuyển tiếp|Tin nhắn chuyển tiếp)\s*-{2,}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(On\s.+\swrote:|Vào\s.+\s(đã viết|viết):|.+<[^<>\s]+@[^<>\s]+>\s(đã viết|viết|wrote):)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^(On|Vào)\s", RegexOptions.NonBacktracking)]
    private static partial Regex StartsIntroduction();

    [GeneratedRegex(@"(wrote|đã viết|viết):$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsIntroduction();

    [GeneratedRegex(@"^(From|Từ|Người gửi):\s", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderFrom();

    [GeneratedRegex(@"^\s*(Sent|Date|To|Cc|Subject|Đã gửi|Ngày|Gửi|Đến|Tới|Người nhận|Chủ đề|Tiêu đề):", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderOther();
}
