using System.Text.RegularExpressions;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Values;
using MimeKit;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>Reads which mail did not arrive, at whom and why: from the report of RFC 3464, else from the words of servers that write none.</summary>
internal static partial class BounceReading
{
    private const int MaxFound = 20;

    public static BounceReport Read(MimeMessage message, MailParts parts, string text)
    {
        var groups = parts.DeliveryStatus?.StatusGroups.ToList() ?? [];
        var failed = groups.Where(group => Field(group, "Action").Equals("failed", StringComparison.OrdinalIgnoreCase)).ToList();
        var told = groups.Exists(group => group.Contains("Action"));
        var recipients = (failed.Count > 0 ? failed : groups).SelectMany(group => new[] { Field(group, "Final-Recipient"), Field(group, "Original-Recipient") }).Select(AfterType);
        if (groups.Count == 0)
        {
            var header = message.Headers.Contains("X-Failed-Recipients") ? message.Headers["X-Failed-Recipients"] : null;
            recipients = header is null ? Addresses().Matches(OwnWords(text)).Select(match => match.Value) : header.Split(',');
        }

        var status = failed.Concat(groups).Select(group => Code(Field(group, "Status"))).FirstOrDefault(code => code is not null) ?? Code(text);
        return new BounceReport(
            [.. Ids(message, parts, text).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxFound)],
            [.. recipients.Select(Normalized).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxFound)],
            status,
            told ? failed.Count > 0 : status is null ? !Delay().IsMatch($"{message.Subject}\n{OwnWords(text)}") : status[0] == '5'
        );
    }

    // The header of the mail itself is the surest. References come last, the latest first: Exim names there the whole conversation, of which the mails before arrived.
    private static IEnumerable<string> Ids(MimeMessage message, MailParts parts, string text)
    {
        if (parts.ReportedHeaders is { } reported && reported.Contains(HeaderId.MessageId))
        {
            yield return MailIds.Clean(reported[HeaderId.MessageId]) ?? string.Empty;
        }

        if (message.InReplyTo is { } answered)
        {
            yield return answered;
        }

        foreach (var file in parts.Files.Where(file => file.MediaType is "message/rfc822"))
        {
            if (QuotedId().Match(System.Text.Encoding.Latin1.GetString(file.Bytes, 0, Math.Min(file.Bytes.Length, 64 * 1024))) is { Success: true } match)
            {
                yield return match.Groups[1].Value;
            }
        }

        // Servers of old quote the header of the mail, or the mail itself, below their words.
        foreach (Match match in QuotedId().Matches(text))
        {
            yield return match.Groups[1].Value;
        }

        foreach (var id in message.References.Reverse())
        {
            yield return id;
        }
    }

    // What stands above the copy of the mail, whose header names everybody it went to.
    private static string OwnWords(string text) => CopiedHeader().Match(text) is { Success: true } copy ? text[..copy.Index] : text;

    private static string Field(HeaderList group, string name) => group.Contains(name) ? group[name]?.Trim() ?? string.Empty : string.Empty;

    // "rfc822; somebody@example.com"
    private static string AfterType(string recipient) => recipient[(recipient.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim(' ', '<', '>');

    private static string? Normalized(string address) => EmailAddress.TryParse(address.Trim(' ', '<', '>'), out var parsed) ? parsed.Normalized : null;

    private static string? Code(string text) => StatusCode().Match(text) is { Success: true } match && match.Value.Length <= StoredMail.StatusMaxLength ? match.Value : null;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex StatusCode();

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^(Return-Path|Received|Message-ID|DKIM-Signature)\s*:", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex CopiedHeader();

    [GeneratedRegex(@"\b(delay|delayed|still trying|will be retried|will continue to (try|be attempted)|do not need to resend)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Delay();

    [GeneratedRegex(@"Message-ID:\s*<([^<>\s]{3,320})>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedId();
}
