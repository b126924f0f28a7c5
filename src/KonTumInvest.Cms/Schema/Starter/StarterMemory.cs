using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>
/// What of the starter content this database has received. It outlives the documents: one that an editor deleted does not come back.
/// </summary>
internal sealed class StarterMemory(IKeyValueService keyValues)
{
    private const string Prefix = "starter/";

    /// <summary>How far an item got.</summary>
    public enum Progress
    {
        None,

        /// <summary>Stored, and still to be published.</summary>
        Created,

        Done,
    }

    /// <summary>All that was received, in one reading.</summary>
    public IReadOnlyDictionary<string, Progress> ReadAll() =>
        (keyValues.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>()).ToDictionary(
            pair => pair.Key[Prefix.Length..],
            pair => Parse(pair.Value),
            StringComparer.Ordinal
        );

    public Progress Read(string name) => Parse(keyValues.GetValue(Prefix + name));

    public void Write(string name, Progress progress) => keyValues.SetValue(Prefix + name, progress == Progress.Done ? "done" : "created");

    public static string NameOf(StarterDocument item) => item.Kind == ContentTypeKind.Document ? item.Id : $"media/{item.Id}";

    public static string NameOf(DictionaryItemDefinition item) => $"dictionary/{item.Name}";

    private static Progress Parse(string? value) =>
        value switch
        {
            "done" => Progress.Done,
            "created" => Progress.Created,
            _ => Progress.None,
        };
}
