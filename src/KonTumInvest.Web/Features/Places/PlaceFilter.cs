using KonTumInvest.Content.Models;

namespace KonTumInvest.Web.Features.Places;

/// <summary>What a reader narrows the list of places down to. Words in the address that are no code mean no filter.</summary>
public sealed record PlaceFilter(PlaceKind? Kind, PlaceStatus? Status)
{
    public static PlaceFilter Parse(string? kind, string? status) => new(StoredCode.Parse<PlaceKind>(kind), StoredCode.Parse<PlaceStatus>(status));

    public bool IsEmpty => Kind is null && Status is null;

    public bool Matches(IPlace place) => MatchesKind(place) && MatchesStatus(place);

    public bool MatchesKind(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Kind is null || place.Kind == Kind;
    }

    public bool MatchesStatus(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Status is null || place.Status == Status;
    }

    /// <summary>The address of the list with this filter.</summary>
    /// <param name="list">The address of the list without any.</param>
    public string Url(string list)
    {
        var query = new[]
        {
            Kind is { } kind ? $"kind={StoredCode.Of(kind)}" : null,
            Status is { } status ? $"status={StoredCode.Of(status)}" : null,
        }.OfType<string>();
        return IsEmpty ? list : $"{list}?{string.Join('&', query)}";
    }
}
