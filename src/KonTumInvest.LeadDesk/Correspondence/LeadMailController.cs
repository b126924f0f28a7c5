using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Outbox.Parked;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>Mails to and from investors.</summary>
[Route(DeskPath)]
public sealed class LeadMailController(LeadMails mails, MailDrafts drafts, MailReading reading, OriginalMails originals, ParkedMails parked, TimeProvider time) : DeskController
{
    private const long MaxRequestBytes = AttachmentLimits.MaxBytesTogether + 1024 * 1024;

    /// <summary>A mail to go on with: from a template, as an answer, or passing one on.</summary>
    [HttpGet("{id:guid}/mails/draft")]
    public async Task<ActionResult> Draft(Guid id, string? template, Guid? replyTo, bool forward, CancellationToken cancellationToken) =>
        Answer(await drafts.BeginAsync(id, template, replyTo, forward, Actor, cancellationToken));

    /// <summary>Sends a mail, as multipart form data with its files.</summary>
    [HttpPost("{id:guid}/mails")]
    [RequestSizeLimit(MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
    public async Task<ActionResult> Send(Guid id, [FromForm] MailForm sent, CancellationToken cancellationToken) =>
        Answer(await mails.SendAsync(id, await sent.ToRequestAsync(cancellationToken), Actor, cancellationToken));

    /// <summary>A mail in full.</summary>
    [HttpGet("mails/{mail:guid}")]
    public async Task<ActionResult> Read(Guid mail, CancellationToken cancellationToken) => Answer(await reading.FindAsync(mail, Actor, cancellationToken));

    /// <summary>A mail as it came over the wire, to be saved and never shown in the browser.</summary>
    [HttpGet("mails/{mail:guid}/raw")]
    public async Task<ActionResult> Raw(Guid mail, CancellationToken cancellationToken)
    {
        var found = await originals.OpenAsync(mail, Actor, cancellationToken);
        return found.TryGetValue(out var raw) ? File(raw, "application/octet-stream", $"{mail:N}.eml") : Refuse(found.Errors);
    }

    /// <summary>Has a mail that could not be sent sent again.</summary>
    [HttpPost("mails/{mail:guid}/resend")]
    public async Task<ActionResult> SendAgain(Guid mail, CancellationToken cancellationToken) => Answer(await parked.SendMailAgainAsync(mail, Actor, cancellationToken));

    /// <summary>A file of a mail, to be saved and never shown in the browser.</summary>
    [HttpGet("mails/files/{file:guid}")]
    public async Task<ActionResult> File(Guid file, CancellationToken cancellationToken)
    {
        var found = await reading.OpenFileAsync(file, Actor, time.GetUtcNow(), cancellationToken);
        return found.TryGetValue(out var attachment)
            ? File(attachment.Content!.Bytes, "application/octet-stream", attachment.FileName)
            : Refuse(found.Errors);
    }
}
