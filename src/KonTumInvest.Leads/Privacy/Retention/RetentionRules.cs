using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>How long what is kept. Never changes; other rules make another instance.</summary>
public sealed class RetentionRules
{
    /// <summary>The reviewed file in <c>umbraco-config</c>.</summary>
    public const string FileName = "retention.json";

    private RetentionRules(bool active, IReadOnlyList<RetentionRule> rules) => (Active, Rules) = (active, rules);

    /// <summary>Whether anything is erased by itself; false until somebody turned it on.</summary>
    public bool Active { get; }

    public IReadOnlyList<RetentionRule> Rules { get; }

    /// <summary>The rules, or everything that is wrong (<see cref="RetentionErrors"/>).</summary>
    public static Result<RetentionRules> Create(bool active, IReadOnlyList<RetentionRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var problems = rules.Index().SelectMany(entry => Problems(entry.Item, $"rules[{entry.Index}]", rules.Take(entry.Index))).ToList();
        return problems.Count > 0 ? problems : new RetentionRules(active, rules);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, or somebody by hand. Text that is no JSON of this form is a refusal, too.</summary>
    public static Result<RetentionRules> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Document>(json, RoutingJson.Options) is { } document ? Create(document.Active, document.Rules) : RetentionErrors.Unreadable(1, "null");
        }
        catch (JsonException error)
        {
            return RetentionErrors.Unreadable((error.LineNumber ?? 0) + 1, error.Message);
        }
    }

    /// <summary>The rules as JSON in the form of <c>umbraco-config/retention.json</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Document(Active, Rules), RoutingJson.Options);

    /// <exception cref="RetentionFileException">The file is missing or wrong; the message says what.</exception>
    internal static RetentionRules ReadFile(string path)
    {
        try
        {
            var read = Parse(File.ReadAllText(path));
            return read.TryGetValue(out var rules)
                ? rules
                : throw new RetentionFileException($"{path}: {string.Join("; ", read.Errors.Select(error => Texts.LeadsTexts.Get($"error.{error.Code}", "en", [.. error.Arguments])))}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RetentionFileException($"{path}: {error.Message}");
        }
    }

    private static IEnumerable<Error> Problems(RetentionRule rule, string place, IEnumerable<RetentionRule> before)
    {
        if (string.IsNullOrWhiteSpace(rule.Code) || rule.Code.Length > RetentionEntry.RuleMaxLength || before.Any(other => other.Code == rule.Code))
        {
            yield return RetentionErrors.Code(place);
        }

        if (before.Any(other => other.Scope == rule.Scope && other.Act == rule.Act))
        {
            yield return RetentionErrors.Twice(place);
        }

        if (rule.AfterMonths is < 1 or > RetentionRule.MostMonths)
        {
            yield return RetentionErrors.Months(place);
        }

        if (!RetentionRule.ActsOf(rule.Scope).Contains(rule.Act))
        {
            yield return RetentionErrors.ActOfScope(place);
        }

        if (string.IsNullOrWhiteSpace(rule.Name.Vi) || string.IsNullOrWhiteSpace(rule.Basis.Vi))
        {
            yield return RetentionErrors.NameMissing(place);
        }
    }

    private sealed record Document(bool Active, IReadOnlyList<RetentionRule> Rules, [property: JsonPropertyName("$schema")] string? Schema = null);
}

/// <summary>The reviewed file of retention cannot be used. Stops the start.</summary>
public sealed class RetentionFileException(string problem) : Exception(problem);
