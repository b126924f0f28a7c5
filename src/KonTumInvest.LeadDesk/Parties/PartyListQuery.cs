using KonTumInvest.Leads.Parties.Reading;

namespace KonTumInvest.LeadDesk.Parties;

/// <summary>What a list of organisations or contacts is asked for, as it stands in the address.</summary>
public sealed record PartyListQuery
{
    public string? Q { get; init; }

    /// <summary>A <see cref="PartyOrder"/> in any case; a hyphen before it turns it round.</summary>
    public string? Order { get; init; }

    /// <summary>The last row of the page before.</summary>
    public Guid? Cursor { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>False for an order that is none.</summary>
    internal bool TryRead(out PartyQuestion question)
    {
        var name = Order?.TrimStart('-') ?? nameof(PartyOrder.Name);
        var isKnown = Enum.TryParse<PartyOrder>(name, ignoreCase: true, out var order) && Enum.IsDefined(order) && !char.IsAsciiDigit(name[0]);
        question = new PartyQuestion(Q, order, Order?.StartsWith('-') == true, Cursor, Take);
        return isKnown;
    }
}
