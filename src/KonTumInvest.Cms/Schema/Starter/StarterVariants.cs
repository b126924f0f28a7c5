using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>The names of a starter item as Umbraco's editing services take them.</summary>
internal static class StarterVariants
{
    public static IReadOnlyList<VariantModel> Of(StarterDocument item) =>
        [.. item.Names.Select(name => new VariantModel { Culture = name.Key.Length > 0 ? name.Key : null, Name = name.Value.Value })];
}
