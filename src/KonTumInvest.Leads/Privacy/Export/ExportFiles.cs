using System.Globalization;
using System.IO.Compression;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Export;

/// <summary>The files of an export: named while the data are read, their bytes written one at a time after that.</summary>
internal sealed class ExportFiles
{
    private readonly List<(string Path, Guid Id, bool OfMail)> _files = [];

    public int Count => _files.Count;

    /// <summary>Takes in a file of an enquiry.</summary>
    /// <returns>Where it stands in the export.</returns>
    public string OfEnquiry(EnquiryAttachment file) => Add(file.FileName, file.Id, ofMail: false);

    /// <summary>The same of a mail; of a file that nobody may open, the name alone.</summary>
    public string OfMail(MailAttachment file) => file.State == AttachmentState.Clean ? Add(file.FileName, file.Id, ofMail: true) : file.FileName;

    public async Task WriteAsync(LeadsDbContext context, ZipArchive archive, CancellationToken cancellationToken)
    {
        foreach (var (path, id, ofMail) in _files)
        {
            var bytes = ofMail
                ? await context.MailAttachments.Where(file => file.Id == id).Select(file => file.Content!.Bytes).SingleOrDefaultAsync(cancellationToken)
                : await context.Attachments.Where(file => file.Id == id).Select(file => file.Content!.Bytes).SingleOrDefaultAsync(cancellationToken);
            if (bytes is not null)
            {
                await using var entry = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
                await entry.WriteAsync(bytes, cancellationToken);
            }
        }
    }

    // A number before the name: two files may have the same one.
    private string Add(string name, Guid id, bool ofMail)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"files/{_files.Count + 1:000}-{name}");
        _files.Add((path, id, ofMail));
        return path;
    }
}
