using KonTumInvest.Backoffice.Approval;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Approval;

/// <summary>Requests for approval as the client shows them to the account that asks.</summary>
public sealed class ApprovalDetails(
    IContentService contents,
    DocumentDetails details,
    Approvers approvers,
    IBackOfficeUserReader users,
    ActingStaff staff
)
{
    public async Task<IReadOnlyList<ApprovalModel>> OfAsync(IReadOnlyList<ApprovalRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var models = new List<ApprovalModel>();
        foreach (var request in requests)
        {
            models.Add(await OfAsync(request));
        }

        return models;
    }

    private async Task<ApprovalModel> OfAsync(ApprovalRequest request)
    {
        var waits = request.State == ApprovalState.Waiting;
        var document = contents.GetById(request.DocumentKey);
        var state = waits && document is not null ? DocumentState.Of(await details.ReadAsync(document), request.CultureOrNull) : null;
        return new ApprovalModel
        {
            Id = request.Id,
            DocumentId = request.DocumentKey,
            DocumentName = (request.CultureOrNull is { } culture ? document?.GetCultureName(culture) : document?.Name) ?? request.Name,
            Culture = request.CultureOrNull,
            State = request.State,
            Note = request.Note,
            SubmittedBy = Person(request.SubmittedBy),
            SubmittedAt = request.SubmittedAt,
            DecidedBy = Person(request.DecidedBy),
            DecidedAt = request.DecidedAt,
            Comment = request.Comment,
            ChangedSince = waits && state != request.TextState,
            MayDecide = waits && await approvers.MayApproveAsync(staff.User, request),
        };
    }

    private PersonModel? Person(Guid? key) => key is { } known && users.GetByKey(known) is { } user ? new PersonModel(user.Key, user.Name ?? string.Empty) : null;
}
