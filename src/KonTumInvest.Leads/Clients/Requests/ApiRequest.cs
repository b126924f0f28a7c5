namespace KonTumInvest.Leads.Clients.Requests;

/// <summary>
/// A request that a program may send again, with what it was answered: a row of <c>leads_client_requests</c>, kept for a day. It holds nothing of what was
/// sent but a hash under the program's own key of the request, which is not kept either; answers to such requests hold keys and references, never data of people.
/// </summary>
public sealed class ApiRequest
{
    public const int HashLength = 64;
    public const int AnswerMaxLength = 8_000;
    public const int LocationMaxLength = 200;
    public const int ETagMaxLength = 20;

    /// <summary>Also the key of what the request makes, so that carrying it out twice makes one thing.</summary>
    public required Guid Id { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>SHA-256 of the key of the request.</summary>
    public required string KeyHash { get; init; }

    /// <summary>HMAC-SHA-256 of address and body under the key of the request: without that key it says nothing of the body.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When somebody last began to carry it out.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>The HTTP status of the answer; null while it is carried out.</summary>
    public int? Status { get; set; }

    /// <summary>The body of the answer, JSON.</summary>
    public string? Answer { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }
}

/// <summary>An answer that is given again.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body.</param>
/// <param name="Location">The address of what was made.</param>
/// <param name="ETag">The version of what was made or changed.</param>
public sealed record ApiAnswer(int Status, string Json, string? Location, string? ETag);

/// <summary>Whose turn it is.</summary>
/// <param name="Id">The <see cref="ApiRequest"/>.</param>
/// <param name="Answer">What was answered before; null where the request is to be carried out now.</param>
public sealed record ApiRequestTurn(Guid Id, ApiAnswer? Answer);
