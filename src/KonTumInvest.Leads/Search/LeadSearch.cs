using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Search;

/// <summary>Finds leads by parts of words.</summary>
internal static class LeadSearch
{
    /// <summary>The shortest part of a word that the index knows.</summary>
    public const int ShortestTerm = 3;

    /// <summary>The longest text worth searching for; what follows is left out.</summary>
    public const int LongestText = 200;

    private const int MaxTerms = 8;

    /// <summary>The parts to look for, folded; empty where the text holds none that is long enough.</summary>
    public static IReadOnlyList<string> Terms(string? text)
    {
        var folded = VietnameseText.Fold(text?.Length > LongestText ? text[..LongestText] : text);
        return
        [
            .. folded
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(term => term.EnumerateRunes().Count() >= ShortestTerm)
                .Distinct(StringComparer.Ordinal)
                .Take(MaxTerms),
        ];
    }

    /// <summary>The keys of the leads that hold every term, as a part of a larger query.</summary>
    public static IQueryable<Guid> Find(LeadsDbContext context, IReadOnlyList<string> terms, bool inPersonal) =>
        context.Database.IsSqlite() ? OnSqlite(context, terms, inPersonal) : OnPostgreSql(context, terms, inPersonal);

    // Each term between quotes, in which a quote is doubled: nothing a person types is an operator of the query language.
    private static IQueryable<Guid> OnSqlite(LeadsDbContext context, IReadOnlyList<string> terms, bool inPersonal)
    {
        var match = new StringBuilder(inPersonal ? string.Empty : "{Plain}: (");
        match.AppendJoin(" AND ", terms.Select(term => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        match.Append(inPersonal ? string.Empty : ")");
        var query = match.ToString();
        return context.Database.SqlQuery<Guid>(
            $"""SELECT texts."LeadId" AS "Value" FROM leads_search JOIN leads_search_texts AS texts ON texts."Number" = leads_search.rowid WHERE leads_search MATCH {query}"""
        );
    }

    private static IQueryable<Guid> OnPostgreSql(LeadsDbContext context, IReadOnlyList<string> terms, bool inPersonal)
    {
        var texts = context.SearchTexts.AsQueryable();
        foreach (var term in terms)
        {
            var part = $"%{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            texts = inPersonal
                ? texts.Where(text => EF.Functions.Like(text.Plain, part) || EF.Functions.Like(text.Personal, part))
                : texts.Where(text => EF.Functions.Like(text.Plain, part));
        }

        return texts.Select(text => text.LeadId);
    }
}
