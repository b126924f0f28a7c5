using System.Text;
using MimeKit;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>Turns the bytes of a text part into text, whatever the mail says they are.</summary>
internal static class MailCharsets
{
    // TCVN 5712:1993 (TCVN3), which no library here knows: letters of the bytes from A1 on; a space where there is none.
    private const string Tcvn =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The framework knows the charsets of Windows and the East only when asked to.
    static MailCharsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Text(TextPart part)
    {
        using var buffer = new MemoryStream();
        part.Content?.DecodeTo(buffer);
        return Decode(buffer.ToArray(), part.ContentType.Charset);
    }

    /// <summary>
    /// UTF-8 wherever the bytes are UTF-8: other text practically never is by chance, and mails claim other charsets falsely far more
    /// often. Else what is declared, where it is known; else the charset of Western and Vietnamese Windows.
    /// </summary>
    public static string Decode(byte[] bytes, string? declared)
    {
        var name = declared?.Trim('"', '\'', ' ').ToLowerInvariant() ?? string.Empty;
        if (!name.StartsWith("utf-16", StringComparison.Ordinal) && !name.StartsWith("utf-32", StringComparison.Ordinal) && Array.Exists(bytes, value => value > 0x7F))
        {
            try
            {
                return Whole(StrictUtf8.GetString(bytes));
            }
            catch (DecoderFallbackException)
            {
                // Not UTF-8, then.
            }
        }

        return Whole(name.Contains("tcvn", StringComparison.Ordinal) ? FromTcvn(bytes) : Named(name).GetString(bytes));
    }

    // Windows-1258 writes tones as marks of their own.
    private static string Whole(string text) => text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);

    private static Encoding Named(string name)
    {
        try
        {
            return name.Length == 0 || name is "utf-8" or "us-ascii" or "ascii" or "unknown-8bit" ? Fallback() : Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return Fallback();
        }
    }

    private static Encoding Fallback() => Encoding.GetEncoding("windows-1252");

    private static string FromTcvn(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value < 0xA1 || value - 0xA1 >= Tcvn.Length ? (char)value : Tcvn[value - 0xA1]);
        }

        return text.ToString();
    }
}
