using System.Collections.ObjectModel;
using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Imports.Checks;

/// <summary>A row as the plan understands it.</summary>
/// <param name="Typed">What somebody would have typed in.</param>
/// <param name="Past">What is known of its past.</param>
/// <param name="Draft">The lead it would become; null where something is wrong.</param>
/// <param name="Faults">Everything that is wrong.</param>
/// <param name="Wrong">The cells something is wrong with: what is read in their place is a stopgap, and never shown.</param>
internal sealed record ReadRow(ReceiveLead Typed, LeadPast Past, LeadDraft? Draft, IReadOnlyList<ImportFault> Faults, IReadOnlyDictionary<ImportField, Cell> Wrong);

/// <summary>Reads the cells of a row by a plan, and checks them by the same rules as leads that are typed in.</summary>
internal sealed class RowReading(ImportPlan plan, IReadOnlyList<string> headers, RowWords words, ILeadTopics topics)
{
    // References begin with the year a lead came in; the desk's numbering begins here.
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly TimeOnly Noon = new(12, 0);
    private const string HomeCountry = "VN";

    private readonly ImportPlan _plan = plan;

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];
    private static readonly string[] Iso = ["yyyy-MM-dd", "yyyy/M/d"];

    // The fields of the typed-in form, as the check of it names them.
    private static readonly Dictionary<string, ImportField> FieldsOfErrors = new(StringComparer.Ordinal)
    {
        [nameof(ReceiveLead.PersonName)] = ImportField.PersonName,
        [nameof(ReceiveLead.Position)] = ImportField.Position,
        [nameof(ReceiveLead.Organisation)] = ImportField.Organisation,
        [nameof(ReceiveLead.Country)] = ImportField.Country,
        [nameof(ReceiveLead.Email)] = ImportField.Email,
        [nameof(ReceiveLead.Phone)] = ImportField.Phone,
        [nameof(ReceiveLead.Title)] = ImportField.Title,
        [nameof(ReceiveLead.AreaTo)] = ImportField.AreaTo,
        [nameof(ReceiveLead.InvestmentAmount)] = ImportField.InvestmentAmount,
        [nameof(ReceiveLead.Subjects)] = ImportField.Place,
        [nameof(ReceiveLead.SectorCode)] = ImportField.Sector,
        [nameof(ReceiveLead.Message)] = ImportField.Message,
    };

    /// <summary>Reads a row.</summary>
    /// <param name="id">The key of the lead it becomes.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="now">The moment of the reading; no lead came in later.</param>
    public ReadRow Read(Guid id, IReadOnlyList<Cell> cells, DateTimeOffset now)
    {
        var faults = new List<ImportFault>();
        foreach (var (index, cell) in cells.Index().Where(pair => pair.Item.Kind == CellKind.Error && pair.Index < _plan.Columns.Count && _plan.Columns[pair.Index] is not null))
        {
            faults.Add(Fault(index, ImportErrors.CellError));
        }

        var row = new Row(this, cells, faults);
        var country = row.Word(ImportField.Country, RowWords.Country, ImportErrors.Country) ?? _plan.Fixed.Country;
        var place = row.Word(ImportField.Place, words.Place, ImportErrors.Place);
        var sector = row.Word(ImportField.Sector, words.Sector, ImportErrors.Sector);
        var sectorCode = sector?.Code ?? _plan.Fixed.Sector;
        var amount = row.Number(ImportField.InvestmentAmount, _plan.InvestmentScale);
        var typed = new ReceiveLead
        {
            FormToken = id,
            Source = row.WordValue(ImportField.Source, words.Source, ImportErrors.Source) ?? _plan.Fixed.Source,
            PersonName = row.Text(ImportField.PersonName),
            Position = row.Text(ImportField.Position),
            Organisation = row.Text(ImportField.Organisation),
            Country = country,
            Email = row.Text(ImportField.Email),
            Phone = row.Text(ImportField.Phone),
            Language = row.Word(ImportField.Language, RowWords.Language, ImportErrors.Language) ?? _plan.Fixed.Language ?? (country is null or HomeCountry ? "vi" : "en"),
            Title = row.Text(ImportField.Title),
            Subjects = [.. new[] { place, sector }.OfType<EnquirySubject>().Select(topic => topic.Key)],
            SectorCode = sectorCode,
            AreaFrom = Area(row.Number(ImportField.AreaFrom)),
            AreaTo = Area(row.Number(ImportField.AreaTo)),
            InvestmentAmount = amount,
            InvestmentCurrency = amount is null ? null : row.Word(ImportField.InvestmentCurrency, RowWords.Currency, ImportErrors.Currency) ?? _plan.Fixed.Currency,
            Message = Message(row, cells),
        };
        var past = Past(row, now) with { TaxCode = row.Text(ImportField.TaxCode) };
        var check = ReceptionCheck.Check(typed, topics);
        var seen = faults.Select(fault => fault.Column).ToHashSet();
        faults.AddRange(check.Errors.Select(Fault).Where(fault => fault.Column is null || !seen.Contains(fault.Column)));
        return faults.Count == 0 && check.TryGetValue(out var draft)
            ? new ReadRow(typed, past, draft with { Past = past }, faults, ReadOnlyDictionary<ImportField, Cell>.Empty)
            : new ReadRow(typed, past, null, faults, Wrong(faults, cells));
    }

    private Dictionary<ImportField, Cell> Wrong(List<ImportFault> faults, IReadOnlyList<Cell> cells)
    {
        var wrong = new Dictionary<ImportField, Cell>();
        foreach (var column in faults.Select(fault => fault.Column).OfType<int>().Where(column => column < cells.Count && column < _plan.Columns.Count && !cells[column].IsEmpty))
        {
            if (_plan.Columns[column] is { } field)
            {
                wrong.TryAdd(field, cells[column]);
            }
        }

        return wrong;
    }

    private LeadPast Past(Row row, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var received = row.Day(ImportField.ReceivedOn);
        if (received > today || received < Earliest)
        {
            row.Add(ImportField.ReceivedOn, ImportErrors.DateRange);
            received = null;
        }

        var stage = row.WordValue(ImportField.Stage, words.Stage, ImportErrors.Stage) ?? _plan.Fixed.Stage;
        var (licence, licensedOn) = (row.Text(ImportField.LicenceNumber, Lead.LicenceMaxLength), row.Day(ImportField.LicensedOn));
        row.Text(ImportField.TaxCode, Parties.Organisation.TaxCodeMaxLength);
        if (LeadStages.Won.Contains(stage) && licence is null)
        {
            row.Add(ImportField.LicenceNumber, LeadErrors.LicenceNumberMissing);
        }
        else if (LeadStages.Won.Contains(stage) && licensedOn is null)
        {
            row.Add(ImportField.LicensedOn, LeadErrors.LicenceDayMissing);
        }

        var isNew = received is null || received == today;
        return new LeadPast
        {
            ReceivedAt = received is { } day && day != today ? VietnamTime.At(day, Noon).ToUniversalTime() : now,
            Stage = stage,
            StageReason = LeadsTexts.Get("import.stage-reason", "vi"),
            LicenceNumber = licence,
            LicensedOn = licensedOn,
            OffClock = !(_plan.Clock && isNew),
            UnitCode = row.Word(ImportField.Unit, words.Unit, ImportErrors.Unit) ?? _plan.Fixed.Unit,
            OfficerKey = row.Word(ImportField.Officer, words.Officer, ImportErrors.Officer)?.Key,
        };
    }

    private decimal? Area(decimal? typed) => _plan.AreaUnit == AreaUnit.Hectare ? new LandNeed(typed, null, AreaUnit.Hectare).FromSquareMetres : typed;

    private string? Message(Row row, IReadOnlyList<Cell> cells)
    {
        var notes = _plan
            .Columns.Index()
            .Where(column => column.Item == ImportField.Note && column.Index < cells.Count && !cells[column.Index].IsEmpty)
            .Select(column => $"{(headers[column.Index].Length > 0 ? headers[column.Index] : "?")}: {Shown(cells[column.Index])}");
        return string.Join('\n', notes.Prepend(row.Text(ImportField.Message)).Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } text ? text : null;
    }

    private static string Shown(Cell cell) => cell.Kind == CellKind.Text ? cell.Text.Trim() : cell.Shown(LeadsTexts.CultureOf("vi"));

    private ImportFault Fault(Error error) =>
        Fault(error.Field is { } name && FieldsOfErrors.TryGetValue(name, out var field) ? ColumnOf(field) : null, error);

    private static ImportFault Fault(int? column, Error error) =>
        new(column, error.Code, [.. error.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)]);

    // What is missing is said where it could have stood.
    private int? ColumnOf(ImportField field) =>
        _plan.ColumnOf(field)
        ?? field switch
        {
            ImportField.PersonName => _plan.ColumnOf(ImportField.Organisation),
            ImportField.Email => _plan.ColumnOf(ImportField.Phone),
            ImportField.AreaTo => _plan.ColumnOf(ImportField.AreaFrom),
            _ => null,
        };

    /// <summary>The cells of one row by their fields.</summary>
    private sealed class Row(RowReading reading, IReadOnlyList<Cell> cells, List<ImportFault> faults)
    {
        public void Add(ImportField field, Error error) => faults.Add(Fault(reading.ColumnOf(field), error));

        public string? Text(ImportField field, int? maxLength = null)
        {
            if (Of(field) is not { } cell)
            {
                return null;
            }

            // A number in a column of words is written as it is: a telephone number has no thousands.
            var text = cell.Kind == CellKind.Text || cell.Kind == CellKind.Number ? cell.Text.Trim() : Shown(cell);
            if (text.Length > maxLength)
            {
                Add(field, LeadErrors.TooLong(field.ToString(), maxLength.Value));
            }

            return text;
        }

        public T? Word<T>(ImportField field, Func<string, T?> read, Error unknown)
            where T : class
        {
            if (Of(field) is not { Kind: CellKind.Text or CellKind.Number } cell)
            {
                return null;
            }

            var found = read(cell.Text);
            if (found is null)
            {
                Add(field, unknown);
            }

            return found;
        }

        public T? WordValue<T>(ImportField field, Func<string, T?> read, Error unknown)
            where T : struct
        {
            if (Of(field) is not { Kind: CellKind.Text } cell)
            {
                return null;
            }

            var found = read(cell.Text);
            if (found is null)
            {
                Add(field, unknown);
            }

            return found;
        }

        public decimal? Number(ImportField field, long scale = 1)
        {
            if (Of(field) is not { } cell || cell.Kind == CellKind.Error)
            {
                return null;
            }

            if (NumberOf(cell) is { } number && Math.Abs(number) < long.MaxValue / 100m / scale)
            {
                return number * scale;
            }

            Add(field, ImportErrors.Number);
            return null;
        }

        public DateOnly? Day(ImportField field)
        {
            if (Of(field) is not { } cell || cell.Kind == CellKind.Error)
            {
                return null;
            }

            if (DayOf(cell.Text.Trim()) is { } day)
            {
                return day;
            }

            Add(field, ImportErrors.Date);
            return null;
        }

        private Cell? Of(ImportField field) => reading._plan.ColumnOf(field) is { } index && index < cells.Count && !cells[index].IsEmpty ? cells[index] : null;

        private decimal? NumberOf(Cell cell) =>
            cell.Kind == CellKind.Number
                ? decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored) ? stored : null
            : Values.LocalNumber.TryParse(cell.Text, reading._plan.Numbers == NumberWriting.English ? "en" : "vi", out var typed) ? typed
            : null;

        // A time after the day says nothing that is kept.
        private DateOnly? DayOf(string text)
        {
            var day = text.Split([' ', 'T'], 2)[0];
            string[] written = [.. Iso, .. reading._plan.Dates == DateWriting.MonthFirst ? MonthFirst : DayFirst];
            return DateOnly.TryParseExact(day, written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
        }
    }
}
