namespace KonTumInvest.Leads.Export;

/// <summary>A value in a list that leaves the system; at most one part is given.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, DateOnly? Day, DateTimeOffset? Moment)
{
    public static SheetCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null, null);

    public static SheetCell Of(decimal? number) => new(null, number, null, null);

    public static SheetCell Of(DateOnly? day) => new(null, null, day, null);

    /// <summary>Shown as clocks in Viet Nam show it.</summary>
    public static SheetCell Of(DateTimeOffset? moment) => new(null, null, null, moment);
}

/// <summary>A column of a list.</summary>
/// <param name="Title">Its heading, in the language of the reader.</param>
/// <param name="Width">How wide it is shown, in characters.</param>
/// <param name="Of">Its value of a row.</param>
internal sealed record SheetColumn<T>(string Title, int Width, Func<T, SheetCell> Of);
