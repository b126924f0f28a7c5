using System.Text.Json;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Browser;

/// <summary>Checks a page with axe-core against WCAG 2.2 AA.</summary>
public static class Axe
{
    private const string Rules =
        """
        async () => {
          const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] });
          return result.violations.map(v => `${v.id}: ${v.help}\n` + v.nodes.map(n => `    ${n.target.join(" ")}  ${n.failureSummary.replace(/\n/g, " ")}`).join("\n"));
        }
        """;

    // On a page without script it would wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Repository.Root, "wwwroot-assets/node_modules/axe-core/axe.min.js")));

    /// <summary>What the page gets wrong, one entry for each rule.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated by the debugger, so the page's content security policy stays as it is.
        await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>(Rules).WaitAsync(Patience);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }
}
