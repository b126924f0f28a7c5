namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>What a content type describes.</summary>
public enum ContentTypeKind
{
    Document,
    Media,
}
