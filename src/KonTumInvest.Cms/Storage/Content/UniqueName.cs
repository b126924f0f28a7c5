using System.Globalization;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>Names are unique among siblings, because addresses come from them.</summary>
public static class UniqueName
{
    /// <summary>The name itself where it is free, else with the lowest free number: <c>Sao Mai (1)</c>.</summary>
    /// <param name="name">The wanted name.</param>
    /// <param name="taken">The siblings' names; compared without regard to case, as addresses are.</param>
    public static string Among(string name, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var candidate = name;
        for (var number = 1; used.Contains(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return candidate;
    }
}
