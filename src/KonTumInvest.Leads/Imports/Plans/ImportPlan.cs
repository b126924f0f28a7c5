using System.Text.Json.Serialization;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports.Plans;

/// <summary>What a column can mean.</summary>
[JsonConverter(typeof(NamedEnumConverter<ImportField>))]
public enum ImportField
{
    PersonName,
    Position,
    Organisation,
    TaxCode,
    Country,
    Email,
    Phone,
    Language,
    Title,
    Sector,
    Place,
    AreaFrom,
    AreaTo,
    InvestmentAmount,
    InvestmentCurrency,
    Message,

    /// <summary>Added to the message with the name of its column. Several columns can be notes.</summary>
    Note,
    ReceivedOn,
    Stage,
    LicenceNumber,
    LicensedOn,
    Source,
    Unit,

    /// <summary>Who answers for it: a name or an e-mail address.</summary>
    Officer,
}

/// <summary>In which language numbers are written.</summary>
[JsonConverter(typeof(NamedEnumConverter<NumberWriting>))]
public enum NumberWriting
{
    /// <summary>1.234,5</summary>
    Vietnamese,

    /// <summary>1,234.5</summary>
    English,
}

/// <summary>In which order days are written. The order of ISO 8601 is always read.</summary>
[JsonConverter(typeof(NamedEnumConverter<DateWriting>))]
public enum DateWriting
{
    DayFirst,
    MonthFirst,
}

/// <summary>What the columns of a file mean, and what holds for all its rows.</summary>
public sealed record ImportPlan
{
    /// <summary>What <see cref="InvestmentScale"/> can be: whole units, millions (triệu), thousand millions (tỷ).</summary>
    public static IReadOnlyList<long> Scales { get; } = [1, 1_000_000, 1_000_000_000];

    /// <summary>The field of each column, in their order; null for a column that is left out.</summary>
    public required IReadOnlyList<ImportField?> Columns { get; init; }

    /// <summary>What is taken where there is no column, or its cell is empty.</summary>
    public ImportFixed Fixed { get; init; } = new();

    public NumberWriting Numbers { get; init; }

    public DateWriting Dates { get; init; }

    /// <summary>The unit of areas.</summary>
    [JsonConverter(typeof(NamedEnumConverter<AreaUnit>))]
    public AreaUnit AreaUnit { get; init; }

    /// <summary>One of <see cref="Scales"/>.</summary>
    public long InvestmentScale { get; init; } = 1;

    /// <summary>
    /// Whether leads that came in today are put on the clock, like those that are typed in. Older ones never are: whoever waited for an
    /// answer since then was answered elsewhere, or is too late for a deadline.
    /// </summary>
    public bool Clock { get; init; } = true;

    /// <summary>The column of a field; null where there is none.</summary>
    public int? ColumnOf(ImportField field)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index] == field)
            {
                return index;
            }
        }

        return null;
    }
}

/// <summary>Values for all rows of a file. Codes are those of the lists the desk offers.</summary>
public sealed record ImportFixed
{
    public LeadSource Source { get; init; } = LeadSource.Import;

    public LeadStage Stage { get; init; } = LeadStage.New;

    /// <summary>The code of the unit that answers; null to choose it by the rules, as for every enquiry.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of a sector.</summary>
    public string? Sector { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>"vi" or "en"; null: Vietnamese for investors in Viet Nam or without a country, else English.</summary>
    public string? Language { get; init; }

    /// <summary>One of <see cref="InvestmentSize.Currencies"/>.</summary>
    public string? Currency { get; init; }
}
