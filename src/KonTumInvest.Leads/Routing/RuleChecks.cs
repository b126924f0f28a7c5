using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Routing;

/// <summary>What must hold of routing rules. <see cref="Error.Field"/> is the place, such as <c>rules[2].unit</c>; words in the module's texts by the code.</summary>
internal static partial class RuleChecks
{
    /// <summary>More than anybody can keep in mind; every rule is tried on every enquiry.</summary>
    public const int MaxRules = 200;

    public static IEnumerable<Error> Problems(IReadOnlyList<RuleText> rules)
    {
        if (rules.Count > MaxRules)
        {
            yield return Problem("tooMany", "rules", MaxRules);
        }

        if (rules.Count == 0 || rules[^1].When is { MatchEverything: false })
        {
            yield return Problem("lastIsDefault", "rules");
        }

        for (var index = 0; index < rules.Count; index++)
        {
            if (rules.Take(index).Any(other => other.Code == rules[index].Code))
            {
                yield return Problem("codeTwice", $"rules[{index}].code", rules[index].Code);
            }
        }

        for (var index = 0; index < rules.Count; index++)
        {
            var (rule, place) = (rules[index], $"rules[{index}]");
            foreach (var problem in OfText(rule, place).Concat(OfConditions(rule.Conditions, $"{place}.when", isLast: index == rules.Count - 1)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Error> OfText(RuleText rule, string place)
    {
        if (rule.Code.Length > RoutingRule.CodeMaxLength || !Code().IsMatch(rule.Code))
        {
            yield return Problem("code", $"{place}.code", RoutingRule.CodeMaxLength);
        }

        if (rule.Unit.Length > RoutingRule.UnitCodeMaxLength || !Code().IsMatch(rule.Unit))
        {
            yield return Problem("unit", $"{place}.unit", rule.Unit);
        }

        if (rule.Name.Trim().Length is 0 or > RoutingRule.NameMaxLength)
        {
            yield return Problem("name", $"{place}.name", RoutingRule.NameMaxLength);
        }
    }

    private static IEnumerable<Error> OfConditions(RoutingConditions when, string place, bool isLast)
    {
        if (when.MatchEverything && !isLast)
        {
            yield return Problem("hidesOthers", place);
        }

        foreach (var kind in when.PlaceKinds.Where(kind => kind is not (SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster)))
        {
            yield return Problem("placeKind", $"{place}.placeKinds", kind.ToString());
        }

        foreach (var country in when.Countries.Where(country => !Countries.TryNormalize(country, out var code) || code != country))
        {
            yield return Problem("country", $"{place}.countries", country);
        }

        foreach (var language in when.Languages.Where(language => language.Length is 0 or > Enquiry.LanguageMaxLength))
        {
            yield return Problem("language", $"{place}.languages", language);
        }

        if (when.Investment is { } range && (!InvestmentSize.Currencies.Contains(range.Currency) || range.From < 0 || range.To < range.From))
        {
            yield return Problem("investment", $"{place}.investment", string.Join(", ", InvestmentSize.Currencies));
        }
    }

    public static Error Problem(string reason, string place, params IReadOnlyList<object> arguments) =>
        new(ErrorKind.Invalid, $"routing.{reason}", place, arguments);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
