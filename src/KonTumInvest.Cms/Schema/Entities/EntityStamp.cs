using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>What every schema entity has alike.</summary>
internal static class EntityStamp
{
    // Umbraco wants a time; the schema's history is in version control. A fixed one keeps caches and nodes in agreement.
    private static readonly DateTime Origin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Umbraco's built-in account. Its own constant is obsolete, while tree entities still name their creator by number.
    private const int SystemAccount = -1;

    public static T Stamped<T>(this T entity, Guid key)
        where T : IEntity
    {
        entity.Id = SchemaId.FromKey(key);
        entity.Key = key;
        entity.CreateDate = Origin;
        entity.UpdateDate = Origin;
        return entity;
    }

    /// <summary>Places the entity at the root of its tree; the schema has no folders.</summary>
    public static T AtRoot<T>(this T entity, int sortOrder)
        where T : ITreeEntity
    {
        entity.ParentId = Constants.System.Root;
        entity.Level = 1;
        entity.Path = $"{Constants.System.RootString},{entity.Id}";
        entity.SortOrder = sortOrder;
        entity.CreatorId = SystemAccount;
        return entity;
    }

    public static T Clean<T>(this T entity)
        where T : IRememberBeingDirty
    {
        entity.ResetDirtyProperties(rememberDirty: false);
        return entity;
    }
}
