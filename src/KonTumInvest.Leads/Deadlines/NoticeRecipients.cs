using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Finds who is told of a deadline.</summary>
public sealed class NoticeRecipients(IStaffDirectory staff)
{
    /// <summary>The code of the officer in the targets' escalations.</summary>
    public const string Officer = "officer";

    /// <summary>The code of the managers of the lead's unit.</summary>
    public const string UnitHead = "unit-head";

    /// <summary>The code of those who lead the board.</summary>
    public const string BoardLeader = "board-leader";

    /// <summary>Every code that is understood.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Officer, UnitHead, BoardLeader];

    /// <summary>
    /// The people who have the role for the lead. Where nobody has it, the next above: a notice always has a reader. Of a confidential
    /// lead only those are told who may see it.
    /// </summary>
    internal async Task<IReadOnlyList<StaffPerson>> FindAsync(DeskTransaction transaction, Lead lead, string to)
    {
        if (lead.Sample)
        {
            // Nobody is hurried over a lead that does not exist.
            return [];
        }

        var people = staff.All().Where(person => person.Enabled).ToList();
        var officers = await transaction.Context.Officers.AsNoTracking().ToDictionaryAsync(officer => officer.Id, transaction.Cancellation);
        List<StaffPerson>[] upwards =
        [
            Answering(lead, officers, people, VietnamTime.DateOf(transaction.Now)),
            people.FindAll(person => person.Role == DeskRole.Manager && lead.UnitCode is { } unit && officers.GetValueOrDefault(person.Key)?.Units.Contains(unit) == true),
            people.FindAll(person => person.Role == DeskRole.Director),
            people.FindAll(person => person.Role == DeskRole.Manager),
            people.FindAll(person => person.Role == DeskRole.Administrator),
        ];
        var first = to == BoardLeader ? 2 : to == UnitHead ? 1 : 0;
        return upwards.Skip(first).Concat(upwards.Take(1)).Select(group => group.FindAll(person => MayKnow(person, lead))).FirstOrDefault(group => group.Count > 0) ?? [];
    }

    private static bool MayKnow(StaffPerson person, Lead lead) =>
        !lead.Confidential || lead.OfficerKey == person.Key || lead.Readers.Any(reader => reader.OfficerKey == person.Key);

    /// <summary>The officer, and while he is away his deputy as well.</summary>
    private static List<StaffPerson> Answering(Lead lead, Dictionary<Guid, Officer> officers, List<StaffPerson> people, DateOnly today)
    {
        if (lead.OfficerKey is not { } key)
        {
            return [];
        }

        var deputy = officers.GetValueOrDefault(key) is { } officer && officer.IsAbsentOn(today) ? Deputies.Of(officer, officers, today) : null;
        return people.FindAll(person => person.Key == key || person.Key == deputy);
    }
}
