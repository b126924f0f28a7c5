using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Work;

/// <summary>Reads tasks across leads: the own ones, and for whoever manages units those of their people. Only of leads the reader sees.</summary>
public sealed class WorkList(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, TimeProvider time)
{
    /// <summary>Counting stops here: "99+" tells as much.</summary>
    public const int CountLimit = 99;

    /// <summary>How long what was done is shown.</summary>
    public const int DoneDays = 14;

    private const int AtOnce = 20;
    private const int MostAtOnce = 100;

    /// <summary>Every group with its first tasks, and the people whose tasks the actor may look at.</summary>
    /// <param name="whose">Empty for the own, <c>team</c> for those of every person of the own units, or the key of one.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns><see cref="WorkErrors.Whose"/> for anybody else's.</returns>
    public async Task<Result<WorkOverview>> OverviewAsync(string? whose, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await WorkTeam.OfAsync(context, staff, actor, cancellationToken);
        if (!WorkTeam.Read(whose, team, actor).TryGetValue(out var keys))
        {
            return WorkErrors.Whose;
        }

        var now = time.GetUtcNow();
        var groups = new List<WorkPage>();
        foreach (var group in Enum.GetValues<WorkGroup>())
        {
            groups.Add(await ReadAsync(context, group, keys, null, AtOnce, actor, now, cancellationToken));
        }

        var people = new List<WorkPerson>();
        foreach (var person in team)
        {
            var open = Visible(context, [person.Key], actor).Where(task => task.DoneAt == null);
            people.Add(
                new WorkPerson(person.Key, person.Name, await CountAsync(open, CountLimit, cancellationToken), await CountAsync(open.Where(task => task.DueAt < now), CountLimit, cancellationToken))
            );
        }

        return new WorkOverview(groups, people);
    }

    /// <summary>A page of one group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="whose">As for <see cref="OverviewAsync"/>.</param>
    /// <param name="cursor">Where the page before ended.</param>
    /// <param name="take">How many.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<Result<WorkPage>> PageAsync(WorkGroup group, string? whose, string? cursor, int take, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadCursor.TryParse(cursor, out var after) || (after is not null && (after.Time is null) != (group == WorkGroup.Undated)))
        {
            return WorkErrors.Cursor;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await WorkTeam.OfAsync(context, staff, actor, cancellationToken);
        return WorkTeam.Read(whose, team, actor).TryGetValue(out var keys)
            ? await ReadAsync(context, group, keys, after, Math.Clamp(take, 1, MostAtOnce), actor, time.GetUtcNow(), cancellationToken)
            : WorkErrors.Whose;
    }

    private async Task<WorkPage> ReadAsync(
        LeadsDbContext context,
        WorkGroup group,
        IReadOnlyList<Guid> keys,
        LeadCursor? after,
        int take,
        DeskActor actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var tasks = Of(group, Visible(context, keys, actor), now);
        var rows = await InOrder(group, tasks, after)
            .Take(take + 1)
            .Join(
                context.Leads,
                task => task.LeadId,
                lead => lead.Id,
                (task, lead) => new { Task = task, lead.Reference, lead.Title, Organisation = lead.Organisation == null ? null : lead.Organisation.Name }
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var items = Sorted(
                group,
                rows.Select(row => new WorkTask(
                    row.Task.Id,
                    row.Task.LeadId,
                    row.Reference.ToString(),
                    row.Title,
                    row.Organisation,
                    row.Task.Title,
                    new PersonName(row.Task.AssigneeKey, staff.Find(row.Task.AssigneeKey)?.Name ?? "?"),
                    row.Task.DueAt,
                    row.Task.DoneAt,
                    row.Task.Version
                ))
            )
            .ToList();
        var shown = items.Take(take).ToList();
        var count = after is null ? await CountAsync(tasks, CountLimit + 1, cancellationToken) : (int?)null;
        return new WorkPage(group, shown, items.Count > take ? CursorAt(group, shown[^1]) : null, count is { } number ? Math.Min(number, CountLimit) : null, count > CountLimit);
    }

    private static IQueryable<LeadTask> Visible(LeadsDbContext context, IReadOnlyList<Guid> keys, DeskActor actor)
    {
        // One person is said as such: from an equality databases know that the index of the person has the order, too.
        var tasks = keys is [var key] ? context.Tasks.Where(task => task.AssigneeKey == key) : context.Tasks.Where(task => keys.Contains(task.AssigneeKey));
        var leads = context.Leads.Where(LeadRights.Visible(actor));
        return tasks.Where(task => leads.Any(lead => lead.Id == task.LeadId));
    }

    private static IQueryable<LeadTask> Of(WorkGroup group, IQueryable<LeadTask> tasks, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var tomorrow = VietnamTime.At(today.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
        var later = VietnamTime.At(today.AddDays(8), TimeOnly.MinValue).ToUniversalTime();
        var since = now.AddDays(-DoneDays);
        return group switch
        {
            WorkGroup.Overdue => tasks.Where(task => task.DoneAt == null && task.DueAt < now),
            WorkGroup.Today => tasks.Where(task => task.DoneAt == null && task.DueAt >= now && task.DueAt < tomorrow),
            WorkGroup.Week => tasks.Where(task => task.DoneAt == null && task.DueAt >= tomorrow && task.DueAt < later),
            WorkGroup.Later => tasks.Where(task => task.DoneAt == null && task.DueAt >= later),
            WorkGroup.Undated => tasks.Where(task => task.DoneAt == null && task.DueAt == null),
            _ => tasks.Where(task => task.DoneAt >= since),
        };
    }

    private static IQueryable<LeadTask> InOrder(WorkGroup group, IQueryable<LeadTask> tasks, LeadCursor? after)
    {
        var (at, id) = (after?.Time, after?.Id);
        return group switch
        {
            WorkGroup.Undated => tasks.Where(task => id == null || task.Id > id).OrderBy(task => task.Id),
            WorkGroup.Done => tasks.Where(task => at == null || (task.DoneAt <= at && (task.DoneAt < at || task.Id < id))).OrderByDescending(task => task.DoneAt).ThenByDescending(task => task.Id),
            _ => tasks.Where(task => at == null || (task.DueAt >= at && (task.DueAt > at || task.Id > id))).OrderBy(task => task.DueAt).ThenBy(task => task.Id),
        };
    }

    // A join need not keep the order; keys are ordered as both databases order them.
    private static IEnumerable<WorkTask> Sorted(WorkGroup group, IEnumerable<WorkTask> tasks) =>
        group switch
        {
            WorkGroup.Undated => tasks.OrderBy(task => task.Id.ToString(), StringComparer.Ordinal),
            WorkGroup.Done => tasks.OrderByDescending(task => task.DoneAt).ThenByDescending(task => task.Id.ToString(), StringComparer.Ordinal),
            _ => tasks.OrderBy(task => task.DueAt).ThenBy(task => task.Id.ToString(), StringComparer.Ordinal),
        };

    private static string CursorAt(WorkGroup group, WorkTask task) =>
        new LeadCursor(group == WorkGroup.Done ? task.DoneAt : task.DueAt, group == WorkGroup.Undated ? 0 : null, task.Id).ToString();

    private static Task<int> CountAsync(IQueryable<LeadTask> tasks, int limit, CancellationToken cancellationToken) => tasks.Select(task => task.Id).Take(limit).CountAsync(cancellationToken);
}
