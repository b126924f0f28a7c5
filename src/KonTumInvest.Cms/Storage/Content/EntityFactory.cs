using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>Builds Umbraco's entities from rows, with their change tracking reset.</summary>
public sealed class EntityFactory(SchemaTypes schema)
{
    internal IContent Document(NodeRecord record)
    {
        var type = schema.DocumentType(record.Node.ContentTypeId);
        var document = new Umbraco.Cms.Core.Models.Content(record.Version.Name, record.Node.ParentId, type, Properties(record, type));
        document.DisableChangeTracking();
        Fill(document, record);
        document.TemplateId = record.Version.TemplateId;
        document.Published = record.Node.Published;
        document.Edited = record.Node.Edited;
        if (record.Node.Published && record.PublishedVersion is { } live)
        {
            document.PublishedVersionId = live.Id;
            document.PublishDate = live.Date;
            document.PublishName = live.Name;
            document.PublisherId = live.UserId;
            document.PublishTemplateId = live.TemplateId;
        }

        if (type.VariesByCulture())
        {
            FillCultures(document, record);
        }

        document.ResetDirtyProperties(false);
        document.EnableChangeTracking();
        return document;
    }

    internal IMedia Media(NodeRecord record)
    {
        var type = schema.MediaType(record.Node.ContentTypeId);
        var media = new Umbraco.Cms.Core.Models.Media(record.Version.Name, record.Node.ParentId, type, Properties(record, type));
        media.DisableChangeTracking();
        Fill(media, record);
        media.ResetDirtyProperties(false);
        media.EnableChangeTracking();
        return media;
    }

    private static void Fill(ContentBase entity, NodeRecord record)
    {
        entity.Id = record.Node.Id;
        entity.Key = record.Node.Key;
        entity.VersionId = record.Version.Id;
        entity.Name = record.Version.Name;
        entity.Path = record.Node.Path;
        entity.Level = record.Node.Level;
        entity.ParentId = record.Node.ParentId;
        entity.SortOrder = record.Node.SortOrder;
        entity.Trashed = record.Node.Trashed;
        entity.CreatorId = record.Node.CreatorId;
        entity.WriterId = record.Version.UserId;
        entity.CreateDate = record.Node.CreateDate;
        entity.UpdateDate = record.Version.Date;
    }

    private static void FillCultures(Umbraco.Cms.Core.Models.Content document, NodeRecord record)
    {
        foreach (var row in record.Values.Where(row => row is { Name: not null, Date: not null }))
        {
            if (row.VersionId == record.Version.Id)
            {
                document.SetCultureInfo(row.Culture, row.Name, row.Date!.Value);
            }

            if (row.VersionId == document.PublishedVersionId)
            {
                document.SetPublishInfo(row.Culture, row.Name, row.Date!.Value);
            }
        }

        document.SetCultureEdited(record.Cultures.Where(state => state.Edited).Select(state => state.Culture));
    }

    private PropertyCollection Properties(NodeRecord record, IContentTypeComposition type)
    {
        var propertyTypes = schema.PropertiesOf(type);
        var initial = new Dictionary<string, List<Property.InitialPropertyValue>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in record.Values)
        {
            var culture = row.Culture == VersionValuesRow.Invariant ? null : row.Culture;
            foreach (var (alias, value) in PropertyValues.Read(row.Values, name => propertyTypes.GetValueOrDefault(name)?.ValueStorageType))
            {
                // A value whose property has since stopped, or begun, to vary waits for its migration.
                if (propertyTypes[alias].VariesByCulture() != culture is not null)
                {
                    continue;
                }

                if (!initial.TryGetValue(alias, out var list))
                {
                    initial[alias] = list = [];
                }

                if (row.VersionId == record.Version.Id)
                {
                    list.Add(new Property.InitialPropertyValue(culture, null, false, value));
                }

                if (record.Node.Published && row.VersionId == record.PublishedVersion?.Id)
                {
                    list.Add(new Property.InitialPropertyValue(culture, null, true, value));
                }
            }
        }

        return new PropertyCollection(
            propertyTypes.Values.Select(propertyType =>
                Property.CreateWithValues(0, propertyType, initial.TryGetValue(propertyType.Alias, out var values) ? [.. values] : [])
            )
        );
    }
}
