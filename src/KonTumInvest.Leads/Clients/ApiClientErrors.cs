using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clients;

/// <summary>Refusals of acts on clients and their keys.</summary>
public static class ApiClientErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "client.not-found");
    public static readonly Error KeyNotFound = new(ErrorKind.NotFound, "client.key-not-found");
    public static readonly Error NameMissing = new(ErrorKind.Invalid, "client.name-missing", nameof(SaveApiClient.Name));

    /// <summary>Two clients of one name could not be told apart in the audit.</summary>
    public static readonly Error NameTaken = new(ErrorKind.Conflict, "client.name-taken", nameof(SaveApiClient.Name));
    public static readonly Error PurposeMissing = new(ErrorKind.Invalid, "client.purpose-missing", nameof(SaveApiClient.Purpose));
    public static readonly Error Scopes = new(ErrorKind.Invalid, "client.scopes", nameof(SaveApiClient.Scopes));
    public static readonly Error Unit = new(ErrorKind.Invalid, "client.unit", nameof(SaveApiClient.Unit));
    public static readonly Error LastDay = new(ErrorKind.Invalid, "client.last-day", nameof(GiveApiKey.LastDay), ApiKey.MostDays);
    public static readonly Error TooManyKeys = new(ErrorKind.Conflict, "client.too-many-keys", null, ApiKey.MostLive);

    /// <summary>It was shut out, and is changed no more.</summary>
    public static readonly Error Revoked = new(ErrorKind.Conflict, "client.revoked");

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "activity.unreadable", field);
}
