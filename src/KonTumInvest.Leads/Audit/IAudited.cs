namespace KonTumInvest.Leads.Audit;

/// <summary>A row whose every change is written to the audit in the same transaction (see <see cref="AuditTrail"/>).</summary>
public interface IAudited
{
    /// <summary>The row's own key.</summary>
    Guid Id { get; }

    /// <summary>The lead it belongs to; null for rows of several leads, such as an organisation.</summary>
    Guid? AuditLeadId { get; }
}

/// <summary>
/// A property whose values identify a person, or are words that may. The audit keeps such values apart from the rest, so that an erasure can take them away
/// and leave what was done, when and by whom.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>A property that changes with everything, or says nothing to a reader of the audit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
