using System.Text;

namespace KonTumInvest.TestSupport.Mail;

/// <summary>Writes mails as they come over the wire, well made or not.</summary>
public static class WireText
{
    /// <summary>A plain mail of a person; further header lines and another body as the test wants.</summary>
    public static byte[] Mail(
        string? id = "m1@sender.example",
        string from = "Người gửi <investor@sender.example>",
        string subject = "Hoi ve dat cong nghiep",
        string body = "Chúng tôi muốn thuê đất.",
        params string[] headers
    )
    {
        List<string> lines =
        [
            .. headers,
            $"From: {Header(from)}",
            "To: desk@board.example",
            $"Subject: {Header(subject)}",
            "Date: Mon, 23 Nov 2026 09:30:00 +0700",
            "MIME-Version: 1.0",
        ];
        if (id is not null)
        {
            lines.Add($"Message-ID: <{id}>");
        }

        if (!Array.Exists(headers, line => line.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            lines.Add("Content-Type: text/plain; charset=utf-8");
            lines.Add("Content-Transfer-Encoding: 8bit");
        }

        return Encoding.UTF8.GetBytes($"{string.Join("\r\n", lines)}\r\n\r\n{body.ReplaceLineEndings("\r\n")}\r\n");
    }

    /// <summary>A mail of a text and files.</summary>
    public static byte[] WithFiles(string id, string from, params (string Name, string Type, byte[] Bytes)[] files)
    {
        var body = new StringBuilder("--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nXem tệp kèm.\r\n");
        foreach (var (name, type, bytes) in files)
        {
            body.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"--x\r\nContent-Type: {type}\r\nContent-Disposition: attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n"
            );
        }

        return Mail(id, from, "Kem tep", $"{body}--x--", "Content-Type: multipart/mixed; boundary=x");
    }

    /// <summary>A report of RFC 3464 that a mail did not arrive.</summary>
    public static byte[] Bounce(string id, string originalId, string recipient, string status = "5.1.1", string action = "failed") =>
        Mail(
            id,
            "Mail Delivery System <MAILER-DAEMON@relay.example>",
            "Undelivered Mail Returned to Sender",
            $"""
            --b
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; {recipient}
            Action: {action}
            Status: {status}
            Diagnostic-Code: smtp; 550 5.1.1 unknown user

            --b
            Content-Type: text/rfc822-headers

            From: noreply@kontuminvest.example
            Message-ID: <{originalId}>
            Subject: Something

            --b--
            """,
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Auto-Submitted: auto-replied",
            "Return-Path: <>"
        );

    private static string Header(string text) =>
        text.All(char.IsAscii) ? text
        : text.Contains('<', StringComparison.Ordinal) ? $"{Word(text[..text.IndexOf('<', StringComparison.Ordinal)].Trim())} {text[text.IndexOf('<', StringComparison.Ordinal)..]}"
        : Word(text);

    private static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
