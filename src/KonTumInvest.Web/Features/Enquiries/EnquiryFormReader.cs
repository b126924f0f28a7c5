using KonTumInvest.Leads.Enquiries.Attachments;
using Microsoft.AspNetCore.Http.Features;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>
/// Reads the posted form under limits of its own. Texts far beyond what a field takes are still read, so that the sender gets them back
/// with a message beside the field; only a request beyond <see cref="MaxRequestBytes"/> is turned away unread.
/// </summary>
public static class EnquiryFormReader
{
    /// <summary>The files of one enquiry, and as much text again.</summary>
    public const int MaxRequestBytes = AttachmentLimits.MaxBytesTogether + MaxTextBytes;

    private const int MaxTextBytes = 16 * 1024 * 1024;
    private const int MaxValues = 200;
    private const int MaxKeyLength = 200;

    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = MaxRequestBytes,
        MultipartBodyLengthLimit = MaxRequestBytes,
        ValueLengthLimit = MaxTextBytes,
        ValueCountLimit = MaxValues,
        KeyLengthLimit = MaxKeyLength,
        MultipartHeadersLengthLimit = 8 * 1024,
    };

    /// <returns>The form, or the status that tells why it could not be read: 413, 415 or 400.</returns>
    public static async Task<(IFormCollection? Form, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxRequestBytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        if (!request.HasFormContentType)
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        // Replaces the one the server made with its general limits; whoever reads the form later, such as antiforgery, gets this one.
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, Limits));
        try
        {
            return (await request.ReadFormAsync(cancellationToken), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode);
        }
        catch (InvalidDataException error)
        {
            // The framework has no other sign for "a limit was passed" than its message.
            var tooLarge = error.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);
            return (null, tooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            // A body that ends before its boundary.
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
