using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Export;

/// <summary>Takes out the numbers of a report: a row for each number of the screen, with what it counts, so that others can add up and draw what they need.</summary>
public sealed class ReportExport(ListExport export, LeadReports reports, IContactUnitDirectory units, IStaffDirectory staff)
{
    /// <summary>The file; <see cref="DeskErrors.Forbidden"/>, <see cref="ReportErrors.Period"/>.</summary>
    /// <param name="filter">Of when and whom.</param>
    /// <param name="sectors">Names of sectors by their codes, in the language of the actor.</param>
    /// <param name="places">Names of places by their codes, in the language of the actor.</param>
    /// <param name="format">As what.</param>
    /// <param name="actor">Who takes it out: the numbers are of the leads he sees.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public async Task<Result<ExportedList>> WriteAsync(
        ReportFilter filter,
        IReadOnlyDictionary<string, string> sectors,
        IReadOnlyDictionary<string, string> places,
        SheetFormat format,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var read = await reports.ReadAsync(filter, actor, cancellationToken);
        if (!read.TryGetValue(out var report))
        {
            return Result<ExportedList>.Refused(read.Errors);
        }

        var rows = Rows(report, sectors, places, actor.Language).ToList();
        return await export.WriteAsync(new ListSheet<Row>("report", Columns(report, actor.Language), rows.ToAsyncEnumerable(), filter.Told()), format, actor, cancellationToken);
    }

    private IEnumerable<Row> Rows(LeadReport report, IReadOnlyDictionary<string, string> sectors, IReadOnlyDictionary<string, string> places, string language)
    {
        string Word(string key) => LeadsTexts.Get(key, language);
        string Part(string name) => Word($"export.part.{name}");
        string Value(string name) => Word($"export.value.{name}");
        var countries = Countries.InOrderOf(language).ToDictionary();
        var unitNames = units.All().ToDictionary(unit => unit.Code, unit => unit.Name.For(language));
        var people = staff.All().ToDictionary(person => person.Key.ToString(), person => person.Name);
        IEnumerable<Row> Groups(string part, IEnumerable<ReportGroup> groups, Func<string, string?> name) =>
            groups.Select(group => new Row(Part(part), group.Key is { } key ? name(key) ?? key : Value("unknown"), group.Count) { Kept = group.Kept.Count, Due = group.Due.Count, Won = group.Won.Count });

        var response = report.Response;
        return
        [
            new(Part("received"), Value("all"), report.Received.Count) { Kept = response.Kept.Count, Due = response.Due.Count },
            new(Part("response"), Value("late"), response.Late.Count),
            new(Part("response"), Value("overdue"), response.Overdue.Count),
            new(Part("response"), Value("waiting"), response.Waiting.Count),
            new(Part("response"), Value("median"), response.Answered.Count) { Minutes = response.MedianMinutes },
            new(Part("response"), Value("ninetieth"), response.Answered.Count) { Minutes = response.NinetiethMinutes },
            .. report.Stages.Select(stage => new Row(Part("stage"), Word($"desk.stage.{stage.Stage}"), stage.Count.Count) { Area = stage.Area, Values = stage.Values ?? [] }),
            .. report.Funnel.Select(step => new Row(Part("funnel"), Word($"desk.stage.{step.Key}"), step.Count)),
            .. Groups("unit", report.Units, unitNames.GetValueOrDefault),
            .. Groups("officer", report.Officers, people.GetValueOrDefault),
            .. Groups("source", report.Sources, key => Word($"desk.source.{key}")),
            .. Groups("country", report.Countries, countries.GetValueOrDefault),
            .. Groups("sector", report.Sectors, sectors.GetValueOrDefault),
            .. Groups("place", report.Places, places.GetValueOrDefault),
            .. report.Months.Select(month => new Row(Part("month"), month.From.ToString("MM/yyyy", CultureInfo.InvariantCulture), month.Received) { Kept = month.Kept }),
        ];
    }

    private static List<SheetColumn<Row>> Columns(LeadReport report, string language)
    {
        var columns = new List<SheetColumn<Row>>();
        void Add(string name, int width, Func<Row, SheetCell> of) => columns.Add(new(LeadsTexts.Get($"export.column.{name}", language), width, of));
        Add("part", 26, row => SheetCell.Of(row.Part));
        Add("value", 40, row => SheetCell.Of(row.Value));
        Add("leads", 10, row => SheetCell.Of((decimal?)row.Leads));
        Add("kept", 18, row => SheetCell.Of((decimal?)row.Kept));
        Add("dueByNow", 18, row => SheetCell.Of((decimal?)row.Due));
        Add("won", 14, row => SheetCell.Of((decimal?)row.Won));
        Add("hours", 16, row => SheetCell.Of(row.Minutes is { } minutes ? Math.Round(minutes / Measures.MinutesOfHour, 1) : null));
        Add("land", 18, row => SheetCell.Of(row.Area / Measures.SquareMetresOfHectare));
        foreach (var currency in report.Stages.SelectMany(stage => stage.Values ?? []).Select(sum => sum.Currency).Distinct().Order(StringComparer.Ordinal))
        {
            columns.Add(new($"{LeadsTexts.Get("export.column.investment", language)} ({currency})", 20, row => SheetCell.Of((decimal?)row.Values.FirstOrDefault(sum => sum.Currency == currency)?.Amount)));
        }

        return columns;
    }

    // A number of the report.
    private sealed record Row(string Part, string Value, int Leads)
    {
        public int? Kept { get; init; }

        public int? Due { get; init; }

        public int? Won { get; init; }

        public int? Minutes { get; init; }

        public decimal? Area { get; init; }

        public IReadOnlyList<MoneySum> Values { get; init; } = [];
    }
}
