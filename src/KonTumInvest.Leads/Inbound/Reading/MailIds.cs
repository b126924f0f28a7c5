using KonTumInvest.Leads.Correspondence;
using MimeKit.Utils;

namespace KonTumInvest.Leads.Inbound.Reading;

/// <summary>Identifiers of mails, as far as they can be stored and compared.</summary>
internal static class MailIds
{
    private const int MaxReferences = 50;

    /// <summary>Without angle brackets, spaces and control characters; null where nothing usable is left or it is longer than any real one.</summary>
    public static string? Clean(string? id)
    {
        var bare = string.Concat((id ?? string.Empty).Trim().Trim('<', '>').Where(character => character is > ' ' and < (char)0x7F and not ('<' or '>')));
        return bare.Length is 0 or > StoredMail.MessageIdMaxLength ? null : bare;
    }

    /// <summary>The identifiers in a header, the last of very many.</summary>
    public static IReadOnlyList<string> All(string? header) =>
        [.. MimeUtils.EnumerateReferences(header ?? string.Empty).Select(Clean).OfType<string>().TakeLast(MaxReferences)];
}
