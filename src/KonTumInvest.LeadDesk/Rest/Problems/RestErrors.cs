using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Input;

namespace KonTumInvest.LeadDesk.Rest.Problems;

/// <summary>Refusals of requests as such, whatever they ask for. Words for people are in <c>Texts/clients.json</c> of the module of leads.</summary>
internal static class RestErrors
{
    public static readonly Error Unauthorized = new(ErrorKind.Forbidden, "api.unauthorized");
    public static readonly Error NotFound = new(ErrorKind.NotFound, "api.not-found");
    public static readonly Error Method = new(ErrorKind.Invalid, "api.method");
    public static readonly Error BadRequest = new(ErrorKind.Invalid, "api.bad-request");
    public static readonly Error MediaType = new(ErrorKind.Invalid, "api.media-type");
    public static readonly Error TooLarge = new(ErrorKind.Invalid, "api.too-large", null, BodyFilter.MostBytes / 1024);
    public static readonly Error Cursor = new(ErrorKind.Invalid, "api.cursor", "cursor");
    public static readonly Error Language = new(ErrorKind.Invalid, "api.language", "language");
    public static readonly Error ActivityKind = new(ErrorKind.Invalid, "api.activity-kind", "kind");
    public static readonly Error VersionMissing = new(ErrorKind.Invalid, "api.version-missing");
    public static readonly Error Version = new(ErrorKind.Invalid, "api.version");
    public static readonly Error VersionChanged = new(ErrorKind.Conflict, "api.version-changed");
    public static readonly Error IdempotencyKey = new(ErrorKind.Invalid, "api.idempotency-key", null, IdempotentAttribute.ShortestKey, IdempotentAttribute.LongestKey);
    public static readonly Error Failed = new(ErrorKind.Invalid, "api.failed");
    public static readonly Error Unavailable = new(ErrorKind.Invalid, "api.unavailable");

    public static Error Scope(string scope) => new(ErrorKind.Forbidden, "api.scope", null, scope);

    public static Error TooMany(int seconds) => new(ErrorKind.TooMany, "api.too-many", null, seconds);

    /// <param name="path">Where in the body, as a JSON path.</param>
    public static Error Body(string path) => new(ErrorKind.Invalid, "api.body", null, path);

    public static Error Missing(string field) => new(ErrorKind.Invalid, "api.missing", field);

    public static Error Parameter(string name) => new(ErrorKind.Invalid, "api.parameter", name);

    public static Error ParameterUnknown(string name) => new(ErrorKind.Invalid, "api.parameter-unknown", name);
}
