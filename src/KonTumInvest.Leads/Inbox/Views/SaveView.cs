namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>A view as staff save it; a change replaces every field.</summary>
/// <param name="FormToken">Becomes the key of a new one, so that a form that is sent twice makes one view.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Question">Filters and order, already checked to be some.</param>
/// <param name="Columns">What the list shows; empty for the usual.</param>
/// <param name="Audience">Who finds it.</param>
/// <param name="Unit">The unit of <see cref="ViewAudience.Unit"/>.</param>
/// <param name="ExpectedVersion">The version that was seen, of a change.</param>
public sealed record SaveView(Guid? FormToken, string? Name, string Question, IReadOnlyList<LeadColumn> Columns, ViewAudience Audience, string? Unit, int? ExpectedVersion);

/// <summary>A saved view as somebody finds it, with its maker and whether the reader may change and delete it.</summary>
public sealed record SavedViewRow(
    Guid Id,
    string Name,
    string Question,
    IReadOnlyList<LeadColumn> Columns,
    ViewAudience Audience,
    string? Unit,
    PersonName Owner,
    bool Changeable,
    int Version
);

/// <summary>Every saved view of somebody, in the own order.</summary>
/// <param name="Items">The views.</param>
/// <param name="Start">With which the list begins: the code of a built-in view, or a key of <paramref name="Items"/>.</param>
public sealed record SavedViewList(IReadOnlyList<SavedViewRow> Items, string? Start);

/// <summary>What an act on a view answers.</summary>
public sealed record SavedViewState(Guid Id, int Version);
