using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;

namespace KonTumInvest.Leads.Tests.Support;

/// <summary>People at the desk, as the test wants them; nobody at first.</summary>
public sealed class TestStaff : IStaffDirectory
{
    public List<StaffPerson> People { get; } = [];

    public IReadOnlyList<StaffPerson> All() => People;

    /// <summary>Gives somebody an account and a place in units.</summary>
    public async Task<StaffPerson> HireAsync(LeadsHost host, string name, DeskRole role, params string[] units)
    {
        var person = new StaffPerson(Guid.CreateVersion7(), name, $"{name}@board.example", "vi", role, Enabled: true);
        People.Add(person);
        await using var database = await host.OpenAsync();
        var officer = new Officer { Id = person.Key };
        officer.JoinUnits(units);
        database.Officers.Add(officer);
        await database.SaveChangesAsync();
        return person;
    }

    /// <summary>Shuts an account.</summary>
    public void Dismiss(StaffPerson person) => People[People.IndexOf(person)] = person with { Enabled = false };
}
