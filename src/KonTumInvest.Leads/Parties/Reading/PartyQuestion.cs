using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>By what organisations and contacts are listed; each has an index of its own.</summary>
[JsonConverter(typeof(NamedEnumConverter<PartyOrder>))]
public enum PartyOrder
{
    /// <summary>By the name as it is compared: without marks, and of an organisation without the words for its legal form.</summary>
    Name,

    /// <summary>By when it became known.</summary>
    Created,
}

/// <summary>What a list of organisations or contacts is asked for.</summary>
/// <param name="Text">Parts of names, addresses, numbers; each word has to be found.</param>
/// <param name="Order">The order.</param>
/// <param name="Descending">Whether it is turned round.</param>
/// <param name="After">The last row of the page before. A key and no name, since it stands in an address.</param>
/// <param name="Take">How many at most.</param>
public sealed record PartyQuestion(string? Text, PartyOrder Order, bool Descending, Guid? After, int Take);

/// <summary>A page of a list.</summary>
/// <param name="Items">The rows, in order.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
/// <param name="Count">How many there are in all, up to a limit; null on later pages.</param>
/// <param name="CountIsCapped">Whether there are more than <paramref name="Count"/> says.</param>
public sealed record PartyPage<T>(IReadOnlyList<T> Items, Guid? Next, int? Count, bool CountIsCapped);
