namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>The sections that give access to an address: one of them is enough.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireSectionAttribute(params string[] sections) : Attribute
{
    public IReadOnlyList<string> Sections { get; } = sections;
}
