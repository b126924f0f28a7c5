namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>
/// The database ids of documents and media that the schema names. The schema is read before the database is open, and a document may
/// appear or go while the process runs, so the ids are asked for at every use.
/// </summary>
public interface IDocumentIds
{
    /// <summary>The id of the document, or null while there is none.</summary>
    int? OfDocument(Guid key);

    /// <summary>The id of the media item, or null while there is none.</summary>
    int? OfMedia(Guid key);
}
