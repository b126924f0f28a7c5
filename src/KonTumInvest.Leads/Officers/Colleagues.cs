using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Officers;

/// <summary>Everybody a lead can be given to.</summary>
public sealed class Colleagues(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, TimeProvider time)
{
    /// <summary>Them, with their units, and who of them is away today.</summary>
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var officers = await context.Officers.AsNoTracking().ToDictionaryAsync(officer => officer.Id, cancellationToken);
        var today = VietnamTime.DateOf(time.GetUtcNow());
        return [.. staff.All().Where(person => person.MayAnswerForLeads).Select(person => Of(person, officers.GetValueOrDefault(person.Key), today))];
    }

    private static Colleague Of(StaffPerson person, Officer? officer, DateOnly today)
    {
        var away = officer?.IsAbsentOn(today) == true;
        return new Colleague(person.Key, person.Name, person.Role, officer?.Units ?? [], away, away ? officer!.AbsentTo : null, away ? officer!.DeputyKey : null);
    }
}
