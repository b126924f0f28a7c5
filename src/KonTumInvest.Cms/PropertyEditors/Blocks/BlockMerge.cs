using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>Combines two block lists language by language. The structure (which blocks, in which order) has no language.</summary>
internal static class BlockMerge
{
    /// <summary>
    /// What is published when one language is: the draft's structure and its values in that language, the others as published before.
    /// Without a language only what has none is published; "*" publishes everything.
    /// </summary>
    public static object? PublishCulture(object? draft, object? published, string? culture, IJsonSerializer serializer)
    {
        if (culture == "*" || BlockListJson.Read(draft, serializer) is not { } source)
        {
            return draft;
        }

        var before = BlockListJson.Read(published, serializer) ?? new BlockListValue();
        return serializer.Serialize(Merge(source, before, language => language is null || Same(language, culture)));
    }

    /// <summary>What is saved when the one who saves may not change everything: the stored value for what is not theirs.</summary>
    public static object? KeepWhatMayNotChange(
        object? stored,
        object? posted,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures,
        IJsonSerializer serializer
    )
    {
        var before = BlockListJson.Read(stored, serializer);
        var after = BlockListJson.Read(posted, serializer);
        if (before is null || after is null)
        {
            return canUpdateInvariantData ? posted : stored;
        }

        bool MayChange(string? language) =>
            language is null ? canUpdateInvariantData : allowedCultures.Contains(language, StringComparer.OrdinalIgnoreCase);

        return serializer.Serialize(
            canUpdateInvariantData ? Merge(after, before, MayChange) : Merge(before, after, language => !MayChange(language))
        );
    }

    /// <summary>Blocks, order and own languages from <paramref name="structure"/>; all other languages from <paramref name="other"/>.</summary>
    private static BlockListValue Merge(BlockListValue structure, BlockListValue other, Func<string?, bool> own)
    {
        foreach (var (items, otherItems) in new[] { (structure.ContentData, other.ContentData), (structure.SettingsData, other.SettingsData) })
        {
            foreach (var item in items)
            {
                var counterpart = otherItems.FirstOrDefault(candidate => candidate.Key == item.Key);
                item.Values =
                [
                    .. item.Values.Where(value => own(value.Culture)),
                    .. (counterpart?.Values ?? []).Where(value => !own(value.Culture)),
                ];
            }
        }

        var keys = structure.ContentData.Select(item => item.Key).ToHashSet();
        structure.Expose =
        [
            .. structure.Expose.Where(item => own(item.Culture)),
            .. other.Expose.Where(item => !own(item.Culture) && keys.Contains(item.ContentKey)),
        ];
        return structure;
    }

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
