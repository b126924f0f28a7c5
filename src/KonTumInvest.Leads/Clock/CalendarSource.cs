using KonTumInvest.Content.Figures;

namespace KonTumInvest.Leads.Clock;

/// <summary>Where it is written that a day is off or worked.</summary>
/// <param name="Title">The number or title of the notice, or of the page that reports it.</param>
/// <param name="Site">Who published it.</param>
/// <param name="Url">Its address, http or https.</param>
/// <param name="Date">When it was published, as far as known.</param>
public sealed record CalendarSource(string Title, string? Site = null, Uri? Url = null, PartialDate? Date = null);
