using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Clock;

/// <summary>How service targets are written.</summary>
internal static class TargetsJson
{
    /// <param name="json">The text.</param>
    /// <param name="missing">Where the terms of requests about personal data come from that an older text does not have; null to refuse it.</param>
    public static Result<ServiceTargets> Parse(string json, ServiceTargets? missing = null)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, RoutingJson.Options);
            return document is null ? CalendarErrors.Unreadable(1, "null") : (document with { DataRequests = document.DataRequests ?? missing?.DataRequests }).ToTargets();
        }
        catch (JsonException error)
        {
            return CalendarErrors.Unreadable((error.LineNumber ?? 0) + 1, error.Message);
        }
    }

    public static string Write(ServiceTargets targets) => JsonSerializer.Serialize(new Document(targets.Kinds, targets.DataRequests), RoutingJson.Options);

    internal sealed record Document(
        IReadOnlyList<KindTargets> Kinds,
        IReadOnlyList<DataRequestTargets>? DataRequests = null,
        [property: JsonPropertyName("$schema")] string? Schema = null
    )
    {
        public Result<ServiceTargets> ToTargets() => ServiceTargets.Create(Kinds, DataRequests ?? []);
    }
}
