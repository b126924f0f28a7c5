using System.Text;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Search;

/// <summary>Finds leads by parts of words and numbers.</summary>
internal static class LeadSearch
{
    /// <summary>The keys of the leads that hold every term, as a part of a larger query.</summary>
    public static IQueryable<Guid> Find(LeadsDbContext context, IReadOnlyList<SearchTerm> terms, bool inPersonal) =>
        context.Database.IsSqlite() ? OnSqlite(context, terms, inPersonal) : OnPostgreSql(context, terms, inPersonal);

    // Each part between quotes, in which a quote is doubled: nothing a person types is an operator of the query language.
    private static IQueryable<Guid> OnSqlite(LeadsDbContext context, IReadOnlyList<SearchTerm> terms, bool inPersonal)
    {
        var match = new StringBuilder(inPersonal ? string.Empty : "{Plain}: (");
        match.AppendJoin(" AND ", terms.Select(term => $"({string.Join(" OR ", term.Alternatives.Select(part => $"\"{part.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))})"));
        match.Append(inPersonal ? string.Empty : ")");
        var query = match.ToString();
        return context.Database.SqlQuery<Guid>(
            $"""SELECT texts."LeadId" AS "Value" FROM leads_search JOIN leads_search_texts AS texts ON texts."Number" = leads_search.rowid WHERE leads_search MATCH {query}"""
        );
    }

    // Alternatives stand out as an "or" of three, the most there are: a list of patterns is not looked up in an index of trigrams.
    private static IQueryable<Guid> OnPostgreSql(LeadsDbContext context, IReadOnlyList<SearchTerm> terms, bool inPersonal)
    {
        var texts = context.SearchTexts.AsQueryable();
        foreach (var term in terms)
        {
            var parts = term.Alternatives.Select(LikePattern.Around).ToList();
            var (one, two) = (parts[0], parts.ElementAtOrDefault(1));
            var three = parts.ElementAtOrDefault(2) ?? two;
            texts = (inPersonal, two) switch
            {
                (true, null) => texts.Where(text => EF.Functions.Like(text.Plain, one) || EF.Functions.Like(text.Personal, one)),
                (false, null) => texts.Where(text => EF.Functions.Like(text.Plain, one)),
                (true, _) => texts.Where(text =>
                    EF.Functions.Like(text.Plain, one)
                    || EF.Functions.Like(text.Personal, one)
                    || EF.Functions.Like(text.Plain, two)
                    || EF.Functions.Like(text.Personal, two)
                    || EF.Functions.Like(text.Plain, three)
                    || EF.Functions.Like(text.Personal, three)
                ),
                (false, _) => texts.Where(text => EF.Functions.Like(text.Plain, one) || EF.Functions.Like(text.Plain, two) || EF.Functions.Like(text.Plain, three)),
            };
        }

        return texts.Select(text => text.LeadId);
    }
}
