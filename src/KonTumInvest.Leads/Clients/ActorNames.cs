using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Clients;

/// <summary>What those are called who did something: members of staff and other programs.</summary>
internal sealed class ActorNames
{
    private readonly Dictionary<Guid, string> _names;

    private ActorNames(Dictionary<Guid, string> names) => _names = names;

    /// <summary>The names of everybody; there are few programs.</summary>
    public static async Task<ActorNames> ReadAsync(LeadsDbContext context, IStaffDirectory staff, CancellationToken cancellationToken)
    {
        var names = await context.ApiClients.AsNoTracking().ToDictionaryAsync(client => client.Id, client => client.Name, cancellationToken);
        foreach (var person in staff.All())
        {
            names[person.Key] = person.Name;
        }

        return new ActorNames(names);
    }

    /// <summary>The name; null for an account that is gone.</summary>
    public string? Find(Guid key) => _names.GetValueOrDefault(key);
}
