using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Reports;

/// <summary>Words a scheduled report: the main numbers, and where the rest stands.</summary>
public sealed class ReportMails(ILeadAddresses addresses, IContactUnitDirectory units)
{
    /// <summary>The mail, in the language of the person.</summary>
    public Notice Word(ReportSchedule schedule, LeadReport report, ScoreAverage scores, (int Count, bool Capped) overdue, StaffPerson to)
    {
        var language = to.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";
        var culture = LeadsTexts.CultureOf(language);
        string Day(DateOnly day) => day.ToString("dd/MM/yyyy", culture);
        string Text(string key, params ReadOnlySpan<object?> values) => LeadsTexts.Get($"report.{key}", language, values);
        var period = Text("period", Day(report.From), Day(report.To));
        var unit = schedule.UnitCode is { } code ? units.FindByCode(code)?.Name.For(language) ?? code : Text("allUnits");
        List<KeyValuePair<string, string>> facts =
        [
            new(Text("received"), Number(report.Received.Count, culture)),
            new(Text("kept"), report.Response.KeptShare is { } share ? Text("keptOf", Number(report.Response.Kept.Count, culture), share.ToString("P0", culture)) : Text("none")),
            new(Text("late"), Number(report.Response.Late.Count, culture)),
            new(Text("unanswered"), Number(report.Response.Overdue.Count, culture)),
            new(Text("median"), Hours(report.Response.MedianMinutes, culture, language)),
            new(Text("ninetieth"), Hours(report.Response.NinetiethMinutes, culture, language)),
            new(Text("score"), scores.Score is { } score ? Text("scoreOf", score.ToString("0", culture)) : Text("none")),
            new(Text("overdue"), Number(overdue.Count, culture) + (overdue.Capped ? "+" : string.Empty)),
            .. report.Stages.Select(stage => new KeyValuePair<string, string>(LeadsTexts.Get($"desk.stage.{stage.Stage}", language), Stage(stage, culture))),
        ];
        var opening = new List<string> { Text($"opening.{schedule.Rhythm}", period, unit) };
        var closing = new List<string>();
        var ofUnit = schedule.UnitCode is { } asked ? $"&unit={Uri.EscapeDataString(asked)}" : string.Empty;
        if (addresses.Page($"reports?from={report.From:yyyy-MM-dd}&to={report.To:yyyy-MM-dd}{ofUnit}") is { } all)
        {
            closing.Add($"{Text("more")}\n{all.AbsoluteUri}");
        }

        if (addresses.Page($"inbox?overdue=true&order=due{ofUnit}") is { } late)
        {
            closing.Add($"{Text("overdueList")}\n{late.AbsoluteUri}");
        }

        closing.Add(Text("why"));
        return new Notice(to.Email, to.Name, language, Text($"subject.{schedule.Rhythm}", period), opening) { Facts = facts, Closing = closing };
    }

    private static string Number(long number, CultureInfo culture) => number.ToString("N0", culture);

    private static string Hours(int? minutes, CultureInfo culture, string language) =>
        minutes is { } known ? LeadsTexts.Get("report.hours", language, (known / Measures.MinutesOfHour).ToString("0.#", culture)) : LeadsTexts.Get("report.none", language);

    private static IEnumerable<string> Area(long squareMetres, CultureInfo culture) =>
        squareMetres == 0 ? [] : [$"{(squareMetres / Measures.SquareMetresOfHectare).ToString("#,##0.##", culture)} ha"];

    private static string Stage(StageReport stage, CultureInfo culture) =>
        string.Join("; ", [Number(stage.Count.Count, culture), .. Area(stage.Area, culture), .. (stage.Values ?? []).Select(value => $"{Number(value.Amount, culture)} {value.Currency}")]);
}
