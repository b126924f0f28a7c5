namespace KonTumInvest.Leads.Values;

/// <summary>Addresses as mails are stored with them: one text, with commas between.</summary>
internal static class AddressList
{
    /// <summary>The addresses as they are written.</summary>
    public static IEnumerable<string> Split(string? list) => (list ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The addresses; what is none is left out.</summary>
    public static IEnumerable<EmailAddress> Read(string? list) => Split(list).Select(text => EmailAddress.TryParse(text, out var address) ? address : null).OfType<EmailAddress>();
}
