using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Export;

/// <summary>Refusals of taking a list out.</summary>
public static class ExportErrors
{
    /// <summary>The list is longer than <see cref="ListExport.MostRows"/>; half a list would be taken for the whole.</summary>
    public static readonly Error TooMany = new(ErrorKind.Invalid, "export.too-many", null, ListExport.MostRows);
}
