using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>Refusals of acts on offers. They never say who the other investor is.</summary>
public static class OfferErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "offer.not-found");
    public static readonly Error PlotUnknown = new(ErrorKind.Invalid, "offer.plot-unknown", nameof(ProposePlot.PlotKey));
    public static readonly Error PlotLeased = new(ErrorKind.Invalid, "offer.plot-leased", nameof(ProposePlot.PlotKey));
    public static readonly Error NoteTooLong = new(ErrorKind.Invalid, "offer.note-too-long", nameof(ProposePlot.Note), Offer.NoteMaxLength);
    public static readonly Error NoteUnreadable = new(ErrorKind.Invalid, "activity.unreadable", nameof(ProposePlot.Note));
    public static readonly Error Until = new(ErrorKind.Invalid, "offer.until", nameof(MoveOffer.HeldUntil), OfferService.MaxHoldDays);

    /// <summary>The offer's present state allows no such step.</summary>
    public static readonly Error Step = new(ErrorKind.Conflict, "offer.step");

    public static Error HeldElsewhere(string plotCode, DateOnly until) => new(ErrorKind.Conflict, "offer.held-elsewhere", null, plotCode, until);

    public static Error AcceptedElsewhere(string plotCode) => new(ErrorKind.Conflict, "offer.accepted-elsewhere", null, plotCode);
}
