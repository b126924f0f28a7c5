using KonTumInvest.Cms.PropertyEditors.Blocks;
using KonTumInvest.Cms.PropertyEditors.Converters;
using KonTumInvest.Cms.PropertyEditors.Figures;
using KonTumInvest.Cms.PropertyEditors.Geometry;
using KonTumInvest.Cms.PropertyEditors.Lists;
using KonTumInvest.Cms.PropertyEditors.Media;
using KonTumInvest.Cms.PropertyEditors.Pickers;
using KonTumInvest.Cms.PropertyEditors.RichText;
using KonTumInvest.Cms.PropertyEditors.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>Registers the property editors and value converters that Umbraco's core leaves to other packages, and ours.</summary>
public static class PropertyEditorsRegistration
{
    /// <summary>
    /// Umbraco's converters that ours replace, and those that need what this site does not have (members, the Delivery API). By name,
    /// because one of them is internal.
    /// </summary>
    private static readonly string[] NotOffered =
    [
        nameof(ContentPickerValueConverter),
        nameof(MultiNodeTreePickerValueConverter),
        nameof(SimpleRichTextValueConverter),
        nameof(MemberPickerValueConverter),
        nameof(MemberGroupPickerValueConverter),
        "ElementPickerValueConverter",
    ];

    /// <summary>
    /// Adds them by name, so that they are there whether or not the type scan covers this assembly. Needs the serialisers
    /// (<see cref="Serialization.SerializationRegistration"/>) and, for uploads, <see cref="KonTumInvest.Cms.Media.Images.ImagesRegistration"/>.
    /// </summary>
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder
            .DataEditors()
            .Add<TextBoxPropertyEditor>()
            .Add<TextAreaPropertyEditor>()
            .Add<EmailAddressPropertyEditor>()
            .Add<MultipleTextstringPropertyEditor>()
            .Add<TrueFalsePropertyEditor>()
            .Add<DateTimePropertyEditor>()
            .Add<CheckBoxListPropertyEditor>()
            .Add<DropDownFlexiblePropertyEditor>()
            .Add<RadioButtonListPropertyEditor>()
            .Add<TagsPropertyEditor>()
            .Add<ListViewPropertyEditor>()
            .Add<MultiNodeTreePickerPropertyEditor>()
            .Add<MultiUrlPickerPropertyEditor>()
            .Add<MediaPicker3PropertyEditor>()
            .Add<FileUploadPropertyEditor>()
            .Add<ImageCropperPropertyEditor>()
            .Add<RichTextPropertyEditor>()
            .Add<BlockListPropertyEditor>()
            .Add<FigurePropertyEditor>()
            .Add<GeometryPropertyEditor>();

        var converters = builder.PropertyValueConverters();
        foreach (var type in converters.GetTypes().Where(type => NotOffered.Contains(type.Name)).ToArray())
        {
            converters.Remove(type);
        }

        converters
            .Append<ContentPickerConverter>()
            .Append<MultiNodeTreePickerConverter>()
            .Append<MultiUrlPickerValueConverter>()
            .Append<MediaPicker3ValueConverter>()
            .Append<ImageCropperValueConverter>()
            .Append<RichTextValueConverter>()
            .Append<BlockListValueConverter>()
            .Append<FigureValueConverter>()
            .Append<GeometryValueConverter>();

        builder.MediaUrlGenerators().Add<FileUploadPropertyEditor>().Add<ImageCropperPropertyEditor>();

        builder.Services.AddSingleton<IHtmlSanitizer, RichTextSanitizer>();
        builder.Services.AddSingleton<MalformedValues>();
        builder.Services.AddSingleton<FileStorage>();
        builder.Services.AddSingleton<UploadChecks>();
        return builder;
    }
}
