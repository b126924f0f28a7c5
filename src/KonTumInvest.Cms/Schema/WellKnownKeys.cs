using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Schema;

/// <summary>The keys that Umbraco itself, or its editor client, refers to; every other key follows from the name.</summary>
internal static class WellKnownKeys
{
    private static readonly Dictionary<string, Guid> Known = new(StringComparer.Ordinal)
    {
        ["media-type/Image"] = Constants.MediaTypes.Guids.ImageGuid,
        ["media-type/File"] = Constants.MediaTypes.Guids.FileGuid,
        ["media-type/umbracoMediaVectorGraphics"] = Constants.MediaTypes.Guids.SvgGuid,
        ["media-type/Folder"] = Constants.MediaTypes.Guids.FolderGuid,
        ["data-type/listViewContent"] = Constants.DataTypes.Guids.ListViewContentGuid,
        ["data-type/listViewMedia"] = Constants.DataTypes.Guids.ListViewMediaGuid,
        ["user-group/admin"] = Constants.Security.AdminGroupKey,
        ["user-group/editor"] = Constants.Security.EditorGroupKey,
        ["user-group/writer"] = Constants.Security.WriterGroupKey,
        ["user-group/translator"] = Constants.Security.TranslatorGroupKey,
    };

    public static Guid Of(string kind, string alias)
    {
        var name = $"{kind}/{alias}";
        return Known.TryGetValue(name, out var key) ? key : DeterministicGuid.Create(name);
    }
}
