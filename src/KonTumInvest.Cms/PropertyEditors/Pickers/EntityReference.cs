using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.PropertyEditors.Pickers;

/// <summary>How the client names a picked entity.</summary>
internal sealed record EntityReference(string Type, Guid Unique)
{
    /// <summary>The identifiers in a stored value, <c>umb://document/…,umb://document/…</c>; what is none is skipped.</summary>
    public static IEnumerable<GuidUdi> ParseStored(string? stored)
    {
        foreach (var part in (stored ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (UdiParser.TryParse(part, out GuidUdi? udi))
            {
                yield return udi;
            }
        }
    }

    public GuidUdi ToUdi() => new(Type, Unique);
}
