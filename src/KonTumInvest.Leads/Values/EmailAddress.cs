using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace KonTumInvest.Leads.Values;

/// <summary>
/// An e-mail address one can answer: a plain local part and a domain with at least two labels. Domains in other scripts are kept in
/// their ASCII form (RFC 5891). Refused: display names, quoted local parts, comments, address literals, line breaks, several addresses.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>The longest address SMTP can carry in a path (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;
    private const int MaxLabel = 63;
    private const string LocalPunctuation = "!#$%&'*+-/=?^_`{|}~";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string localPart, string domain) => (LocalPart, Domain) = (localPart, domain);

    public string LocalPart { get; }

    /// <summary>Lower case, in ASCII form.</summary>
    public string Domain { get; }

    public string Value => $"{LocalPart}@{Domain}";

    /// <summary>The form in which two spellings of one mailbox are equal: servers in practice ignore case.</summary>
    public string Normalized => Value.ToLowerInvariant();

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim() ?? string.Empty;
        var at = trimmed.LastIndexOf('@');
        if (at is < 1 or > MaxLocalPart || !IsLocalPart(trimmed.AsSpan(0, at)) || !TryGetDomain(trimmed[(at + 1)..], out var domain))
        {
            return false;
        }

        var parsed = new EmailAddress(trimmed[..at], domain);
        if (parsed.Value.Length > MaxLength)
        {
            return false;
        }

        address = parsed;
        return true;
    }

    /// <exception cref="FormatException">The text is not an address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("The text is not an e-mail address.");

    public override string ToString() => Value;

    // A dot-atom (RFC 5322, 3.2.3).
    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        var previous = '.';
        foreach (var character in text)
        {
            var allowed = character == '.' ? previous != '.' : char.IsAsciiLetterOrDigit(character) || LocalPunctuation.Contains(character);
            if (!allowed)
            {
                return false;
            }

            previous = character;
        }

        return previous != '.';
    }

    private static bool TryGetDomain(string text, out string domain)
    {
        domain = string.Empty;
        try
        {
            domain = Idn.GetAscii(text.Normalize(NormalizationForm.FormC)).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return false;
        }

        var labels = domain.Split('.');
        return labels.Length >= 2 && Array.TrueForAll(labels, IsLabel) && labels[^1].Any(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
