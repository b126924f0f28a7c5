using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Values;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Keeps a document as it is stored in the languages that the account may not write. Umbraco's editing service does so only for languages that
/// have unpublished changes, and takes names as they are sent.
/// </summary>
public sealed class ForeignLanguages(ActingStaff staff, ILanguageService languages, IContentService contents, EditorValues editors, ClientValues values)
{
    /// <summary>Replaces what was sent in those languages by what is stored; a language that the document does not have is left out.</summary>
    public async Task KeepAsync(Guid document, ContentUpdateModel update)
    {
        ArgumentNullException.ThrowIfNull(update);
        var groups = staff.User.Groups.ToList();
        if (groups.Exists(group => group.HasAccessToAllLanguages) || contents.GetById(document) is not { } stored)
        {
            return;
        }

        var own = (await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()])).ToHashSet(
            StringComparer.OrdinalIgnoreCase
        );
        update.Variants =
        [
            .. update.Variants.Where(variant => IsOwn(variant.Culture)),
            .. update.Variants.Where(variant => !IsOwn(variant.Culture)).SelectMany(variant => Kept(variant, stored)),
        ];
        update.Properties =
        [
            .. update.Properties.Where(value => IsOwn(value.Culture)),
            .. (await editors.ReadAsync(stored, published: false)).Where(value => !IsOwn(value.Culture)).Select(Kept),
        ];

        bool IsOwn(string? culture) => culture is null || own.Contains(culture);
    }

    private static IEnumerable<Umbraco.Cms.Core.Models.ContentEditing.VariantModel> Kept(
        Umbraco.Cms.Core.Models.ContentEditing.VariantModel sent,
        IContent stored
    )
    {
        if (stored.GetCultureName(sent.Culture) is { } name)
        {
            sent.Name = name;
            yield return sent;
        }
    }

    private PropertyValueModel Kept(ValueModel stored) =>
        new()
        {
            Alias = stored.Alias,
            Culture = stored.Culture,
            Segment = stored.Segment,
            Value = stored.Value is { } value ? values.FromClient(value) : null,
        };
}
