namespace KonTumInvest.Content.Models;

/// <summary>The kind of a legal document.</summary>
public enum LegalDocumentKind
{
    Law,

    Resolution,

    Decree,

    Decision,

    Circular,

    Plan,

    OfficialLetter,
}
