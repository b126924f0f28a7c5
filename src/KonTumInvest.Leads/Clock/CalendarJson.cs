using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Clock;

/// <summary>How a calendar is written.</summary>
internal static class CalendarJson
{
    public static Result<WorkingCalendar> Parse(string json)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(json, RoutingJson.Options);
            return document is null ? CalendarErrors.Unreadable(1, "null") : document.ToCalendar();
        }
        catch (JsonException error)
        {
            return CalendarErrors.Unreadable((error.LineNumber ?? 0) + 1, error.Message);
        }
    }

    public static string Write(WorkingCalendar calendar) => JsonSerializer.Serialize(new Document(calendar.Hours, calendar.Years), RoutingJson.Options);

    internal sealed record Document(
        OfficeHours OfficeHours,
        IReadOnlyList<CalendarYear> Years,
        [property: JsonPropertyName("$schema")] string? Schema = null
    )
    {
        public Result<WorkingCalendar> ToCalendar() => WorkingCalendar.Create(OfficeHours, Years);
    }
}
