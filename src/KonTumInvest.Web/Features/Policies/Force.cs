using KonTumInvest.Content.Models;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>Which rules a list shows: those in force or coming (as long as nothing else is asked), those that are over, or all.</summary>
public enum ForceFilter
{
    Current,
    Over,
    All,
}

/// <summary>Sorts rules by whether they are in force.</summary>
public static class Force
{
    public const string Parameter = "force";

    /// <summary>The filter in an address; words that are none mean those in force.</summary>
    public static ForceFilter Parse(string? text) => StoredCode.Parse<ForceFilter>(text) ?? ForceFilter.Current;

    /// <param name="filter">What the list shows.</param>
    /// <param name="validity">Where today lies in the rule's period.</param>
    /// <param name="superseded">True where another rule has taken its place.</param>
    public static bool Matches(ForceFilter filter, Validity validity, bool superseded)
    {
        var over = superseded || validity == Validity.Ended;
        return filter switch
        {
            ForceFilter.Current => !over,
            ForceFilter.Over => over,
            _ => true,
        };
    }

    /// <summary>The address of a list with this filter.</summary>
    public static string Url(string list, ForceFilter filter) => filter == ForceFilter.Current ? list : $"{list}?{Parameter}={StoredCode.Of(filter)}";
}
