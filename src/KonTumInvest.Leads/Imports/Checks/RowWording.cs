using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports.Checks;

/// <summary>Says in words what a row becomes, and what is wrong with it.</summary>
internal static class RowWording
{
    /// <summary>What the plan reads in a row, and where that is wrong what the file says; fields without a value are left out.</summary>
    public static IReadOnlyList<RowValue> Values(ReadRow read, IContactUnitDirectory units, IStaffDirectory staff, ILeadTopics topics, string language)
    {
        var (typed, past, draft) = (read.Typed, read.Past, read.Draft);
        var culture = LeadsTexts.CultureOf(language);
        var subjects = (typed.Subjects ?? []).Select(topics.Find).OfType<EnquirySubject>().ToList();
        string? Hectares(decimal? squareMetres) => squareMetres is { } area ? $"{(area / Measures.SquareMetresOfHectare).ToString("#,##0.####", culture)} ha" : null;
        (ImportField Field, string? Text)[] all =
        [
            (ImportField.PersonName, typed.PersonName),
            (ImportField.Position, typed.Position),
            (ImportField.Organisation, typed.Organisation),
            (ImportField.TaxCode, past.TaxCode),
            (ImportField.Country, typed.Country is { } country ? Countries.NameOf(country, language) : null),
            (ImportField.Email, draft?.Email?.Value ?? typed.Email),
            (ImportField.Phone, draft?.Phone?.International ?? typed.Phone),
            (ImportField.Title, typed.Title),
            (ImportField.Sector, subjects.Find(subject => subject.Kind == SubjectKind.Sector)?.Name.For(language) ?? typed.SectorCode),
            (ImportField.Place, subjects.Find(subject => subject.Kind != SubjectKind.Sector)?.Name.For(language)),
            (ImportField.AreaFrom, Hectares(typed.AreaFrom)),
            (ImportField.AreaTo, Hectares(typed.AreaTo)),
            (ImportField.InvestmentAmount, typed.InvestmentAmount is { } amount ? $"{amount.ToString("#,##0.##", culture)} {typed.InvestmentCurrency}".Trim() : null),
            (ImportField.Message, typed.Message),
            (ImportField.ReceivedOn, VietnamTime.DateOf(past.ReceivedAt).ToString("dd/MM/yyyy", culture)),
            (ImportField.Stage, LeadsTexts.Get($"desk.stage.{past.Stage}", language)),
            (ImportField.LicenceNumber, past.LicenceNumber),
            (ImportField.LicensedOn, past.LicensedOn?.ToString("dd/MM/yyyy", culture)),
            (ImportField.Source, LeadsTexts.Get($"desk.source.{typed.Source}", language)),
            (ImportField.Unit, past.UnitCode is { } unit ? units.FindByCode(unit)?.Name.For(language) : null),
            (ImportField.Officer, past.OfficerKey is { } officer ? staff.Find(officer)?.Name : null),
            (ImportField.Language, typed.Language),
        ];
        return
        [
            .. all.Select(value => read.Wrong.TryGetValue(value.Field, out var cell) ? new RowValue(value.Field, Written(cell, culture), Wrong: true) : new RowValue(value.Field, value.Text ?? string.Empty))
                .Where(value => !string.IsNullOrWhiteSpace(value.Text)),
        ];
    }

    // A number in a column of something else, such as a telephone number, has no thousands.
    private static string Written(Cell cell, CultureInfo culture) => cell.Kind == CellKind.Number ? cell.Text : cell.Shown(culture);

    /// <summary>What is wrong, at its column.</summary>
    public static RowFault Fault(ImportFault fault, IReadOnlyList<string> headers, IReadOnlyList<Cell> cells, string language)
    {
        var column = fault.Column is { } index && index < headers.Count ? headers[index] : null;
        var cell = fault.Column is { } at && at < cells.Count ? cells[at].Shown(LeadsTexts.CultureOf(language)) : null;
        return new(column, string.IsNullOrWhiteSpace(cell) ? null : cell, Words(fault, language));
    }

    /// <summary>What is wrong, without its column.</summary>
    public static string Words(ImportFault fault, string language) => LeadsTexts.Get($"error.{fault.Code}", language, [.. fault.Arguments]);
}
