using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>Who gets which report by mail, as managers read and change it.</summary>
public sealed class ReportSchedules(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IStaffDirectory staff, IContactUnitDirectory units)
{
    private const int MostListed = 1_000;

    /// <summary>Every scheduled report, and whom one can be sent to; <see cref="DeskErrors.Forbidden"/>.</summary>
    public async Task<Result<ScheduleList>> ListAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.ManageRules))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.ReportSchedules.AsNoTracking().OrderBy(row => row.Id).Take(MostListed).ToListAsync(cancellationToken);
        var people = staff.All();
        var names = people.ToDictionary(person => person.Key, person => person.Name);
        return new ScheduleList(
            rows.ConvertAll(row => new ScheduleView(row.Id, row.OfficerKey, names.GetValueOrDefault(row.OfficerKey), row.Rhythm, row.UnitCode, row.Day, row.Hour, row.NextAt, row.LastAt, row.Version)),
            [.. people.Where(person => person.Enabled).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new PersonName(person.Key, person.Name))]
        );
    }

    /// <summary>Adds a scheduled report.</summary>
    /// <returns>Its key; refusals of <see cref="ReportErrors"/>.</returns>
    public Task<Result<Guid>> AddAsync(SaveSchedule request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (Check(request, actor) is { } error)
                {
                    return error;
                }

                if (await transaction.Context.ReportSchedules.AnyAsync(row => row.OfficerKey == request.OfficerKey && row.Rhythm == request.Rhythm, transaction.Cancellation))
                {
                    return ReportErrors.ScheduleTwice;
                }

                var added = new ReportSchedule
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    OfficerKey = request.OfficerKey,
                    Rhythm = request.Rhythm,
                    UnitCode = request.Unit,
                    Day = request.Day,
                    Hour = request.Hour,
                    NextAt = ReportSchedule.NextAfter(request.Rhythm, request.Day, request.Hour, transaction.Now),
                };
                transaction.Context.ReportSchedules.Add(added);
                return added.Id;
            },
            cancellationToken
        );
    }

    /// <summary>Changes unit, day and hour.</summary>
    public Task<Result<Guid>> ChangeAsync(Guid id, SaveSchedule request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!LeadRights.May(actor, DeskAct.ManageRules))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.ReportSchedules.SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation) is not { } stored)
                {
                    return ReportErrors.ScheduleNotFound;
                }

                if (Check(request with { OfficerKey = stored.OfficerKey, Rhythm = stored.Rhythm }, actor) is { } error)
                {
                    return error;
                }

                if (stored.Version != request.ExpectedVersion)
                {
                    return DeskErrors.ChangedMeanwhile;
                }

                (stored.UnitCode, stored.Day, stored.Hour) = (request.Unit, request.Day, request.Hour);
                stored.NextAt = ReportSchedule.NextAfter(stored.Rhythm, stored.Day, stored.Hour, transaction.Now);
                return id;
            },
            cancellationToken
        );
    }

    /// <summary>Sends it no more.</summary>
    public Task<Result<Guid>> RemoveAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!LeadRights.May(actor, DeskAct.ManageRules))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.ReportSchedules.SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation) is not { } stored)
                {
                    return ReportErrors.ScheduleNotFound;
                }

                transaction.Context.Remove(stored);
                return id;
            },
            cancellationToken
        );

    private Error? Check(SaveSchedule request, DeskActor actor)
    {
        var lastDay = request.Rhythm == ReportRhythm.Weekly ? 7 : ReportSchedule.LastMonthDay;
        return !LeadRights.May(actor, DeskAct.ManageRules) ? DeskErrors.Forbidden
            : staff.Find(request.OfficerKey) is not { Enabled: true } ? ReportErrors.RecipientUnknown
            : request.Unit is { } unit && units.FindByCode(unit) is null ? ReportErrors.UnitUnknown
            : request.Day < 1 || request.Day > lastDay ? ReportErrors.DayRange
            : request.Hour is < 0 or > 23 ? ReportErrors.HourRange
            : null;
    }
}
