using KonTumInvest.Content.Common;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline.Activities;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>
/// Offers plots to investors and keeps them. That a plot is held for one investor at a time is kept by the database; what is asked here
/// before only makes the refusal say until when.
/// </summary>
public sealed class OfferService(DeskWork work, IPlotDirectory plots, ILogger<OfferService> logger)
{
    /// <summary>How long a plot is held at most, before somebody has to extend it.</summary>
    public const int MaxHoldDays = 180;

    /// <summary>Proposes a plot; one that the investor declined, or that was released, is proposed anew. What is proposed already stays as it is.</summary>
    /// <returns>Refusals of <see cref="OfferErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<ActivityState>> ProposeAsync(Guid leadId, ProposePlot request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(leadId, actor, async (transaction, lead) =>
        {
            var note = CleanText.Paragraphs(request.Note, Offer.NoteMaxLength);
            if (note.Fault != TextFault.None)
            {
                return note.Fault == TextFault.TooLong ? OfferErrors.NoteTooLong : OfferErrors.NoteUnreadable;
            }

            if (plots.Find(request.PlotKey) is not { } plot)
            {
                return OfferErrors.PlotUnknown;
            }

            var offer = await transaction.Context.Offers.SingleOrDefaultAsync(row => row.LeadId == lead.Id && row.PlotKey == plot.Key, transaction.Cancellation);
            if (offer is { State: OfferState.Proposed or OfferState.Held or OfferState.Accepted })
            {
                return offer;
            }

            if (plot.Status == PlotStatus.Leased)
            {
                return OfferErrors.PlotLeased;
            }

            if (offer is null)
            {
                offer = New(transaction, lead, plot);
                transaction.Context.Offers.Add(offer);
            }

            (offer.State, offer.HeldUntil, offer.Note) = (OfferState.Proposed, null, note.Value.Length > 0 ? note.Value : null);
            logger.LogInformation("Plot {PlotKey} proposed on lead {LeadId} by {StaffId}", plot.Key, leadId, actor.Key);
            return offer;
        }, cancellationToken);
    }

    /// <summary>Holds, extends, accepts, declines or releases.</summary>
    public Task<Result<ActivityState>> MoveAsync(Guid leadId, Guid id, MoveOffer request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(leadId, actor, async (transaction, lead) =>
        {
            var offer = await transaction.Context.Offers.SingleOrDefaultAsync(row => row.Id == id && row.LeadId == lead.Id, transaction.Cancellation);
            if (offer is null)
            {
                return OfferErrors.NotFound;
            }

            if (offer.Version != request.ExpectedVersion)
            {
                return DeskErrors.ChangedMeanwhile;
            }

            if (!May(offer.State, request.State))
            {
                return OfferErrors.Step;
            }

            var today = VietnamTime.DateOf(transaction.Now);
            if (request.State == OfferState.Held && (request.HeldUntil is not { } until || until < today || until > today.AddDays(MaxHoldDays)))
            {
                return OfferErrors.Until;
            }

            if (request.State is OfferState.Held or OfferState.Accepted && await TakenAsync(transaction, offer) is { } taken)
            {
                return taken;
            }

            (offer.State, offer.HeldUntil) = (request.State, request.State == OfferState.Held ? request.HeldUntil : null);
            logger.LogInformation("Offer {OfferId} of lead {LeadId} is {State} by {StaffId}", id, leadId, offer.State, actor.Key);
            return offer;
        }, cancellationToken);
    }

    private static bool May(OfferState from, OfferState to) =>
        to switch
        {
            OfferState.Held => from is OfferState.Proposed or OfferState.Held,
            OfferState.Accepted => from is OfferState.Proposed or OfferState.Held,
            OfferState.Declined => from is OfferState.Proposed or OfferState.Held or OfferState.Accepted,
            OfferState.Released => from is OfferState.Proposed or OfferState.Held or OfferState.Accepted,
            _ => false,
        };

    private static async Task<Error?> TakenAsync(DeskTransaction transaction, Offer offer)
    {
        var other = await transaction
            .Context.Offers.AsNoTracking()
            .Where(row => row.PlotKey == offer.PlotKey && row.Id != offer.Id && (row.State == OfferState.Held || row.State == OfferState.Accepted))
            .FirstOrDefaultAsync(transaction.Cancellation);
        return other switch
        {
            null => null,
            { State: OfferState.Held, HeldUntil: { } until } => OfferErrors.HeldElsewhere(offer.PlotCode, until),
            _ => OfferErrors.AcceptedElsewhere(offer.PlotCode),
        };
    }

    private static Offer New(DeskTransaction transaction, Lead lead, PublishedPlot plot) =>
        new()
        {
            Id = Guid.CreateVersion7(transaction.Now),
            LeadId = lead.Id,
            PlotKey = plot.Key,
            PlotCode = Snapshot.Fit(plot.Code, StoredSubject.CodeMaxLength),
            NameVi = Snapshot.Fit($"{plot.Name.Vi} ({plot.PlaceName.Vi})", StoredSubject.NameMaxLength),
            NameEn = plot.Name.En is null ? null : Snapshot.Fit($"{plot.Name.En} ({plot.PlaceName.For("en")})", StoredSubject.NameMaxLength),
            PlaceCode = Snapshot.Fit(plot.PlaceCode, StoredSubject.CodeMaxLength),
            Sample = plot.Sample,
            ProposedAt = transaction.Now,
            ByKey = transaction.Actor.Key,
        };

    private async Task<Result<ActivityState>> ActAsync(
        Guid leadId,
        DeskActor actor,
        Func<DeskTransaction, Lead, Task<Result<Offer>>> act,
        CancellationToken cancellationToken
    )
    {
        var result = await work.RunAsync<Offer>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return found.TryGetValue(out var lead) ? await act(transaction, lead) : Result<Offer>.Refused(found.Errors);
            },
            cancellationToken
        );
        return result.TryGetValue(out var done) ? new ActivityState(done.Id, done.Version) : Result<ActivityState>.Refused(result.Errors);
    }
}
