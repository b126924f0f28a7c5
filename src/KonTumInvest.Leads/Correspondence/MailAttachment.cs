using System.Security.Cryptography;
using System.Text.Json.Serialization;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Whether a file may be opened.</summary>
[JsonConverter(typeof(NamedEnumConverter<AttachmentState>))]
public enum AttachmentState
{
    /// <summary>Its type was checked, and a scanner found nothing or none is configured.</summary>
    Clean,

    /// <summary>Waits for the scanner; nobody can open it.</summary>
    Quarantined,

    /// <summary>The scanner found something; nobody can open it.</summary>
    Infected,

    /// <summary>A type of file that is not accepted; kept with the raw mail only.</summary>
    Refused,
}

/// <summary>A file of a mail, without its bytes: a row of <c>leads_mail_attachments</c>.</summary>
public sealed class MailAttachment : IScannedFile
{
    public const int FileNameMaxLength = EnquiryAttachment.FileNameMaxLength;
    public const int MediaTypeMaxLength = EnquiryAttachment.MediaTypeMaxLength;
    public const int FindingMaxLength = 200;

    public required Guid Id { get; init; }

    public required Guid MailId { get; init; }

    public required int Position { get; init; }

    public required string FileName { get; init; }

    /// <summary>Found from the content.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required AttachmentState State { get; set; }

    /// <summary>What the scanner called it.</summary>
    public string? Finding { get; set; }

    /// <summary>When it was last looked at by the scanner.</summary>
    public DateTimeOffset? ScannedAt { get; set; }

    public MailAttachmentContent? Content { get; init; }

    /// <summary>The row of a file whose type was checked.</summary>
    /// <param name="mailId">The mail it goes with.</param>
    /// <param name="position">Its place among the files.</param>
    /// <param name="file">The file.</param>
    /// <param name="scanned">Whether a scanner has to see it before anybody can open it: an officer's own need not.</param>
    internal static MailAttachment From(Guid mailId, int position, AcceptedAttachment file, bool scanned = false)
    {
        var id = Guid.CreateVersion7();
        return new MailAttachment
        {
            Id = id,
            MailId = mailId,
            Position = position,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Length = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            State = scanned ? AttachmentState.Quarantined : AttachmentState.Clean,
            Content = new MailAttachmentContent { AttachmentId = id, Bytes = file.Bytes },
        };
    }
}

/// <summary>The bytes, in a table of their own so that reading mails never reads files.</summary>
public sealed class MailAttachmentContent
{
    public required Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>A mail as it came over the wire: a row of <c>leads_mail_raws</c>, the evidence behind <see cref="StoredMail"/>.</summary>
public sealed class RawMail
{
    public required Guid MailId { get; init; }

    public required byte[] Bytes { get; init; }
}
