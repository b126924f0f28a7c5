namespace KonTumInvest.LeadDesk.Rest;

/// <summary>Where other programs ask.</summary>
public static class RestPaths
{
    /// <summary>Changes that break programs get another version beside this one.</summary>
    public const string Version = "v1";

    /// <summary>Below this everything is for programs: also what is not there is answered in JSON.</summary>
    public const string Base = $"/api/{Version}";

    /// <summary>The description of all addresses.</summary>
    public const string Description = $"{Base}/openapi.json";
}
