using System.Security.Cryptography;
using System.Text.Json;
using KonTumInvest.Leads.Enquiries.Attachments;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>A file that waits while the sender corrects the form.</summary>
/// <param name="Handle">Its sealed name, which travels through the form.</param>
/// <param name="FileName">What the sender called it.</param>
/// <param name="Length">In bytes.</param>
public sealed record PendingFile(string Handle, string FileName, int Length);

/// <summary>
/// Keeps attachments of a form that has to be corrected: encrypted on disk, readable only with the handle in that same form, deleted
/// after a few hours at most. It is a convenience: where it cannot keep a file, the sender is told to choose it again.
/// </summary>
public sealed class PendingFiles(
    IDataProtectionProvider protection,
    IOptions<EnquiriesOptions> options,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<PendingFiles> logger
)
{
    private const string Pattern = "*.pending";
    private const long BytesPerMegabyte = 1024 * 1024;

    private readonly IDataProtector _handles = protection.CreateProtector("enquiries.pending.handle");
    private readonly IDataProtector _contents = protection.CreateProtector("enquiries.pending.content");
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.PendingFolder);

    /// <summary>Keeps a file for the form; null where it cannot.</summary>
    public async Task<PendingFile?> KeepAsync(FormTicket form, AttachmentUpload file, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            var waiting = new DirectoryInfo(_folder).EnumerateFiles(Pattern).Sum(kept => kept.Length);
            if (waiting + file.Bytes.Length > options.Value.PendingMegabytes * BytesPerMegabyte)
            {
                logger.LogWarning("A file could not be kept for a form: {Megabytes} MB are waiting already", waiting / BytesPerMegabyte);
                return null;
            }

            var id = Guid.NewGuid();
            await File.WriteAllBytesAsync(PathOf(id), _contents.Protect(file.Bytes), cancellationToken);
            var handle = JsonSerializer.SerializeToUtf8Bytes(new Handle(id, form.Token, file.FileName, file.Bytes.Length));
            return new PendingFile(WebEncoders.Base64UrlEncode(_handles.Protect(handle)), file.FileName, file.Bytes.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(error, "A file could not be kept for a form");
            return null;
        }
    }

    /// <summary>What a handle of this form names; null for a handle that is forged or of another form.</summary>
    public PendingFile? Find(FormTicket form, string handle) =>
        Open(handle) is { } opened && opened.Form == form.Token ? new PendingFile(handle, opened.FileName, opened.Length) : null;

    /// <summary>The file; null where it is no longer there.</summary>
    public async Task<AttachmentUpload?> ReadAsync(PendingFile file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await File.ReadAllBytesAsync(PathOf(Open(file.Handle)!.Id), cancellationToken);
            return new AttachmentUpload(file.FileName, _contents.Unprotect(content));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Deletes files whose enquiry is stored.</summary>
    public void Forget(IEnumerable<PendingFile> files)
    {
        foreach (var file in files)
        {
            Delete(PathOf(Open(file.Handle)!.Id));
        }
    }

    /// <summary>Deletes what has waited too long.</summary>
    /// <returns>How many files were deleted.</returns>
    public int Sweep()
    {
        var oldest = time.GetUtcNow() - TimeSpan.FromHours(options.Value.PendingHours);
        return Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).EnumerateFiles(Pattern).Where(file => file.LastWriteTimeUtc < oldest).Count(file => Delete(file.FullName))
            : 0;
    }

    private Handle? Open(string handle)
    {
        try
        {
            return JsonSerializer.Deserialize<Handle>(_handles.Unprotect(WebEncoders.Base64UrlDecode(handle)));
        }
        catch (Exception error) when (error is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private bool Delete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(error, "A kept file could not be deleted");
            return false;
        }
    }

    private string PathOf(Guid id) => Path.Combine(_folder, $"{id:N}.pending");

    private sealed record Handle(Guid Id, Guid Form, string FileName, int Length);
}
