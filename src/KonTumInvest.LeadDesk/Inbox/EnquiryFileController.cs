using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Files that came with enquiries.</summary>
[Route(DeskPath + "/enquiry-files")]
public sealed class EnquiryFileController(EnquiryFiles files) : DeskController
{
    /// <summary>A file, to be saved and never shown in the browser.</summary>
    [HttpGet("{file:guid}")]
    public async Task<ActionResult> Open(Guid file, CancellationToken cancellationToken)
    {
        var found = await files.OpenAsync(file, Actor, cancellationToken);
        return found.TryGetValue(out var attachment) ? File(attachment.Content!.Bytes, "application/octet-stream", attachment.FileName) : Refuse(found.Errors);
    }
}
