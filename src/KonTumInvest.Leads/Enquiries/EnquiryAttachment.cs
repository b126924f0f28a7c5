namespace KonTumInvest.Leads.Enquiries;

/// <summary>A file that came with an enquiry, without its bytes.</summary>
public sealed class EnquiryAttachment
{
    public const int FileNameMaxLength = 150;
    public const int MediaTypeMaxLength = 100;

    public required Guid Id { get; init; }

    public required Guid EnquiryId { get; init; }

    public required int Position { get; init; }

    public required string FileName { get; init; }

    /// <summary>Found from the content, not from what the browser said.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Loaded only where the bytes are needed.</summary>
    public AttachmentContent? Content { get; init; }
}

/// <summary>The bytes of an attachment, in a table of their own so that reading enquiries never reads files.</summary>
public sealed class AttachmentContent
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}
