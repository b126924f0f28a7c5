using System.Text.RegularExpressions;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Cases;

/// <summary>
/// Takes the secrets of private pages out of text that is quoted: investors answer the mail their link stands in, mail programs copy it below the
/// answer, and whoever that is passed on to could read the case.
/// </summary>
internal static partial class CaseSecrets
{
    private const string Hidden = "…";

    /// <summary>The text with the secret of every link that was ever made left out, whatever stands around it.</summary>
    public static async Task<string> HideAsync(LeadsDbContext context, string text, CancellationToken cancellationToken)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToDictionary(CaseToken.Hash, StringComparer.Ordinal);
        if (tokens.Count == 0)
        {
            return text;
        }

        var hashes = tokens.Keys.ToList();
        var made = await context.CaseLinks.Where(link => hashes.Contains(link.TokenHash)).Select(link => link.TokenHash).ToListAsync(cancellationToken);
        return made.Aggregate(text, (left, hash) => left.Replace(tokens[hash], Hidden, StringComparison.Ordinal));
    }

    // As CaseToken makes them.
    [GeneratedRegex(@"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])")]
    private static partial Regex Token();
}
