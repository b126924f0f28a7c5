using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Routing;

/// <summary>Reads the reviewed rules that a new installation starts with, <c>umbraco-config/lead-routing.json</c>.</summary>
public static partial class RoutingSeed
{
    public const string FileName = "lead-routing.json";

    /// <summary>The rules in order; the last is the default.</summary>
    /// <exception cref="RoutingSeedException">The file is missing or wrong; the message lists everything wrong with it.</exception>
    public static IReadOnlyList<RoutingRule> Read(string path)
    {
        var document = Parse(path);
        var problems = RuleChecks.Problems(document.Rules).Select(problem => Words(problem, document.Rules)).ToArray();
        return problems.Length > 0
            ? throw new RoutingSeedException(path, problems)
            : [.. document.Rules.Select((rule, index) => rule.ToRule(index + 1))];
    }

    private static SeedDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<SeedDocument>(stream, RoutingJson.Options) ?? throw new RoutingSeedException(path, ["the file holds null"]);
        }
        catch (JsonException error)
        {
            throw new RoutingSeedException($"{path}({error.LineNumber + 1})", [error.Message]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RoutingSeedException(path, [error.Message]);
        }
    }

    // Names the rule where the problem is one rule's own.
    private static string Words(Error problem, IReadOnlyList<RuleText> rules)
    {
        var words = LeadsTexts.Get(problem.Code, "en", [.. problem.Arguments]);
        return Place().Match(problem.Field ?? string.Empty) is { Success: true } place && problem.Code != "routing.codeTwice"
            ? $"rule '{rules[int.Parse(place.ValueSpan, CultureInfo.InvariantCulture)].Code}': {words}"
            : words;
    }

    [GeneratedRegex(@"(?<=^rules\[)[0-9]+(?=\])")]
    private static partial Regex Place();

    private sealed record SeedDocument(
        IReadOnlyList<RuleText> Rules,
        [property: JsonPropertyName("$schema")] string? Schema = null
    );
}

/// <summary>The routing rules a new installation starts with cannot be used. Stops the start.</summary>
public sealed class RoutingSeedException(string place, IReadOnlyList<string> problems)
    : Exception($"{place}: {string.Join("; ", problems)}");
