using System.Text.Json;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Officers;

/// <summary>How each unit chooses, by the code of the unit; a unit that is not named gives to the least busy.</summary>
internal static class AssignmentModes
{
    public static async Task<IReadOnlyDictionary<string, AssignmentMode>> ReadAsync(LeadsDbContext context, CancellationToken cancellationToken) =>
        await RuleStore.LatestAsync(context, RuleKind.Assignment, cancellationToken) is { } stored ? Parse(stored.Json) : new Dictionary<string, AssignmentMode>();

    public static string Write(IReadOnlyDictionary<string, AssignmentMode> modes) =>
        JsonSerializer.Serialize(new SortedDictionary<string, AssignmentMode>(modes.ToDictionary(), StringComparer.Ordinal), JsonSerializerOptions.Web);

    private static Dictionary<string, AssignmentMode> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, AssignmentMode>>(json, JsonSerializerOptions.Web)!;
}
