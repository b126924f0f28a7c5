using System.Buffers.Binary;
using System.Security.Cryptography;
using KonTumInvest.Leads.Values;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>What a form carries about itself.</summary>
/// <param name="Token">Makes a form sent twice recognisable.</param>
/// <param name="OpenedAt">When it was shown empty.</param>
public sealed record FormTicket(Guid Token, DateTimeOffset OpenedAt);

/// <summary>How long ago a form was opened, judged.</summary>
public enum TicketAge
{
    InTime,

    /// <summary>Filled in faster than a person can.</summary>
    TooFast,

    /// <summary>Forged, or open for too long.</summary>
    Unusable,
}

/// <summary>Seals and opens what travels through the sender's browser: the form's ticket and the receipt's address.</summary>
public sealed class FormTickets(IDataProtectionProvider protection, IOptions<EnquiriesOptions> options, TimeProvider time)
{
    private const int TokenBytes = 16;

    private readonly IDataProtector _tickets = protection.CreateProtector("enquiries.form");
    private readonly IDataProtector _receipts = protection.CreateProtector("enquiries.receipt");

    public string Issue()
    {
        var plain = new byte[TokenBytes + sizeof(long)];
        Guid.CreateVersion7().TryWriteBytes(plain);
        BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(TokenBytes), time.GetUtcNow().ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(_tickets.Protect(plain));
    }

    /// <summary>Opens a ticket and judges its age; null with <see cref="TicketAge.Unusable"/> for anything we did not issue.</summary>
    public (FormTicket? Ticket, TicketAge Age) Read(string? sealedTicket)
    {
        if (Open(_tickets, sealedTicket) is not { Length: TokenBytes + sizeof(long) } plain)
        {
            return (null, TicketAge.Unusable);
        }

        var openedAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(TokenBytes)));
        var ticket = new FormTicket(new Guid(plain.AsSpan(0, TokenBytes)), openedAt);
        var age = time.GetUtcNow() - openedAt;
        return (
            ticket,
            age < TimeSpan.FromSeconds(options.Value.MinSecondsToFill) ? TicketAge.TooFast
                : age > TimeSpan.FromHours(options.Value.MaxHoursOpen) ? TicketAge.Unusable
                : TicketAge.InTime
        );
    }

    /// <summary>An address part that shows the reference to whoever sent the enquiry, and to nobody who only guesses numbers.</summary>
    public string SealReceipt(EnquiryReference reference) =>
        WebEncoders.Base64UrlEncode(_receipts.Protect(System.Text.Encoding.ASCII.GetBytes(reference.ToString())));

    public EnquiryReference? OpenReceipt(string? sealedReceipt) =>
        Open(_receipts, sealedReceipt) is { } plain && EnquiryReference.TryParse(System.Text.Encoding.ASCII.GetString(plain), out var reference)
            ? reference
            : null;

    private static byte[]? Open(IDataProtector protector, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : protector.Unprotect(WebEncoders.Base64UrlDecode(text));
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
