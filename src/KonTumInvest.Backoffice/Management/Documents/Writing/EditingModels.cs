using KonTumInvest.Backoffice.Management.Media.Writing;
using KonTumInvest.Backoffice.Management.Values;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>What the client sent, as Umbraco's editing service takes it.</summary>
public sealed class EditingModels(ClientValues values)
{
    public ContentCreateModel ToCreate(CreateDocument sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var model = Fill(new ContentCreateModel { ContentTypeKey = sent.DocumentType.Id, TemplateKey = sent.Template?.Id }, sent);
        model.Key = sent.Id;
        model.ParentKey = sent.Parent?.Id;
        return model;
    }

    public ContentUpdateModel ToUpdate(UpdateDocument sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return Fill(new ContentUpdateModel { TemplateKey = sent.Template?.Id }, sent);
    }

    public ValidateContentUpdateModel ToValidate(UpdateDocument sent, IEnumerable<string>? cultures)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var model = Fill(new ValidateContentUpdateModel { TemplateKey = sent.Template?.Id }, sent);
        model.Cultures = cultures?.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return model;
    }

    public MediaCreateModel ToCreate(CreateMedia sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var model = Fill(new MediaCreateModel { ContentTypeKey = sent.MediaType.Id }, sent);
        model.Key = sent.Id;
        model.ParentKey = sent.Parent?.Id;
        return model;
    }

    public MediaUpdateModel ToUpdate(UpdateMedia sent) => Fill(new MediaUpdateModel(), sent);

    private T Fill<T>(T model, SentContent sent)
        where T : ContentEditingModelBase
    {
        model.Variants = sent
            .Variants.Select(variant => new Umbraco.Cms.Core.Models.ContentEditing.VariantModel
            {
                Culture = variant.Culture,
                Segment = variant.Segment,
                Name = variant.Name,
            })
            .ToList();
        model.Properties = sent
            .Values.Select(value => new PropertyValueModel
            {
                Alias = value.Alias,
                Culture = value.Culture,
                Segment = value.Segment,
                Value = values.FromClient(value.Value),
            })
            .ToList();
        return model;
    }
}
