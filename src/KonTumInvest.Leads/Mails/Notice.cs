namespace KonTumInvest.Leads.Mails;

/// <summary>A mail to one person that concerns no enquiry.</summary>
/// <param name="Recipient">The address.</param>
/// <param name="RecipientName">The person's name.</param>
/// <param name="Language">The language of everything in it.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Paragraphs">The text; links stand in it as plain addresses.</param>
public sealed record Notice(string Recipient, string? RecipientName, string Language, string Subject, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Label and value, in order, after the text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>Paragraphs at the end.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];
}
