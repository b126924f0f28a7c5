namespace KonTumInvest.Leads.Clients;

/// <summary>What another program may ask for. Each is given by itself: whoever writes does not read unless that is given as well.</summary>
[Flags]
public enum ApiScopes
{
    None = 0,

    LeadsRead = 1,

    /// <summary>Opening leads, changing their facts, moving them through the pipeline.</summary>
    LeadsWrite = 2,

    OrganisationsRead = 4,

    ActivitiesRead = 8,

    /// <summary>Writing notes and calls on leads.</summary>
    ActivitiesWrite = 16,

    /// <summary>Changing what is known of organisations.</summary>
    OrganisationsWrite = 32,
}

/// <summary>The names under which scopes are spoken of outside, such as <c>leads.read</c>.</summary>
public static class ApiScopeNames
{
    private static readonly (string Name, ApiScopes Scope)[] Named =
    [
        ("leads.read", ApiScopes.LeadsRead),
        ("leads.write", ApiScopes.LeadsWrite),
        ("organisations.read", ApiScopes.OrganisationsRead),
        ("organisations.write", ApiScopes.OrganisationsWrite),
        ("activities.read", ApiScopes.ActivitiesRead),
        ("activities.write", ApiScopes.ActivitiesWrite),
    ];

    /// <summary>Every name, in the order in which people are shown them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Named.Select(one => one.Name)];

    /// <summary>The names of what is given.</summary>
    public static IReadOnlyList<string> Of(ApiScopes scopes) => [.. Named.Where(one => scopes.HasFlag(one.Scope)).Select(one => one.Name)];

    /// <summary>What the names give together; null where there is a name that is none.</summary>
    public static ApiScopes? Read(IEnumerable<string> names)
    {
        var read = ApiScopes.None;
        foreach (var name in names)
        {
            var scope = Array.Find(Named, one => one.Name == name).Scope;
            if (scope == ApiScopes.None)
            {
                return null;
            }

            read |= scope;
        }

        return read;
    }
}
