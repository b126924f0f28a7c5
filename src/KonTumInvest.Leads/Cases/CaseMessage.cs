using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.Leads.Cases;

/// <summary>What an investor writes on the private page.</summary>
public sealed record CaseMessage
{
    public const int TextMaxLength = 5_000;

    /// <summary>Made with the empty form and sent back with it: the same form sent twice is one message.</summary>
    public required Guid FormToken { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<AttachmentUpload> Attachments { get; init; } = [];
}
