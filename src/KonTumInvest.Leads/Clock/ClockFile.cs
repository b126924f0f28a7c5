using System.Text.Json;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Clock;

/// <summary>Reads the reviewed files of the clock: <c>umbraco-config/working-calendar.json</c> and <c>service-targets.json</c>.</summary>
public static class ClockFile
{
    public const string CalendarName = "working-calendar.json";
    public const string TargetsName = "service-targets.json";

    /// <exception cref="ClockFileException">The file is missing or wrong; the message lists everything wrong with it.</exception>
    public static WorkingCalendar ReadCalendar(string path) => Read<CalendarJson.Document, WorkingCalendar>(path, document => document.ToCalendar());

    /// <exception cref="ClockFileException">The file is missing or wrong; the message lists everything wrong with it.</exception>
    public static ServiceTargets ReadTargets(string path) => Read<TargetsJson.Document, ServiceTargets>(path, document => document.ToTargets());

    private static TValue Read<TDocument, TValue>(string path, Func<TDocument, Result<TValue>> convert)
        where TDocument : class
        where TValue : notnull
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var document = JsonSerializer.Deserialize<TDocument>(bytes, RoutingJson.Options) ?? throw new ClockFileException([$"{path}: the file holds null"]);
            var result = convert(document);
            return result.TryGetValue(out var value)
                ? value
                : throw new ClockFileException(
                    [.. result.Errors.Select(error => $"{path}({JsonLines.LineOf(bytes, error.Field ?? "")}): {CalendarErrors.Words(error, "en")}")]
                );
        }
        catch (JsonException error)
        {
            throw new ClockFileException([$"{path}({error.LineNumber + 1}): {error.Message}"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClockFileException([$"{path}: {error.Message}"]);
        }
    }
}

/// <summary>A reviewed file of the clock cannot be used. Stops the start.</summary>
public sealed class ClockFileException(IReadOnlyList<string> problems) : Exception(string.Join("; ", problems));
