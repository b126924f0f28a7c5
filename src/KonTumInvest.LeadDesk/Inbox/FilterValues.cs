using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Reads the values of filters as they stand in an address, and remembers those that there are not.</summary>
internal sealed class FilterValues
{
    private readonly List<Error> _unknown = [];

    /// <summary>A refusal for each value that is none, by its filter.</summary>
    public List<Error> Unknown => _unknown;

    /// <summary>What is said, each once and without what is empty.</summary>
    public static List<string> Said(IEnumerable<string?>? values) => [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct()];

    /// <summary>What is said beside <see cref="LeadFilter.None"/>.</summary>
    public static List<string> Other(List<string> said) => said.FindAll(value => value != LeadFilter.None);

    /// <summary>The values of these names, in any case.</summary>
    public IReadOnlyList<T> Named<T>(string filter, IEnumerable<string> said)
        where T : struct, Enum => Read(filter, said, NamedOrNone<T>);

    /// <summary>The value of this name; null for none.</summary>
    public T? One<T>(string filter, string? said)
        where T : struct, Enum => Named<T>(filter, Said([said])) is [var only] ? only : null;

    /// <summary>The accounts of officers: <c>me</c>, <see cref="LeadFilter.Covered"/> and keys.</summary>
    public IReadOnlyList<Guid> Officers(string filter, IEnumerable<string> said, DeskActor actor) =>
        Read<Guid>(
            filter,
            said,
            value =>
                // Whoever stands in for nobody asks for the leads of nobody, not for all.
                value == LeadFilter.Covered ? actor.StandsInFor.DefaultIfEmpty(Guid.Empty)
                : value == "me" && actor.Key is { } own ? [own]
                : Guid.TryParse(value, out var key) ? [key]
                : []
        );

    /// <summary>Codes that ISO 3166-1 assigns.</summary>
    public IReadOnlyList<string> CountryCodes(string filter, IEnumerable<string> said) => Read<string>(filter, said, value => Countries.TryNormalize(value, out var code) ? [code] : []);

    private List<T> Read<T>(string filter, IEnumerable<string> said, Func<string, IEnumerable<T>> read)
    {
        var values = new List<T>();
        foreach (var value in said)
        {
            var before = values.Count;
            values.AddRange(read(value));
            if (values.Count == before)
            {
                _unknown.Add(InboxErrors.Unknown(filter, value));
            }
        }

        return [.. values.Distinct()];
    }

    // A number would name a value by its place, which is nobody's word for it; a comma would join two.
    private static T[] NamedOrNone<T>(string value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase) ? [Enum.Parse<T>(value, ignoreCase: true)] : [];
}
