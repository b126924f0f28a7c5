using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.Media.Writing;

/// <summary>The name and values of a media item.</summary>
public record UpdateMedia : SentContent;

/// <summary>A media item to make. The client chooses its id.</summary>
public sealed record CreateMedia : UpdateMedia
{
    public Guid? Id { get; init; }

    public Reference? Parent { get; init; }

    public required Reference MediaType { get; init; }
}
