using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>Reads a block list in any of its guises.</summary>
internal static class BlockListJson
{
    /// <returns>Null for no value, for a value that is no block list, and for a list without blocks.</returns>
    public static BlockListValue? Read(object? value, IJsonSerializer serializer) =>
        EditorInput.TryRead(value, serializer, out BlockListValue? blocks) && blocks?.ContentData.Count > 0 ? WithoutOrphans(blocks) : null;

    /// <summary>Without data that no layout item points at: the client leaves it behind when a block is removed.</summary>
    private static BlockListValue? WithoutOrphans(BlockListValue blocks)
    {
        var layout = blocks.GetLayouts()?.ToArray() ?? [];
        var contentKeys = layout.Select(item => item.ContentKey).ToHashSet();
        var settingsKeys = layout.Select(item => item.SettingsKey).OfType<Guid>().ToHashSet();
        blocks.ContentData.RemoveAll(item => !contentKeys.Contains(item.Key));
        blocks.SettingsData.RemoveAll(item => !settingsKeys.Contains(item.Key));
        blocks.Expose = [.. blocks.Expose.Where(item => contentKeys.Contains(item.ContentKey))];
        return blocks.ContentData.Count > 0 ? blocks : null;
    }
}
