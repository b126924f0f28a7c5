using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Values;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>What staff do to a lead itself. Each act returns the version the lead has afterwards.</summary>
public sealed class LeadService(
    DeskWork work,
    LeadSubjects subjects,
    OfficerChoice officers,
    AssignmentNotices notices,
    IStaffDirectory staff,
    IContactUnitDirectory units,
    ILogger<LeadService> logger
)
{
    /// <summary>Replaces the facts.</summary>
    public async Task<Result<LeadState>> ChangeAsync(Guid id, ChangeLead request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = LeadFacts.Check(request);
        if (errors.Count > 0)
        {
            return Result<LeadState>.Refused(errors);
        }

        return await ActAsync(
            id,
            LeadAct.Write,
            request.ExpectedVersion,
            actor,
            async (transaction, lead) =>
            {
                LeadFacts.Write(lead, request, transaction.Actor);
                return request.Subjects is { } keys ? await subjects.SetAsync(transaction, lead, keys) : null;
            },
            cancellationToken
        );
    }

    /// <summary>Moves it through the pipeline; what a stage asks for is said by <see cref="Lead.MoveTo"/>.</summary>
    public Task<Result<LeadState>> MoveAsync(Guid id, StageMove move, int expectedVersion, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(move);
        return ActAsync(
            id,
            LeadAct.Write,
            expectedVersion,
            actor,
            (transaction, lead) =>
            {
                if ((Fault(move.Reason, nameof(move.Reason), AuditEvent.ReasonMaxLength) ?? Fault(move.LicenceNumber, nameof(move.LicenceNumber), Lead.LicenceMaxLength)) is { } error)
                {
                    return Task.FromResult<Error?>(error);
                }

                var moved = lead.MoveTo(move, transaction.Now, transaction.Actor.Key);
                if (!moved.TryGetValue(out var change))
                {
                    return Task.FromResult<Error?>(moved.Errors[0]);
                }

                transaction.Reason = move.Reason;
                transaction.Context.StageChanges.Add(change);
                logger.LogInformation("Lead {LeadId} moved from {From} to {To} by {StaffId}", id, change.From, change.To, actor.Key);
                return Task.FromResult<Error?>(null);
            },
            cancellationToken
        );
    }

    /// <summary>Gives it to another unit or officer; refused without a reason where somebody, or another unit, has it.</summary>
    public Task<Result<LeadState>> AssignAsync(Guid id, AssignLead request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(
            id,
            LeadAct.Assign,
            request.ExpectedVersion,
            actor,
            async (transaction, lead) =>
            {
                if (units.FindByCode(request.UnitCode) is null)
                {
                    return LeadErrors.UnitUnknown;
                }

                if (string.IsNullOrWhiteSpace(request.Reason) && lead.IsTakenFromSomebody(request))
                {
                    return LeadErrors.ReasonMissing;
                }

                if (Fault(request.Reason, nameof(request.Reason), AuditEvent.ReasonMaxLength) is { } error)
                {
                    return error;
                }

                var officer =
                    request.OfficerKey is { } key
                        ? staff.Find(key) is { MayAnswerForLeads: true } person ? person.Key : null
                        : await officers.ChooseAsync(transaction.Context, request.UnitCode, transaction.Now, transaction.Cancellation);
                if (officer is null)
                {
                    return LeadErrors.OfficerUnknown;
                }

                var before = lead.OfficerKey;
                transaction.Reason = request.Reason;
                lead.AssignTo(request.UnitCode, officer);
                if (request.Tell && before != officer)
                {
                    await notices.TellAsync(transaction, lead);
                }

                logger.LogInformation("Lead {LeadId} assigned to {StaffId} by {ActorId}", id, officer, actor.Key);
                return null;
            },
            cancellationToken
        );
    }

    /// <summary>Makes it confidential for the named people, or open again.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="readers">Whom it names beside its officer; null to open it.</param>
    /// <param name="expectedVersion">The version that was seen.</param>
    /// <param name="actor">Who does it; always named.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public Task<Result<LeadState>> RestrictAsync(
        Guid id,
        IReadOnlyCollection<Guid>? readers,
        int expectedVersion,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ActAsync(
            id,
            LeadAct.Restrict,
            expectedVersion,
            actor,
            (transaction, lead) =>
            {
                var named = readers is null ? [] : readers.Append(actor.Key ?? Guid.Empty).Where(key => staff.Find(key) is not null).ToHashSet();
                transaction.Context.RemoveRange(lead.Readers.Where(reader => !named.Contains(reader.OfficerKey)));
                foreach (var key in named.Except(lead.Readers.Select(reader => reader.OfficerKey)))
                {
                    transaction.Context.Add(new LeadReader { Id = Guid.CreateVersion7(transaction.Now), LeadId = lead.Id, OfficerKey = key });
                }

                lead.SetConfidential(readers is not null);
                return Task.FromResult<Error?>(null);
            },
            cancellationToken
        );
    }

    private async Task<Result<LeadState>> ActAsync(
        Guid id,
        LeadAct act,
        int? expectedVersion,
        DeskActor actor,
        Func<DeskTransaction, Lead, Task<Error?>> change,
        CancellationToken cancellationToken
    )
    {
        Lead? changed = null;
        var result = await work.RunAsync<Lead>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(id, act, expectedVersion);
                if (!found.TryGetValue(out var lead))
                {
                    return found;
                }

                changed = lead;
                return await change(transaction, lead) is { } error ? error : found;
            },
            cancellationToken
        );
        return result.Succeeded ? new LeadState(changed!.Id, changed.Version) : Result<LeadState>.Refused(result.Errors);
    }

    private static Error? Fault(string? text, string field, int maxLength) =>
        text?.Length > maxLength ? LeadErrors.TooLong(field, maxLength)
        : CleanText.Paragraphs(text, maxLength).Fault != TextFault.None ? LeadErrors.Unreadable(field)
        : null;
}
