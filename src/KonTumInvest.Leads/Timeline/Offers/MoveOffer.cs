namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>A step of an offer, with the version that was seen.</summary>
public sealed record MoveOffer
{
    public required OfferState State { get; init; }

    /// <summary>Of a hold, its last day in Viet Nam. A hold of what is held is an extension, or an earlier end.</summary>
    public DateOnly? HeldUntil { get; init; }

    public required int ExpectedVersion { get; init; }
}
