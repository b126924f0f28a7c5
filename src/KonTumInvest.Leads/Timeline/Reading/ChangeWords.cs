using System.Globalization;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>Changed facts of a lead, as the audit keeps them, in words for a reader.</summary>
public sealed class ChangeWords(IStaffDirectory staff, IContactUnitDirectory units)
{
    // Values of these are keys that say nothing to anybody, or name the investor: that they changed is enough.
    private static readonly string[] Untold = ["organisationId", "contactId", "mergedIntoId"];
    private static readonly string[] Investment = ["investmentAmount", "investmentCurrency"];

    internal IReadOnlyList<TimelineChange> None { get; } = [];

    /// <summary>Those changes that mean something to people, without what the reader may not see.</summary>
    internal IReadOnlyList<TimelineChange> Of(IEnumerable<KeyValuePair<string, JsonNode?>> changes, DeskActor actor) =>
        [
            .. changes
                .Where(change => LeadsTexts.Has($"timeline.field.{change.Key}") && (actor.SeesInvestment || !Investment.Contains(change.Key)))
                .Select(change => new TimelineChange(
                    change.Key,
                    Name(change, actor.Language),
                    Told(change.Key, Before(change.Value), actor.Language),
                    Told(change.Key, After(change.Value), actor.Language)
                )),
        ];

    internal static JsonNode? Before(JsonNode? pair) => pair is JsonArray { Count: 2 } both ? both[0] : null;

    internal static JsonNode? After(JsonNode? pair) => pair is JsonArray { Count: 2 } both ? both[1] : null;

    /// <summary>What it was last: after, or before it was deleted.</summary>
    internal static JsonNode? Last(JsonNode? pair) => After(pair) ?? Before(pair);

    internal static string? Text(JsonNode? value) => value?.ToString();

    // What a key stands for is not told, so the name says whether it came or went.
    private static string Name(KeyValuePair<string, JsonNode?> change, string language)
    {
        var gone = $"timeline.field.{change.Key}.gone";
        return LeadsTexts.Get(After(change.Value) is null && LeadsTexts.Has(gone) ? gone : $"timeline.field.{change.Key}", language);
    }

    private string? Told(string field, JsonNode? value, string language)
    {
        if (Text(value) is not { } text || Untold.Contains(field))
        {
            return null;
        }

        return field switch
        {
            "officerKey" => Guid.TryParse(text, out var key) ? staff.Find(key)?.Name ?? "?" : null,
            "unitCode" => units.FindByCode(text)?.Name.For(language) ?? text,
            "kind" => Named("desk.kind", text, language),
            "lostReason" => Named("desk.lost", text, language),
            "timing" => Enum.TryParse<StartTiming>(text, out var timing) ? EnquiryWording.Timing(timing, language) : text,
            "country" => Countries.NameOf(text, language),
            "confidential" => LeadsTexts.Get(text == "true" ? "timeline.yes" : "timeline.no", language),
            "licensedOn" => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day.ToString("d", LeadsTexts.CultureOf(language)) : text,
            "areaFrom" or "areaTo" => Number(text, Measures.SquareMetresOfHectare, language),
            "investmentAmount" => Number(text, 1, language),
            _ => text,
        };
    }

    private static string Named(string group, string text, string language) => LeadsTexts.Has($"{group}.{text}") ? LeadsTexts.Get($"{group}.{text}", language) : text;

    private static string Number(string text, decimal per, string language) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number / per).ToString("#,0.####", LeadsTexts.CultureOf(language)) : text;
}
