using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Clock;

/// <summary>How service targets are written.</summary>
internal static class TargetsJson
{
    public static Result<ServiceTargets> Parse(string json)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, RoutingJson.Options);
            return document is null ? CalendarErrors.Unreadable(1, "null") : document.ToTargets();
        }
        catch (JsonException error)
        {
            return CalendarErrors.Unreadable((error.LineNumber ?? 0) + 1, error.Message);
        }
    }

    public static string Write(ServiceTargets targets) => JsonSerializer.Serialize(new Document(targets.Kinds), RoutingJson.Options);

    internal sealed record Document(
        IReadOnlyList<KindTargets> Kinds,
        [property: JsonPropertyName("$schema")] string? Schema = null
    )
    {
        public Result<ServiceTargets> ToTargets() => ServiceTargets.Create(Kinds);
    }
}
