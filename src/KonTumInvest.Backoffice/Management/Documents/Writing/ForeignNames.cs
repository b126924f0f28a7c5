using KonTumInvest.Backoffice.Management.Access;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Keeps the names of a document in the languages that the account may not write. Umbraco's editing service puts the stored values back in
/// these languages, but takes their names as they are sent.
/// </summary>
public sealed class ForeignNames(ActingStaff staff, ILanguageService languages, IContentService contents)
{
    public async Task KeepAsync(Guid document, ContentUpdateModel update)
    {
        ArgumentNullException.ThrowIfNull(update);
        var groups = staff.User.Groups.ToList();
        if (groups.Exists(group => group.HasAccessToAllLanguages) || contents.GetById(document) is not { } stored)
        {
            return;
        }

        var own = await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);
        var kept = new List<Umbraco.Cms.Core.Models.ContentEditing.VariantModel>();
        foreach (var variant in update.Variants)
        {
            if (variant.Culture is null || own.Contains(variant.Culture, StringComparer.OrdinalIgnoreCase))
            {
                kept.Add(variant);
            }
            else if (stored.GetCultureName(variant.Culture) is { } name)
            {
                variant.Name = name;
                kept.Add(variant);
            }
        }

        update.Variants = kept;
    }
}
