using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.Redirects;

/// <summary>An address that a document had, and where it leads now.</summary>
public sealed record RedirectModel
{
    public required Guid Id { get; init; }

    public required string OriginalUrl { get; init; }

    public required string DestinationUrl { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required Reference Document { get; init; }

    public string? Culture { get; init; }
}

/// <summary>Whether old addresses are kept.</summary>
public sealed record RedirectStatusModel(string Status, bool UserIsAdmin);
