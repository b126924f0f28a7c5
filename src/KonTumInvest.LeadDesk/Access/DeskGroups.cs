namespace KonTumInvest.LeadDesk.Access;

/// <summary>The user groups of <c>umbraco-config/user-groups.json</c> that work at the lead desk.</summary>
public static class DeskGroups
{
    public const string Officers = "leads";
    public const string Managers = "leadManager";
    public const string Directors = "leadDirector";
}
