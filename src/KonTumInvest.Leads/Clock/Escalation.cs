namespace KonTumInvest.Leads.Clock;

/// <summary>A step of telling somebody else.</summary>
/// <param name="After">How long after the due moment; no working time at all for the due moment itself.</param>
/// <param name="To">The code of a role, such as <c>unit-head</c>; whoever sends the notice knows who has it.</param>
public sealed record Escalation(WorkingDuration After, string To)
{
    public const int ToMaxLength = 60;
}
