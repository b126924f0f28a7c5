using System.Globalization;
using System.Text;
using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Export;

/// <summary>
/// Writes RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take Vietnamese for another encoding. Texts that look like
/// formulas begin with an apostrophe, as OWASP has it. Days and times are written as ISO 8601, numbers with a point.
/// </summary>
internal sealed class CsvWriter : ISheetWriter
{
    private readonly StreamWriter _text;

    public CsvWriter(Stream stream, IEnumerable<string> titles)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        WriteLine(titles.Select(Text));
    }

    public void Write(IReadOnlyList<SheetCell> cells) => WriteLine(cells.Select(Field));

    public void Dispose() => _text.Dispose();

    private void WriteLine(IEnumerable<string> fields) => _text.WriteLine(string.Join(',', fields));

    private static string Field(SheetCell cell) =>
        cell switch
        {
            { Text: { } text } => Text(text),
            { Number: { } number } => number.ToString("0.####", CultureInfo.InvariantCulture),
            { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Moment: { } moment } => VietnamTime.LocalOf(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            _ => string.Empty,
        };

    private static string Text(string text)
    {
        var clean = SheetText.Clean(text);
        var safe = SheetText.Guarded(clean);
        return safe.AsSpan().IndexOfAny("\",\r\n\t") >= 0 || safe.StartsWith(' ') || safe.EndsWith(' ') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
