namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>Why a request is refused, as the client shows it, with the HTTP status that goes with it.</summary>
public sealed record Refusal(int Status, string Title, string? Detail = null)
{
    public static Refusal NotSignedIn { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized");

    public static Refusal Forbidden { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "Your groups do not give you the right to do this.");

    public static Refusal TooLarge { get; } =
        new(StatusCodes.Status413PayloadTooLarge, "Payload Too Large", "What was sent is too large. Nothing was changed.");

    public static Refusal BadRequest(string title, string? detail = null) => new(StatusCodes.Status400BadRequest, title, detail);

    public static Refusal NotFound(string title, string? detail = null) => new(StatusCodes.Status404NotFound, title, detail);

    public static Refusal Conflict(string title, string? detail = null) => new(StatusCodes.Status409Conflict, title, detail);
}
