using System.Security.Cryptography;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Makes the rows of the files in a mail that came in.</summary>
internal static class InboundFiles
{
    private const string Nameless = "tep-dinh-kem";

    /// <param name="mailId">The mail.</param>
    /// <param name="files">Its files.</param>
    /// <param name="scanned">Whether a scanner has to see them before anybody can open them.</param>
    public static IEnumerable<MailAttachment> Rows(Guid mailId, IReadOnlyList<ReadFile> files, bool scanned) =>
        files.Select((file, position) => Row(mailId, position, file, scanned));

    // Of a type that is not accepted nothing but the name is kept here: the bytes are in the raw mail.
    private static MailAttachment Row(Guid mailId, int position, ReadFile file, bool scanned)
    {
        var id = Guid.CreateVersion7();
        var accepted = AttachmentInspector.Inspect(new AttachmentUpload(file.FileName ?? string.Empty, file.Bytes)).TryGetValue(out var checkedFile) ? checkedFile : null;
        var name = accepted?.FileName ?? CleanName(file.FileName);
        return new MailAttachment
        {
            Id = id,
            MailId = mailId,
            Position = position,
            FileName = name,
            MediaType = accepted?.MediaType ?? Snapshot.Fit(CleanText.Line(file.MediaType, int.MaxValue).Value, MailAttachment.MediaTypeMaxLength),
            Length = file.Bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            State = accepted is null ? AttachmentState.Refused
                : scanned ? AttachmentState.Quarantined
                : AttachmentState.Clean,
            Content = accepted is null ? null : new MailAttachmentContent { AttachmentId = id, Bytes = file.Bytes },
        };
    }

    private static string CleanName(string? name)
    {
        var clean = name is null ? Nameless : AttachmentInspector.NameOf(name);
        return Snapshot.Fit(clean == "?" ? Nameless : clean, MailAttachment.FileNameMaxLength);
    }
}
