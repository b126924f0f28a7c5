using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>
/// Decides by content whether a file may come with an enquiry: PDF, JPEG, PNG, Word (.docx) or Excel (.xlsx), whole, unencrypted,
/// without macros, nothing else hidden in it, and of a bearable size once unpacked. It does not look for viruses.
/// </summary>
public static class AttachmentInspector
{
    private static readonly FileFormat[] Formats = [new PdfFormat(), new JpegFormat(), new PngFormat(), OfficeFormat.Word, OfficeFormat.Excel];

    /// <summary>Checks the files of one enquiry, each and together.</summary>
    /// <returns>All files, or every reason against one of them.</returns>
    public static Result<AcceptedAttachment[]> InspectAll(IReadOnlyList<AttachmentUpload> uploads)
    {
        if (uploads.Count > AttachmentLimits.MaxFiles)
        {
            return AttachmentErrors.TooMany;
        }

        var results = uploads.Select(Inspect).ToArray();
        var errors = results.SelectMany(result => result.Errors).ToList();
        if (errors.Count == 0 && uploads.Sum(upload => (long)upload.Bytes.Length) > AttachmentLimits.MaxBytesTogether)
        {
            errors.Add(AttachmentErrors.TooLargeTogether);
        }

        return errors.Count > 0 ? errors : results.Select(result => result.Value).ToArray();
    }

    /// <summary>The name under which messages speak of a file, whatever it was called.</summary>
    public static string NameOf(string fileName) => FileNames.Clean(fileName) ?? "?";

    /// <summary>Checks one file.</summary>
    public static Result<AcceptedAttachment> Inspect(AttachmentUpload upload)
    {
        if (FileNames.Clean(upload.FileName) is not { } name)
        {
            return AttachmentErrors.Name("?");
        }

        if (FileNames.IsDisguised(upload.FileName, name))
        {
            return AttachmentErrors.DoubleExtension(name);
        }

        if (upload.Bytes.Length is 0 or > AttachmentLimits.MaxBytesEach)
        {
            return upload.Bytes.Length == 0 ? AttachmentErrors.Empty(name) : AttachmentErrors.TooLarge(name);
        }

        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var format = Array.Find(Formats, candidate => candidate.Extensions.Contains(extension));
        if (format is null)
        {
            return AttachmentErrors.Type(name);
        }

        return format.Check(name, upload.Bytes) is { } error ? error : new AcceptedAttachment(name, format.MediaType, upload.Bytes);
    }
}
