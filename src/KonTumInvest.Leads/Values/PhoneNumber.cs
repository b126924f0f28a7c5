using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;

namespace KonTumInvest.Leads.Values;

/// <summary>A telephone number that can exist, in E.164 form such as <c>+84260123456</c>, with its extension where one was given.</summary>
public sealed record PhoneNumber
{
    /// <summary>A plus sign and fifteen digits (ITU-T E.164).</summary>
    public const int MaxLength = 16;

    public const int MaxExtensionLength = 10;

    /// <summary>The longest text worth parsing; nobody writes a number with more spaces and brackets than this.</summary>
    public const int MaxTypedLength = 40;

    private PhoneNumber(string value, string? extension, string international) =>
        (Value, Extension, International) = (value, extension, international);

    /// <summary>E.164.</summary>
    public string Value { get; }

    public string? Extension { get; }

    /// <summary>Spaced for reading, with the extension.</summary>
    public string International { get; }

    /// <param name="text">As typed, in national or international form.</param>
    /// <param name="country">The ISO 3166-1 alpha-2 code that a national number is read in; null when only international numbers can be read.</param>
    /// <param name="number">The number, when it is valid in its country's numbering plan.</param>
    public static bool TryParse(string? text, string? country, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxTypedLength)
        {
            return false;
        }

        var library = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = library.Parse(text, country);
            if (!library.IsValidNumber(parsed) || parsed.Extension.Length > MaxExtensionLength)
            {
                return false;
            }

            number = new PhoneNumber(
                library.Format(parsed, PhoneNumberFormat.E164),
                parsed.Extension.Length == 0 ? null : parsed.Extension,
                library.Format(parsed, PhoneNumberFormat.INTERNATIONAL)
            );
            return true;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    public override string ToString() => Value;
}
