namespace KonTumInvest.LeadDesk.Timeline;

/// <summary>The version of what is acted on, as it was seen.</summary>
public sealed record SeenVersion
{
    public required int ExpectedVersion { get; init; }
}
