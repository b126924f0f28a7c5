using System.Globalization;
using KonTumInvest.Content.Models;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components;

/// <summary>Words for the fixed lists and the days of the content model.</summary>
public static class CodeLabels
{
    /// <summary>The words for an entry; their key is the list's name and the entry's code, such as <c>placeStatus.operating</c>.</summary>
    public static string Label<T>(this IStringLocalizer texts, T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(texts);
        var list = typeof(T).Name;
        return texts[$"{char.ToLowerInvariant(list[0])}{list[1..]}.{StoredCode.Of(value)}"];
    }

    /// <summary>The words for several entries as one phrase, such as "Cleared, levelled, road"; null for none.</summary>
    public static string? Sentence<T>(this IStringLocalizer texts, IReadOnlyCollection<T> values)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(values);
        var words = values.Select((value, i) => i == 0 ? texts.Label(value) : Lowered(texts.Label(value)));
        return values.Count == 0 ? null : string.Join(", ", words);

        static string Lowered(string label) => $"{char.ToLower(label[0], CultureInfo.CurrentUICulture)}{label[1..]}";
    }

    /// <summary>A day as the reader's language writes it: "17/02/2024" or "17 February 2024".</summary>
    public static string Day(this IStringLocalizer texts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return day.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi" ? "dd/MM/yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>How far a place has come.</summary>
    public static StatusBadge Badge(this IStringLocalizer texts, PlaceStatus status) =>
        new(
            texts.Label(status),
            status switch
            {
                PlaceStatus.Operating => BadgeTone.Positive,
                PlaceStatus.Building or PlaceStatus.Planned => BadgeTone.Pending,
                _ => BadgeTone.Neutral,
            });

    /// <summary>Whether a rule is in force. One that was replaced is called so even where its last day is not known.</summary>
    public static StatusBadge Badge(this IStringLocalizer texts, Validity validity, bool superseded)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return validity switch
        {
            Validity.Ended => new(texts.Label(validity), BadgeTone.Ended),
            Validity.NotYet => new(texts.Label(validity), BadgeTone.Pending),
            _ when superseded => new(texts["validity.superseded"], BadgeTone.Attention),
            Validity.Valid => new(texts.Label(validity), BadgeTone.Positive),
            _ => new(texts.Label(validity)),
        };
    }

    public static StatusBadge Badge(this IStringLocalizer texts, PlotStatus status) =>
        new(
            texts.Label(status),
            status switch
            {
                PlotStatus.Available => BadgeTone.Positive,
                PlotStatus.Reserved => BadgeTone.Pending,
                _ => BadgeTone.Ended,
            });

    public static StatusBadge Badge(this IStringLocalizer texts, ProjectStatus status) =>
        new(
            texts.Label(status),
            status switch
            {
                ProjectStatus.Operating => BadgeTone.Positive,
                ProjectStatus.Sought or ProjectStatus.Proposed or ProjectStatus.Approved => BadgeTone.Pending,
                _ => BadgeTone.Ended,
            });
}
