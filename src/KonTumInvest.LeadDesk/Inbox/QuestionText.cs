using System.Globalization;
using KonTumInvest.Leads.Inbox.Views;
using Microsoft.AspNetCore.WebUtilities;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Reads the question of a list from the text that stands in its address and in saved views.</summary>
internal static class QuestionText
{
    /// <summary>
    /// The question, which <see cref="LeadListQuery.Read"/> looks at value by value; null for names that a list does not know, and for what was searched for, which
    /// is kept nowhere.
    /// </summary>
    public static LeadListQuery? Read(string? text)
    {
        if (text is null || text.Length > SavedView.QuestionMaxLength)
        {
            return null;
        }

        LeadListQuery? query = new();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text))
        {
            foreach (var value in values)
            {
                query = query is null || string.IsNullOrEmpty(value) ? null : With(query, name, value);
            }
        }

        return query;
    }

    private static LeadListQuery? With(LeadListQuery query, string name, string value) =>
        name switch
        {
            "stage" => query with { Stages = [.. query.Stages ?? [], value] },
            "unit" => query with { Units = [.. query.Units ?? [], value] },
            "officer" => query with { Officers = [.. query.Officers ?? [], value] },
            "kind" => query with { Kinds = [.. query.Kinds ?? [], value] },
            "source" => query with { Sources = [.. query.Sources ?? [], value] },
            "country" => query with { Countries = [.. query.Countries ?? [], value] },
            "sector" => query with { Sectors = [.. query.Sectors ?? [], value] },
            "place" => query with { Places = [.. query.Places ?? [], value] },
            "createdFrom" => Moment(value) is { } from ? query with { CreatedFrom = from } : null,
            "createdTo" => Moment(value) is { } to ? query with { CreatedTo = to } : null,
            "overdue" => bool.TryParse(value, out var overdue) ? query with { Overdue = overdue } : null,
            "open" => bool.TryParse(value, out var open) ? query with { Open = open } : null,
            "waiting" => bool.TryParse(value, out var waiting) ? query with { Waiting = waiting } : null,
            "currency" => query with { Currency = value },
            "response" => query with { Response = value },
            "reached" => query with { Reached = value },
            "order" => query with { Order = value },
            _ => null,
        };

    private static DateTimeOffset? Moment(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUniversalTime() : null;
}
