using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Makes what the client edits out of a document or one of its versions.</summary>
public sealed class DocumentDetails(EditorValues values, IContentService contents, IContentTypeService types)
{
    /// <summary>The draft, or, with <paramref name="published"/>, what visitors see.</summary>
    public async Task<DocumentModel> ReadAsync(IContent document, bool published = false)
    {
        var type = types.Get(document.ContentTypeId);
        return new DocumentModel
        {
            Id = document.Key,
            DocumentType = TypeOf(document),
            Template = Reference.To(TemplateOf(type, published ? document.PublishTemplateId : document.TemplateId)),
            IsTrashed = document.Trashed,
            Values = await values.ReadAsync(document, published),
            Variants = Variants(document, published),
        };
    }

    public static DocumentTypeReference TypeOf(IContent document) =>
        new(document.ContentType.Key, document.ContentType.Icon ?? string.Empty, Reference.To(document.ContentType.ListView));

    /// <summary>The languages of a document, with what is planned for them.</summary>
    public IReadOnlyList<VariantModel> Variants(IContent document, bool published) =>
        Variants(document, published, contents.GetContentScheduleByContentId(document.Id));

    /// <inheritdoc cref="Variants(IContent, bool)"/>
    public static IReadOnlyList<VariantModel> Variants(IContent document, bool published, ContentScheduleCollection schedules)
    {
        var cultures = (published ? document.PublishedCultures : document.AvailableCultures).ToList<string?>();
        return [.. (document.ContentType.VariesByCulture() ? cultures : [null]).Select(culture => Variant(document, culture, published, schedules))];
    }

    private static VariantModel Variant(IContent document, string? culture, bool published, ContentScheduleCollection schedules) =>
        new()
        {
            Id = document.Key,
            Culture = culture,
            Name = NameOf(document, culture, published) ?? string.Empty,
            State = document.StateOf(culture),
            CreateDate = document.CreateDate.ToUtc(),
            UpdateDate = ((culture is null ? null : document.GetUpdateDate(culture)) ?? document.UpdateDate).ToUtc(),
            PublishDate = (culture is null ? document.PublishDate : document.GetPublishDate(culture)).ToUtc(),
            ScheduledPublishDate = Planned(schedules, culture, ContentScheduleAction.Release),
            ScheduledUnpublishDate = Planned(schedules, culture, ContentScheduleAction.Expire),
        };

    private static string? NameOf(IContent document, string? culture, bool published) =>
        (culture, published) switch
        {
            (null, true) => document.PublishName,
            (null, false) => document.Name,
            (_, true) => document.GetPublishName(culture),
            _ => document.GetCultureName(culture),
        };

    private static DateTimeOffset? Planned(ContentScheduleCollection schedules, string? culture, ContentScheduleAction action) =>
        schedules.GetSchedule(culture ?? string.Empty, action).FirstOrDefault()?.Date.ToUtc();

    private static Guid? TemplateOf(IContentType? type, int? id) => type?.AllowedTemplates?.FirstOrDefault(template => template.Id == id)?.Key;
}
