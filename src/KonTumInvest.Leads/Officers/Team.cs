using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Officers;

/// <summary>Who works at the desk: units, absences, deputies, signatures, and how leads are given out.</summary>
public sealed class Team(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    IStaffDirectory staff,
    IContactUnitDirectory units,
    TimeProvider time,
    ILogger<Team> logger
)
{
    private const int StrandedAtOnce = 100;

    /// <summary>Everybody, with how many open leads each answers for, and what the actor may change of each.</summary>
    public async Task<TeamView> ReadAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var modes = await AssignmentModes.ReadAsync(context, cancellationToken);
        var officers = await context.Officers.AsNoTracking().ToDictionaryAsync(officer => officer.Id, cancellationToken);
        var open = await OpenLeadsAsync(context, cancellationToken);
        var people = staff.All().ToDictionary(person => person.Key);
        var today = VietnamTime.DateOf(time.GetUtcNow());
        return new TeamView(
            await RuleStore.NumberAsync(context, RuleKind.Assignment, cancellationToken),
            [.. units.All().Select(unit => new TeamUnit(unit.Code, unit.Name.For(actor.Language), modes.GetValueOrDefault(unit.Code), LeadRights.MayManageUnit(actor, unit.Code)))],
            [
                .. people
                    .Values.Where(person => person.Enabled || open.ContainsKey(person.Key))
                    .Select(person => person.Key)
                    .Union(open.Keys)
                    .Select(key => Person(actor, key, people.GetValueOrDefault(key), officers.GetValueOrDefault(key), open.GetValueOrDefault(key), today))
                    .OrderByDescending(person => person.Enabled)
                    .ThenBy(person => person.Name, StringComparer.CurrentCulture),
            ]
        );
    }

    /// <summary>What somebody said of himself.</summary>
    public async Task<OwnSettings> OwnAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return OwnSettings.From(await context.Officers.AsNoTracking().SingleOrDefaultAsync(officer => officer.Id == actor.Key, cancellationToken));
    }

    /// <summary>Saves the own absence, deputy and signatures.</summary>
    public async Task<Result<Guid>> SaveOwnAsync(OwnSettings settings, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Key is not { } key || staff.Find(key) is not { Enabled: true })
        {
            return DeskErrors.Forbidden;
        }

        return TeamRefusals.Check(key, settings, staff.All()) is { Count: > 0 } errors
            ? errors
            : await work.RunAsync<Guid>(actor, async transaction => Write(await RowAsync(transaction, key), settings), cancellationToken);
    }

    /// <summary>Saves everything about somebody at the desk.</summary>
    /// <returns>Refusals of <see cref="TeamErrors"/>; <see cref="DeskErrors.Forbidden"/>.</returns>
    public async Task<Result<Guid>> SaveAsync(Guid key, SaveOfficer request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!LeadRights.May(actor, DeskAct.ManageTeam))
        {
            return DeskErrors.Forbidden;
        }

        if (staff.Find(key) is not { } person)
        {
            return TeamErrors.NotStaff;
        }

        if (TeamRefusals.Check(key, request.Settings, staff.All()) is { Count: > 0 } errors)
        {
            return errors;
        }

        var saved = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var row = await RowAsync(transaction, key);
                if (TeamRefusals.Of(person, row, request, transaction.Actor, units) is { } refusal)
                {
                    return refusal;
                }

                row.JoinUnits(request.Units);
                (row.TakesLeads, row.SeesContactData, row.SeesInvestment) = (request.TakesLeads, request.SeesContactData, request.SeesInvestment);
                return Write(row, request.Settings);
            },
            cancellationToken
        );
        if (saved.Succeeded)
        {
            logger.LogInformation("Officer {OfficerId} changed by {StaffId}", key, actor.Key);
        }

        return saved;
    }

    /// <summary>Says how a unit chooses among its officers.</summary>
    /// <returns>The new number.</returns>
    public async Task<Result<int>> SaveAssignmentAsync(string unitCode, AssignmentMode mode, int seen, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (units.FindByCode(unitCode) is null)
        {
            return TeamErrors.UnitUnknown(unitCode);
        }

        if (!LeadRights.MayManageUnit(actor, unitCode))
        {
            return LeadRights.May(actor, DeskAct.ManageTeam) ? TeamErrors.UnitNotYours(unitCode) : DeskErrors.Forbidden;
        }

        return await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                var modes = (await AssignmentModes.ReadAsync(transaction.Context, transaction.Cancellation)).ToDictionary();
                modes[unitCode] = mode;
                return await RuleStore.AddAsync(transaction, RuleKind.Assignment, seen, AssignmentModes.Write(modes), DeskAct.ManageTeam);
            },
            cancellationToken
        );
    }

    /// <summary>Open leads nobody answers for any more, because the account is shut, gone, or no longer of the desk.</summary>
    /// <param name="after">The key of the last one that was read.</param>
    /// <param name="actor">Who asks; sees what he may see.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Result<StrandedLeads>> StrandedAsync(Guid? after, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.ManageTeam))
        {
            return DeskErrors.Forbidden;
        }

        var able = staff.All().Where(person => person.MayAnswerForLeads).Select(person => (Guid?)person.Key).ToList();
        var from = after ?? Guid.Empty;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // First whose: few keys from an index, by which the leads are then found.
        var unable = (await OpenLeadsAsync(context, cancellationToken)).Keys.Select(key => (Guid?)key).Except(able).ToList();
        var items = await context
            .Leads.AsNoTracking()
            .Where(LeadRights.Visible(actor))
            .Where(lead => LeadStages.Open.Contains(lead.Stage) && lead.MergedIntoId == null && lead.Id > from)
            .Where(lead => lead.OfficerKey == null || unable.Contains(lead.OfficerKey))
            .OrderBy(lead => lead.Id)
            .Take(StrandedAtOnce + 1)
            .Select(lead => new StrandedLead(lead.Id, lead.Reference, lead.Title, lead.UnitCode, lead.OfficerKey, lead.DueAt, lead.Version))
            .ToListAsync(cancellationToken);
        return items.Count > StrandedAtOnce ? new StrandedLeads(items[..StrandedAtOnce], items[StrandedAtOnce - 1].Id) : new StrandedLeads(items, null);
    }

    private static async Task<Officer> RowAsync(DeskTransaction transaction, Guid key)
    {
        if (await transaction.Context.Officers.SingleOrDefaultAsync(officer => officer.Id == key, transaction.Cancellation) is { } stored)
        {
            return stored;
        }

        var added = new Officer { Id = key };
        transaction.Context.Officers.Add(added);
        return added;
    }

    private static Result<Guid> Write(Officer row, OwnSettings settings)
    {
        (row.AbsentFrom, row.AbsentTo, row.DeputyKey) = (settings.AbsentFrom, settings.AbsentTo, settings.DeputyKey);
        row.SignatureVi = Signature(settings.SignatureVi);
        row.SignatureEn = Signature(settings.SignatureEn);
        return row.Id;
    }

    private static string? Signature(string? typed) =>
        CleanText.Paragraphs(typed, Officer.SignatureMaxLength).Value is { Length: > 0 } text ? text : null;

    private static async Task<Dictionary<Guid, int>> OpenLeadsAsync(LeadsDbContext context, CancellationToken cancellationToken) =>
        await context
            .Leads.Where(lead => lead.OfficerKey != null && LeadStages.Open.Contains(lead.Stage) && lead.MergedIntoId == null)
            .GroupBy(lead => lead.OfficerKey!.Value)
            .Select(leads => new { leads.Key, Count = leads.Count() })
            .ToDictionaryAsync(leads => leads.Key, leads => leads.Count, cancellationToken);

    private static TeamPerson Person(DeskActor actor, Guid key, StaffPerson? person, Officer? officer, int open, DateOnly today) =>
        new(
            key,
            person?.Name,
            person?.Role,
            person?.Enabled == true,
            officer?.Units ?? [],
            officer?.TakesLeads ?? true,
            officer?.IsAbsentOn(today) == true,
            OwnSettings.From(officer),
            officer?.SeesContactData,
            officer?.SeesInvestment,
            open,
            LeadRights.MayManageMember(actor, officer?.Units ?? []),
            LeadRights.MayGiveSight(actor, key, person?.Role, officer?.Units ?? [])
        );
}
