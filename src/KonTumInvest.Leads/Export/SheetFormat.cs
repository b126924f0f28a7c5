using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Export;

/// <summary>As what a list leaves the system.</summary>
[JsonConverter(typeof(NamedEnumConverter<SheetFormat>))]
public enum SheetFormat
{
    /// <summary>A workbook (ECMA-376), with real dates and numbers.</summary>
    Xlsx,

    /// <summary>Comma-separated values after RFC 4180, in UTF-8 with a byte order mark.</summary>
    Csv,
}
