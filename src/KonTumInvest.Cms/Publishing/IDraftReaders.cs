namespace KonTumInvest.Cms.Publishing;

/// <summary>Who may see which drafts. A seam: who asks, and what they may read, is known to the host.</summary>
public interface IDraftReaders
{
    /// <summary>Whether whoever asks may see the document's draft; otherwise they are shown what everybody sees.</summary>
    bool MayRead(Guid document);
}

/// <summary>A host that shows nobody a preview: drafts are read by the site itself.</summary>
internal sealed class TheSiteItself : IDraftReaders
{
    public bool MayRead(Guid document) => true;
}
