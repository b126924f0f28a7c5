using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

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
        var problems = Problems(document).ToArray();
        if (problems.Length > 0)
        {
            throw new RoutingSeedException(path, problems);
        }

        return
        [
            .. document.Rules.Select(
                (rule, index) =>
                    new RoutingRule
                    {
                        Id = Guid.CreateVersion7(),
                        Position = index + 1,
                        Code = rule.Code,
                        Name = rule.Name,
                        UnitCode = rule.Unit,
                        Conditions = rule.When ?? new RoutingConditions(),
                    }
            ),
        ];
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

    private static IEnumerable<string> Problems(SeedDocument document)
    {
        if (document.Rules.Count == 0 || document.Rules[^1].When is { MatchEverything: false })
        {
            yield return "the last rule must be the default: one without conditions";
        }

        foreach (var code in document.Rules.GroupBy(rule => rule.Code).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            yield return $"rule '{code}' is there twice";
        }

        foreach (var rule in document.Rules)
        {
            foreach (var problem in Problems(rule, isLast: rule == document.Rules[^1]))
            {
                yield return $"rule '{rule.Code}': {problem}";
            }
        }
    }

    private static IEnumerable<string> Problems(SeedRule rule, bool isLast)
    {
        if (rule.Code.Length > RoutingRule.CodeMaxLength || !CodePattern().IsMatch(rule.Code))
        {
            yield return $"the code must be lower-case letters, digits and hyphens, at most {RoutingRule.CodeMaxLength}";
        }

        if (rule.Unit.Length > RoutingRule.UnitCodeMaxLength || !CodePattern().IsMatch(rule.Unit))
        {
            yield return $"unit '{rule.Unit}' is not a unit code";
        }

        if (rule.Name.Trim().Length is 0 or > RoutingRule.NameMaxLength)
        {
            yield return $"the name must have 1 to {RoutingRule.NameMaxLength} characters";
        }

        var when = rule.When ?? new RoutingConditions();
        if (when.MatchEverything && !isLast)
        {
            yield return "a rule without conditions hides the rules after it";
        }

        foreach (var kind in when.PlaceKinds.Where(kind => kind is not (SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster)))
        {
            yield return $"'{kind}' is not a kind of place (zone, park, cluster)";
        }

        foreach (var country in when.Countries.Where(country => !Countries.TryNormalize(country, out var code) || code != country))
        {
            yield return $"'{country}' is not an ISO 3166-1 country code";
        }

        foreach (var language in when.Languages.Where(language => language.Length is 0 or > Enquiry.LanguageMaxLength))
        {
            yield return $"'{language}' is not a language code";
        }

        if (when.Investment is { } range && (!InvestmentSize.Currencies.Contains(range.Currency) || range.From < 0 || range.To < range.From))
        {
            yield return $"the investment range needs one of {string.Join(", ", InvestmentSize.Currencies)} and 'from' not above 'to'";
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodePattern();

    private sealed record SeedDocument(
        IReadOnlyList<SeedRule> Rules,
        [property: JsonPropertyName("$schema")] string? Schema = null
    );

    private sealed record SeedRule(string Code, string Name, string Unit, RoutingConditions? When = null);
}

/// <summary>The routing rules a new installation starts with cannot be used. Stops the start.</summary>
public sealed class RoutingSeedException(string place, IReadOnlyList<string> problems)
    : Exception($"{place}: {string.Join("; ", problems)}");
