namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>Says that the answer tells the version in <c>ETag</c>; an action that changes asks for the one that was read in <see cref="Header"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VersionedAttribute : Attribute
{
    public const string Header = "If-Match";
}
