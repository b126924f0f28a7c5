using KonTumInvest.Content.Models;

namespace KonTumInvest.Web.Components;

/// <summary>The unit that answers for a page, for the <c>_ContactCard</c> partial.</summary>
/// <param name="Unit">Null where no unit is named: the form then finds the right one.</param>
/// <param name="EnquiryUrl">Null while no form is published.</param>
public sealed record ContactCard(ContactUnitDocument? Unit, string? EnquiryUrl);
