using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Offers;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>The fact sheets of the plots that were offered on a lead, in the language its investor is written to in.</summary>
public sealed class OfferedSheets(IDbContextFactory<LeadsDbContext> contexts, IFactSheets sheets)
{
    private const int Most = 50;

    /// <summary>The plots offered that the investor has not declined, each once, with whether there is a sheet.</summary>
    internal async Task<IReadOnlyList<DraftSheet>> OfAsync(LeadsDbContext context, Guid leadId, string language, CancellationToken cancellationToken)
    {
        var offers = await OffersAsync(context, leadId, cancellationToken);
        return [.. offers.Select(offer => new DraftSheet(offer.PlotKey, offer.NameFor(language), sheets.Has(offer.PlotKey, language)))];
    }

    /// <summary>What mails name as offered on a lead, each plot once: neither what the investor declined nor holds given up.</summary>
    internal static async Task<IReadOnlyList<Offer>> OffersAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var offers = await context
            .Offers.AsNoTracking()
            .Where(offer => offer.LeadId == leadId && (offer.State == OfferState.Proposed || offer.State == OfferState.Held || offer.State == OfferState.Accepted))
            .OrderBy(offer => offer.ProposedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return [.. offers.DistinctBy(offer => offer.PlotKey)];
    }

    /// <summary>Makes the sheets that go with a mail: before its transaction, since it takes longer than others should wait.</summary>
    /// <returns>
    /// The files in the order of the plots; <see cref="CorrespondenceErrors.SheetNotOffered"/> for a plot that was not offered on the lead, and
    /// <see cref="CorrespondenceErrors.SheetUnpublished"/> for one that is not published in the language.
    /// </returns>
    internal async Task<Result<AcceptedAttachment[]>> MakeAsync(Guid leadId, IReadOnlyList<Guid> plots, DeskActor actor, CancellationToken cancellationToken)
    {
        if (plots.Count == 0)
        {
            return Array.Empty<AcceptedAttachment>();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var language = await context.Leads.AsNoTracking().Where(LeadRights.Visible(actor)).Where(lead => lead.Id == leadId).Select(lead => lead.Language).SingleOrDefaultAsync(cancellationToken);
        if (language is null)
        {
            return DeskErrors.LeadNotFound;
        }

        var offers = await context.Offers.AsNoTracking().Where(offer => offer.LeadId == leadId && plots.Contains(offer.PlotKey)).ToListAsync(cancellationToken);
        var made = new List<AcceptedAttachment>();
        foreach (var plot in plots)
        {
            if (offers.Find(offer => offer.PlotKey == plot) is not { } offer)
            {
                return CorrespondenceErrors.SheetNotOffered;
            }

            if (sheets.Make(plot, language) is not { } sheet)
            {
                return CorrespondenceErrors.SheetUnpublished(offer.NameFor(actor.Language));
            }

            made.Add(sheet);
        }

        return made.ToArray();
    }
}

/// <summary>A plot offered, for a mail.</summary>
/// <param name="PlotKey">The plot.</param>
/// <param name="Name">Its name in the investor's language, as it was when it was offered.</param>
/// <param name="Available">Whether it is published in that language, and so has a fact sheet.</param>
public sealed record DraftSheet(Guid PlotKey, string Name, bool Available);
