using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Reading;

/// <summary>Shows who looked at what; administrators and directors are written down like everybody.</summary>
public sealed class LookReading(IDbContextFactory<LeadsDbContext> contexts, LeadLooks looks, IStaffDirectory staff)
{
    private const int PageSize = 100;

    /// <summary>
    /// Who looked at a lead: for its officer, those who read the audit and those who handle personal data. <see cref="DeskErrors.LeadNotFound"/>,
    /// <see cref="DeskErrors.Forbidden"/>, <see cref="AuditErrors.Cursor"/>.
    /// </summary>
    public async Task<Result<LookPage>> OfLeadAsync(Guid leadId, string? after, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await looks.FlushAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await context.Leads.AsNoTracking().Include(lead => lead.Readers).SingleOrDefaultAsync(lead => lead.Id == leadId, cancellationToken);
        if (lead is null || !LeadRights.May(actor, LeadAct.Read, lead))
        {
            return DeskErrors.LeadNotFound;
        }

        return lead.OfficerKey == actor.Key || MayReadAll(actor) ? await PageAsync(context, context.Looks.Where(look => look.LeadId == leadId), after, actor, cancellationToken) : DeskErrors.Forbidden;
    }

    /// <summary>Who looked at what, of the leads the actor sees, and who searched; <see cref="DeskErrors.Forbidden"/>, <see cref="AuditErrors.Cursor"/>.</summary>
    public async Task<Result<LookPage>> ReadAsync(LookFilter filter, string? after, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        if (!MayReadAll(actor))
        {
            return DeskErrors.Forbidden;
        }

        await looks.FlushAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var rows = context.Looks.Where(look => look.LeadId == LeadLooks.Everywhere || visible.Any(lead => lead.Id == look.LeadId));
        rows = filter.Actor is { } by ? rows.Where(look => look.ActorKey == by) : rows;
        rows = filter.From is { } from ? rows.Where(look => look.At >= VietnamTime.At(from, TimeOnly.MinValue).ToUniversalTime()) : rows;
        rows = filter.To is { } to && to < DateOnly.MaxValue ? rows.Where(look => look.At < VietnamTime.At(to.AddDays(1), TimeOnly.MinValue).ToUniversalTime()) : rows;
        return await PageAsync(context, rows, after, actor, cancellationToken);
    }

    private static bool MayReadAll(DeskActor actor) => LeadRights.May(actor, DeskAct.ReadAudit) || LeadRights.May(actor, DeskAct.HandlePrivacy);

    private async Task<Result<LookPage>> PageAsync(LeadsDbContext context, IQueryable<LeadLook> rows, string? after, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!MomentCursor.TryParse(after, out var cursor))
        {
            return AuditErrors.Cursor;
        }

        if (cursor is { } ended)
        {
            rows = rows.Where(look => look.At <= ended.At && (look.At < ended.At || look.Id < ended.Id));
        }

        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var found = await rows
            .AsNoTracking()
            .OrderByDescending(look => look.At)
            .ThenByDescending(look => look.Id)
            .Take(PageSize + 1)
            .Select(look => new { Look = look, Reference = visible.Where(lead => lead.Id == look.LeadId).Select(lead => lead.Reference).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var names = await ActorNames.ReadAsync(context, staff, cancellationToken);
        var shown = found
            .Take(PageSize)
            .Select(row => new LookRow(
                row.Look.Id,
                row.Look.At,
                row.Look.ActorKey,
                names.Find(row.Look.ActorKey),
                row.Look.LeadId == LeadLooks.Everywhere ? null : row.Look.LeadId,
                row.Reference?.ToString(),
                [.. Enum.GetValues<LookKinds>().Where(kind => kind != LookKinds.None && row.Look.Kinds.HasFlag(kind)).Select(kind => kind.ToString())]
            ))
            .ToList();
        return new LookPage(shown, found.Count > PageSize ? new MomentCursor(shown[^1].At, shown[^1].Id).ToString() : null);
    }
}

/// <summary>What to show of who looked at what.</summary>
/// <param name="Actor">By one person.</param>
/// <param name="From">From this day in Viet Nam.</param>
/// <param name="To">To this day.</param>
public sealed record LookFilter(Guid? Actor, DateOnly? From, DateOnly? To);

/// <summary>A page of looks, the newest first.</summary>
public sealed record LookPage(IReadOnlyList<LookRow> Items, string? Next);

/// <summary>Looks of an hour.</summary>
/// <param name="Id">The key.</param>
/// <param name="At">The first of them.</param>
/// <param name="Actor">The account or program.</param>
/// <param name="Name">Its name; null for one that is gone.</param>
/// <param name="Lead">The lead; null for a search.</param>
/// <param name="Reference">The lead's.</param>
/// <param name="Kinds">Names of <see cref="LookKinds"/>.</param>
public sealed record LookRow(Guid Id, DateTimeOffset At, Guid Actor, string? Name, Guid? Lead, string? Reference, IReadOnlyList<string> Kinds);
