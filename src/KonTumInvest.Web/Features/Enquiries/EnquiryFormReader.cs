using KonTumInvest.Leads.Enquiries.Attachments;
using Microsoft.AspNetCore.Http.Features;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>
/// Reads the posted form under limits of its own. Texts far beyond what a field takes are still read, so that the sender gets them back
/// with a message beside the field. A request beyond <see cref="MaxRequestBytes"/> is turned away, but taken off the line first: a browser
/// that is cut off while sending shows its own error page and not our answer.
/// </summary>
public static class EnquiryFormReader
{
    /// <summary>The files of one enquiry, and as much text again.</summary>
    public const int MaxRequestBytes = AttachmentLimits.MaxBytesTogether + MaxTextBytes;

    /// <summary>Beyond this the connection is cut.</summary>
    public const int MaxDiscardedBytes = 128 * 1024 * 1024;

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
            await DiscardAsync(request, cancellationToken);
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        if (request.ContentLength is null && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            // A length that is not announced is counted by the server. No browser sends a form like that, so cutting it off is fine.
            body.MaxRequestBodySize = MaxRequestBytes;
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
        catch (Exception error) when (error is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // The framework has no other sign for "a limit was passed" than its message; anything else is a body that is not whole.
            var tooLarge = error.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);
            await DiscardAsync(request, cancellationToken);
            return (null, tooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    private static async Task DiscardAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            // More than the server takes in at all, or too slow: the answer is the same, though a browser may not get to show it.
        }
    }
}
