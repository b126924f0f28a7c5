using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Values;
using MimeKit;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>
/// Makes a <see cref="ReadMail"/> of whatever came over the wire. It never throws for what a mail holds: what cannot be read comes back as
/// <see cref="MailNature.Unreadable"/>, and its bytes are kept.
/// </summary>
internal static class MimeReading
{
    public const int TextMaxLength = 500_000;

    private const int MaxHeaderBytes = 512 * 1024;
    private const int MaxReplyTo = 5;

    // What the sender wrote; lines such as Received differ between two copies of one mail.
    private static readonly string[] SendersHeaders = ["from", "to", "cc", "date", "subject", "message-id", "in-reply-to"];

    public static ReadMail Read(WireMail wire)
    {
        var sha256 = ContentHash(wire.Bytes);
        try
        {
            using var stream = new MemoryStream(wire.Bytes, writable: false);
            return Read(MimeMessage.Load(stream), wire, sha256);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever a library of parsers throws on garbage made to make it throw.
            return Unreadable(sha256, wire.TooLarge);
        }
    }

    /// <summary>A mail of which nothing is known but its bytes.</summary>
    public static ReadMail Unreadable(string sha256, bool tooLarge = false) =>
        new()
        {
            Nature = MailNature.Unreadable,
            MessageId = MadeId(sha256),
            ContentSha256 = sha256,
            TooLarge = tooLarge,
        };

    private static ReadMail Read(MimeMessage message, WireMail wire, string sha256)
    {
        if (message.Headers.Count == 0)
        {
            return Unreadable(sha256, wire.TooLarge);
        }

        var parts = MailParts.Of(wire.TooLarge ? null : message.Body);
        var (text, html, blocked) = Words(parts);
        var reply = parts.Calendars.Select(MailCharsets.Text).FirstOrDefault(calendar => calendar.Contains("METHOD:REPLY", StringComparison.OrdinalIgnoreCase));
        var nature = wire.TooLarge ? MailNature.Unreadable : MailNatures.Of(message, parts, reply);
        var from = From(message);
        return new ReadMail
        {
            Nature = nature,
            MessageId = MailIds.Clean(message.MessageId) ?? MadeId(sha256),
            ContentSha256 = sha256,
            InReplyTo = MailIds.All(Header(message, HeaderId.InReplyTo)) is [var answered, ..] ? answered : null,
            References = MailIds.All(Header(message, HeaderId.References)),
            From = from.Address,
            FromName = from.Name,
            To = Addresses(message.To) ?? string.Empty,
            Cc = Addresses(message.Cc),
            ReplyTo = ReplyTo(message, from.Address),
            Subject = Line(message.Subject, StoredMail.SubjectMaxLength) ?? string.Empty,
            Text = text,
            QuotedFrom = QuotedText.Find(text),
            Html = html,
            RemoteBlocked = blocked,
            Calendar = reply,
            SentAt = SentAt(message, wire),
            Files = parts.Files,
            Bounce = nature == MailNature.Bounce ? BounceReading.Read(message, parts, text) : null,
            Ours = message.Headers.Contains(MimeMessages.ReferenceHeader),
            TooLarge = wire.TooLarge,
        };
    }

    private static (string Text, string? Html, int Blocked) Words(MailParts parts)
    {
        var cleaned = parts.Html.Select(part => MailHtml.Clean(MailCharsets.Text(part))).ToList();
        var plain = Paragraphs(string.Join("\n\n", parts.Plain.Select(MailCharsets.Text)));
        var text = plain.Length > 0 ? plain : Paragraphs(string.Join("\n\n", cleaned.Select(part => part.Text)));
        var html = string.Concat(cleaned.Select(part => part.Html));
        return (text, html.Length > 0 ? html : null, cleaned.Sum(part => part.RemoteBlocked));
    }

    // Whoever it comes from is who a lead is kept under: the first address that is one.
    private static (EmailAddress? Address, string? Name) From(MimeMessage message)
    {
        foreach (var mailbox in message.From.Mailboxes.Concat(message.Sender is { } sender ? [sender] : []))
        {
            if (EmailAddress.TryParse(mailbox.Address, out var address) && EmailAddress.TryParse(address.Normalized, out var normalized))
            {
                return (normalized, Line(mailbox.Name, StoredMail.NameMaxLength));
            }
        }

        return (null, Line(message.From.ToString(), StoredMail.NameMaxLength));
    }

    // Several are allowed (RFC 5322, 3.6.2). What is no address is left out, so that nothing is written to a wrong one.
    private static string? ReplyTo(MimeMessage message, EmailAddress? from)
    {
        var wanted = message
            .ReplyTo.Mailboxes.Select(mailbox => EmailAddress.TryParse(mailbox.Address, out var address) ? address.Normalized : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(MaxReplyTo)
            .ToList();
        return wanted.Count == 0 || (wanted.Count == 1 && wanted[0] == from?.Normalized) ? null : string.Join(", ", wanted);
    }

    private static string? Addresses(InternetAddressList list)
    {
        var text = new StringBuilder();
        foreach (var address in list.Mailboxes.Select(mailbox => Line(mailbox.Address, StoredMail.AddressMaxLength)).OfType<string>())
        {
            if (text.Length + address.Length + 2 > StoredMail.RecipientsMaxLength)
            {
                break;
            }

            text.Append(text.Length > 0 ? ", " : string.Empty).Append(address);
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // A date in the far past or future is a broken clock or a lie; then the server's own counts.
    private static DateTimeOffset? SentAt(MimeMessage message, WireMail wire)
    {
        var said = message.Headers.Contains(HeaderId.Date) ? message.Date : default;
        return said.Year is < 1990 or > 2200 ? wire.ArrivedAt : said.ToUniversalTime();
    }

    private static string? Header(MimeMessage message, HeaderId id) => message.Headers.Contains(id) ? message.Headers[id] : null;

    private static string? Line(string? text, int maxLength)
    {
        var line = CleanText.Line(Sound(text), int.MaxValue).Value;
        return line.Length == 0 ? null : Fit(line, maxLength);
    }

    private static string Paragraphs(string text) => Fit(CleanText.Paragraphs(Sound(Fit(text, TextMaxLength * 2)), int.MaxValue).Value, TextMaxLength);

    // Not between the two halves of a character.
    private static string Fit(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];

    // Text of unknown charsets can hold halves of characters, which neither normalising nor a database takes.
    private static string? Sound(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string MadeId(string sha256) => $"{sha256[..40]}@without-id.invalid";

    private static string ContentHash(byte[] bytes)
    {
        var (body, header) = Split(bytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var keep = false;
        foreach (var line in Encoding.Latin1.GetString(bytes, 0, header).Split('\n'))
        {
            if (line.Length > 0 && line[0] is not (' ' or '\t'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                keep = colon > 0 && Array.IndexOf(SendersHeaders, line[..colon].Trim().ToLowerInvariant()) >= 0;
            }

            if (keep)
            {
                hash.AppendData(Encoding.Latin1.GetBytes(line.TrimEnd('\r')));
            }
        }

        hash.AppendData(bytes.AsSpan(body));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static (int Body, int Header) Split(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, MaxHeaderBytes));
        var at = head.IndexOf("\r\n\r\n"u8);
        var bare = head.IndexOf("\n\n"u8);
        return at >= 0 && (bare < 0 || at < bare) ? (at + 4, at) : bare >= 0 ? (bare + 2, bare) : (head.Length, head.Length);
    }
}
