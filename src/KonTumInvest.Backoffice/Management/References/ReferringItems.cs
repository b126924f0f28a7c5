using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.References;

/// <summary>What links to something, as the client lists it.</summary>
public sealed class ReferringItems(DocumentItems items, StartNodes start)
{
    public Page<ReferenceModel> Map(PagedModel<RelationItemModel> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var links = found.Items.ToList();
        var documents = items.Find([.. links.Where(IsDocument).Select(link => link.NodeKey)]).ToDictionary(document => document.Key);
        return new Page<ReferenceModel>(found.Total, links.ConvertAll(link => Map(link, documents.GetValueOrDefault(link.NodeKey))));
    }

    private ReferenceModel Map(RelationItemModel link, IDocumentEntitySlim? document)
    {
        var type = new ReferringTypeModel(link.ContentTypeKey, link.ContentTypeIcon, link.ContentTypeAlias, link.ContentTypeName);
        return link.NodeType switch
        {
            // That there is such a page must be known to whoever would break its link; which one it is, only to whoever may read it.
            Constants.UdiEntityType.Document when document is not null && !start.Reads(document) => new OtherReferenceModel
            {
                Id = link.NodeKey,
                Name = ManagementMessages.Get("UnreadablePage"),
                Type = link.NodeType,
                Icon = UnreadableIcon,
            },
            Constants.UdiEntityType.Document => new DocumentReferenceModel
            {
                Id = link.NodeKey,
                Name = link.NodeName,
                Published = link.NodePublished,
                DocumentType = type,
                Variants = document is null ? [] : items.Variants(document),
            },
            Constants.UdiEntityType.Media => new MediaReferenceModel
            {
                Id = link.NodeKey,
                Name = link.NodeName,
                MediaType = type,
            },
            _ => new OtherReferenceModel
            {
                Id = link.NodeKey,
                Name = link.NodeName,
                Type = link.NodeType,
                Icon = link.ContentTypeIcon,
            },
        };
    }

    private const string UnreadableIcon = "icon-lock";

    private static bool IsDocument(RelationItemModel link) => link.NodeType == Constants.UdiEntityType.Document;
}
