using System.Text.Json.Nodes;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Audit;

/// <summary>Shows who did and looked at what: of leads the reader sees, and of what belongs to no lead.</summary>
public sealed class AuditReading(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff)
{
    private const int PageSize = 100;

    // Those that name a person are kept apart anyway; these are hidden from whoever does not see the size of investments.
    private static readonly string[] Investment = ["investmentAmount", "investmentCurrency"];

    /// <summary>A page, the newest first; <see cref="DeskErrors.Forbidden"/>, <see cref="AuditErrors.Cursor"/>.</summary>
    public async Task<Result<AuditPage>> ReadAsync(AuditFilter filter, string? after, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!LeadRights.May(actor, DeskAct.ReadAudit))
        {
            return DeskErrors.Forbidden;
        }

        if (!MomentCursor.TryParse(after, out var cursor))
        {
            return AuditErrors.Cursor;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var events = context.Audit.AsNoTracking().Where(entry => entry.LeadId == null || visible.Any(lead => lead.Id == entry.LeadId));
        events = filter.Lead is { } lead ? events.Where(entry => entry.LeadId == lead) : events;
        events = filter.Actor is { } by ? events.Where(entry => entry.ActorKey == by) : events;
        events = filter.From is { } from ? events.Where(entry => entry.At >= VietnamTime.At(from, TimeOnly.MinValue).ToUniversalTime()) : events;
        events = filter.To is { } to && to < DateOnly.MaxValue ? events.Where(entry => entry.At < VietnamTime.At(to.AddDays(1), TimeOnly.MinValue).ToUniversalTime()) : events;
        if (cursor is { } ended)
        {
            events = events.Where(entry => entry.At <= ended.At && (entry.At < ended.At || entry.Id < ended.Id));
        }

        var rows = await events
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(PageSize + 1)
            .Select(entry => new { Event = entry, Reference = context.Leads.Where(lead => lead.Id == entry.LeadId).Select(lead => lead.Reference).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var names = await ActorNames.ReadAsync(context, staff, cancellationToken);
        var shown = rows.Take(PageSize).Select(row => Row(row.Event, row.Reference?.ToString(), names, actor)).ToList();
        return new AuditPage(shown, rows.Count > PageSize ? new MomentCursor(shown[^1].At, shown[^1].Id).ToString() : null);
    }

    private static AuditRow Row(AuditEvent entry, string? reference, ActorNames names, DeskActor actor) =>
        new()
        {
            Id = entry.Id,
            At = entry.At,
            Role = entry.ActorRole,
            Actor = entry.ActorKey,
            Name = entry.ActorKey is { } key ? names.Find(key) : null,
            Lead = entry.LeadId,
            Reference = reference,
            SubjectType = entry.SubjectType,
            Act = entry.Act,
            Changes = Changes(entry.Changes, actor.SeesInvestment ? [] : Investment),
            // Of contacts and organisations nobody can tell here whether the reader sees one of their leads.
            Personal = actor.SeesContactData && entry.LeadId is not null ? Changes(entry.PersonalChanges, []) : null,
            HasPersonal = entry.PersonalChanges is not null,
            Reason = entry.Reason,
        };

    private static JsonObject? Changes(string? json, string[] hidden)
    {
        if (json is null || JsonNode.Parse(json) is not JsonObject changes)
        {
            return null;
        }

        foreach (var name in hidden)
        {
            changes.Remove(name);
        }

        return changes;
    }
}
