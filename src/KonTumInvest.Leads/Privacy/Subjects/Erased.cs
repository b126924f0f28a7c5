using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>What stands where something identified a person whose data were erased.</summary>
public static class Erased
{
    /// <summary>The same in every language.</summary>
    public const string Text = "[…]";

    /// <summary>Of rows that cannot do without an address; the domain never exists (RFC 2606).</summary>
    public static EmailAddress Email { get; } = EmailAddress.Parse("erased@erased.invalid");
}
