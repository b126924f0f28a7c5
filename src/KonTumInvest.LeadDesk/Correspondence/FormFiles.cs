using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>Files of forms, read whole. How large they may be is limited before, by the request or by whoever reads it.</summary>
public static class FormFiles
{
    /// <summary>All of them; none where the form holds none.</summary>
    public static async Task<IReadOnlyList<AttachmentUpload>> ReadAsync(IEnumerable<IFormFile>? files, CancellationToken cancellationToken)
    {
        var uploads = new List<AttachmentUpload>();
        foreach (var file in files ?? [])
        {
            uploads.Add(await ReadAsync(file, cancellationToken));
        }

        return uploads;
    }

    /// <summary>One of them.</summary>
    public static async Task<AttachmentUpload> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return new AttachmentUpload(file.FileName, content.ToArray());
    }
}
