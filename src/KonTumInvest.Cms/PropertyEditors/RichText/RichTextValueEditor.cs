using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace KonTumInvest.Cms.PropertyEditors.RichText;

internal sealed class RichTextValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute,
    IHtmlSanitizer sanitizer,
    HtmlImageSourceParser images,
    HtmlLocalLinkParser links
) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute), IDataValueReference
{
    private readonly IJsonSerializer _serializer = jsonSerializer;

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => RichTextValue.Read(value, _serializer) is not { } text || IsBlank(text.Markup));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (RichTextValue.Read(editorValue.Value, _serializer) is not { } posted)
        {
            return null;
        }

        // The address of a picked image is looked up when the text is shown; a stored copy would go stale.
        var markup = sanitizer.Sanitize(images.RemoveImageSources(posted.Markup)).Trim();
        return IsBlank(markup) ? null : _serializer.Serialize(new RichTextValue { Markup = markup });
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        RichTextValue.Read(property.GetValue(culture, segment), _serializer) is { } stored
            ? stored with { Markup = images.EnsureImageSources(stored.Markup) }
            : null;

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (RichTextValue.Read(value, _serializer) is not { Markup: var markup })
        {
            return [];
        }

        return images
            .FindUdisFromDataAttributes(markup)
            .Concat(links.FindUdisFromLocalLinks(markup).OfType<Umbraco.Cms.Core.Udi>())
            .Distinct()
            .Select(udi => new UmbracoEntityReference(udi));
    }

    /// <summary>What the client leaves behind in an emptied editor.</summary>
    private static bool IsBlank(string markup) => string.IsNullOrWhiteSpace(markup) || markup.Trim() is "<p></p>" or "<p><br></p>" or "<p>&nbsp;</p>";
}
