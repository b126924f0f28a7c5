using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clients.Requests;

/// <summary>Refusals of requests that were sent before.</summary>
public static class ApiRequestErrors
{
    /// <summary>The key of the request was used for something else.</summary>
    public static readonly Error OtherRequest = new(ErrorKind.Invalid, "api.idempotency-other");

    /// <summary>The same request is being carried out.</summary>
    public static readonly Error InProgress = new(ErrorKind.Conflict, "api.idempotency-running");
}
