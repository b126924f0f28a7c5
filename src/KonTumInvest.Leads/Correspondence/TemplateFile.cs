using System.Security.Cryptography;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>
/// A file that goes with every mail begun from a template, without its bytes: a row of <c>leads_mail_template_files</c>. A mail that is sent
/// keeps a copy, so that it stays as it was when the file is taken off.
/// </summary>
public sealed class TemplateFile : IAudited, IScannedFile
{
    public required Guid Id { get; init; }

    public required Guid TemplateId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Found from the content.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    [NotAudited]
    public required AttachmentState State { get; set; }

    [NotAudited]
    public string? Finding { get; set; }

    [NotAudited]
    public DateTimeOffset? ScannedAt { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    public TemplateFileContent? Content { get; init; }

    Guid? IAudited.AuditLeadId => null;

    /// <summary>The row of a file whose type was checked.</summary>
    internal static TemplateFile From(Guid templateId, AcceptedAttachment file, bool scanned, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new TemplateFile
        {
            Id = id,
            TemplateId = templateId,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Length = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            State = scanned ? AttachmentState.Quarantined : AttachmentState.Clean,
            AddedAt = now,
            Content = new TemplateFileContent { FileId = id, Bytes = file.Bytes },
        };
    }
}

/// <summary>The bytes, in a table of their own so that reading templates never reads files.</summary>
public sealed class TemplateFileContent
{
    public required Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}
