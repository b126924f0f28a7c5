using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Backoffice.Approval;

/// <summary>Writes to those who may approve, and to the writer when it is decided.</summary>
public sealed class ApprovalMails(Approvers approvers, IStaffAccounts staff, IStaffMailer mailer, StaffLinks links, ILogger<ApprovalMails> logger)
{
    /// <summary>Tells everybody who may approve one of the requests; all are of one document and one writer.</summary>
    public async Task AskAsync(IReadOnlyList<ApprovalRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        foreach (var request in requests)
        {
            var readers = await approvers.OfAsync(request);
            if (readers.Count == 0)
            {
                logger.LogWarning("Nobody may approve document {Document} in {Culture}", request.DocumentKey, request.Culture);
            }

            foreach (var reader in readers)
            {
                await SendAsync(StaffMailKind.ApprovalAsked, request, reader, request.SubmittedBy, request.Note, cancellationToken);
            }
        }
    }

    /// <summary>Tells the writer what was decided, unless the writer decided it.</summary>
    public async Task TellAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        StaffMailKind? kind = request.State switch
        {
            ApprovalState.Approved => StaffMailKind.ApprovalGranted,
            ApprovalState.Returned => StaffMailKind.ApprovalReturned,
            _ => null,
        };
        if (kind is { } told && request.DecidedBy != request.SubmittedBy && Member(request.SubmittedBy) is { Enabled: true } writer)
        {
            await SendAsync(told, request, writer, request.DecidedBy, request.Comment, cancellationToken);
        }
    }

    private Task SendAsync(
        StaffMailKind kind,
        ApprovalRequest request,
        StaffMember reader,
        Guid? actor,
        string? message,
        CancellationToken cancellationToken
    ) =>
        mailer.SendAsync(
            new StaffMail(kind, reader.Email, reader.Name, reader.Language, links.ToDocument(request.DocumentKey, request.CultureOrNull), TimeSpan.Zero)
            {
                Facts = [request.Name, request.Culture.ToUpperInvariant(), Member(actor)?.Name ?? string.Empty],
                Message = message,
            },
            cancellationToken
        );

    private StaffMember? Member(Guid? key) => staff.All().FirstOrDefault(member => member.Key == key);
}
