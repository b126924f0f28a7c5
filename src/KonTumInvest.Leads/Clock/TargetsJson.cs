using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clock;

/// <summary>How service targets are written.</summary>
internal static class TargetsJson
{
    internal sealed record Document(
        IReadOnlyList<KindTargets> Kinds,
        [property: JsonPropertyName("$schema")] string? Schema = null
    )
    {
        public Result<ServiceTargets> ToTargets() => ServiceTargets.Create(Kinds);
    }
}
