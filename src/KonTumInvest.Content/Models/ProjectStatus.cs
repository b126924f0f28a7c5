namespace KonTumInvest.Content.Models;

/// <summary>How far a publicly reported project has come.</summary>
public enum ProjectStatus
{
    /// <summary>The province looks for an investor.</summary>
    Sought,

    Proposed,

    Approved,

    Operating,

    Terminated,
}
