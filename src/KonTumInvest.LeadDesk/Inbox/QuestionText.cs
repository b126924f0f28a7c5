using System.Globalization;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Inbox.Views;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Reads the question of a list from the text that stands in its address and in saved views.</summary>
internal static class QuestionText
{
    /// <summary>The question; null for names and values that a list does not know, and for what was searched for, which is kept nowhere.</summary>
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
            "stage" => Named<LeadStage>(value) is { } stage ? query with { Stages = [.. query.Stages ?? [], stage] } : null,
            "unit" => query with { Units = [.. query.Units ?? [], value] },
            "officer" => query with { Officers = [.. query.Officers ?? [], value] },
            "kind" => Named<EnquiryKind>(value) is { } kind ? query with { Kinds = [.. query.Kinds ?? [], kind] } : null,
            "source" => Named<LeadSource>(value) is { } source ? query with { Sources = [.. query.Sources ?? [], source] } : null,
            "country" => query with { Countries = [.. query.Countries ?? [], value] },
            "sector" => query with { Sectors = [.. query.Sectors ?? [], value] },
            "place" => query with { Places = [.. query.Places ?? [], value] },
            "createdFrom" => Moment(value) is { } from ? query with { CreatedFrom = from } : null,
            "createdTo" => Moment(value) is { } to ? query with { CreatedTo = to } : null,
            "overdue" => bool.TryParse(value, out var overdue) ? query with { Overdue = overdue } : null,
            "open" => bool.TryParse(value, out var open) ? query with { Open = open } : null,
            "waiting" => bool.TryParse(value, out var waiting) ? query with { Waiting = waiting } : null,
            "currency" => query with { Currency = value },
            "response" => Named<FirstAnswer>(value) is { } response ? query with { Response = response } : null,
            "reached" => Named<LeadStage>(value) is { } reached ? query with { Reached = reached } : null,
            "order" => query with { Order = value },
            _ => null,
        };

    // A number would name a value by its place, which is nobody's word for it.
    private static T? Named<T>(string value)
        where T : struct, Enum => !char.IsAsciiDigit(value[0]) && value[0] != '-' && Enum.TryParse<T>(value, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;

    private static DateTimeOffset? Moment(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUniversalTime() : null;
}
