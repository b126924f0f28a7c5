using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Pickers;

/// <summary>The client's links carry icon, address and state for display; the store keeps <see cref="StoredLink"/>.</summary>
internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _serializer;
    private readonly IPublishedUrlProvider _urls;
    private readonly IContentService _contentService;
    private readonly IMediaService _mediaService;

    public MultiUrlPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IPublishedUrlProvider urls,
        IContentService contentService,
        IMediaService mediaService
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _urls, _contentService, _mediaService) = (jsonSerializer, urls, contentService, mediaService);
        Validators.Add(new ValidatorFromFunction(Validate));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredBy(value => Read(value).Count == 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var links = Read(editorValue.Value);
        return links.Count == 0 ? null : _serializer.Serialize(links);
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment)).Select(link => Display(link, culture)).ToArray();

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value).Where(link => link.Udi is not null).Select(link => new UmbracoEntityReference(link.Udi!));

    private LinkDisplay Display(StoredLink link, string? culture)
    {
        var display = new LinkDisplay
        {
            Name = link.Name,
            Target = link.Target,
            QueryString = link.QueryString,
            Culture = link.Culture,
            Icon = "icon-link",
            Published = true,
            Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
            Unique = link.Udi?.Guid,
            Url = link.Url ?? string.Empty,
        };
        if (link.Udi is { EntityType: Constants.UdiEntityType.Document } document)
        {
            var content = _contentService.GetById(document.Guid);
            display.Url = _urls.GetUrl(document.Guid, UrlMode.Relative, link.Culture ?? culture);
            display.Icon = content?.ContentType.Icon ?? display.Icon;
            display.Trashed = content?.Trashed ?? true;
            display.Published = content is not null && (culture is null ? content.Published : content.PublishedCultures.Contains(culture));
        }
        else if (link.Udi is { EntityType: Constants.UdiEntityType.Media } medium)
        {
            var media = _mediaService.GetById(medium.Guid);
            display.Url = _urls.GetMediaUrl(medium.Guid, UrlMode.Relative, culture);
            display.Icon = media?.ContentType.Icon ?? display.Icon;
            display.Trashed = media?.Trashed ?? true;
            display.Published = !display.Trashed;
        }

        return display;
    }

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration)
    {
        var links = Read(value);
        foreach (var link in links.Where(link => link.Udi is null && !LinkAddress.IsAllowed(link.Url + link.QueryString)))
        {
            yield return ValidationFailure.Of("LinkAddressRefused", link.Url);
        }

        if (configuration is MultiUrlPickerConfiguration limits)
        {
            foreach (var failure in EntryCount.Validate(links.Count, limits.MinNumber, limits.MaxNumber))
            {
                yield return failure;
            }
        }
    }

    /// <summary>Links in the client's form or the stored one. The two differ in how they name a document: by type and key, or by identifier.</summary>
    private List<StoredLink> Read(object? value)
    {
        if (!EditorInput.TryRead(value, _serializer, out StoredLink?[]? links) || links is null)
        {
            return [];
        }

        return
        [
            .. links
                .OfType<StoredLink>()
                .Select(link => link.Udi is not null ? link with { Url = null, Type = null, Unique = null } : FromClient(link))
                .Where(link => link.Udi is not null || !string.IsNullOrWhiteSpace(link.Url) || !string.IsNullOrWhiteSpace(link.QueryString)),
        ];
    }

    private static StoredLink FromClient(StoredLink link) =>
        StoredLink.From(
            new LinkDisplay
            {
                Name = link.Name,
                Target = link.Target,
                Type = link.Type,
                Unique = link.Unique,
                Url = link.Url,
                QueryString = link.QueryString,
                Culture = link.Culture,
            }
        );
}
