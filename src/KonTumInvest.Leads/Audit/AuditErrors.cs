using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Audit;

/// <summary>Refusals of reading the audit.</summary>
public static class AuditErrors
{
    /// <summary>The address asks for a page that there is not.</summary>
    public static readonly Error Cursor = new(ErrorKind.Invalid, "audit.cursor", "after");
}
