using System.Text.Json;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>The files under <c>umbraco-config</c>, read in a stable order.</summary>
internal sealed class SourceFolder(string path, ProblemList problems)
{
    private readonly string _root = Path.GetFullPath(path);

    /// <summary>The file as problems name it: <c>umbraco-config/languages.json</c>.</summary>
    public string Display(string file) =>
        string.Join('/', Path.GetFileName(_root), Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>A file at the root of the folder; null, with a problem if it is required, where it does not exist or is not an object.</summary>
    public SourceObject? Single(string name, string what, bool required)
    {
        var file = Path.Combine(_root, name);
        if (File.Exists(file))
        {
            return Read(file, what);
        }

        if (required)
        {
            problems.Add(Display(file), 0, "is missing");
        }

        return null;
    }

    /// <summary>Every <c>*.json</c> of a folder and the folders in it, by file name; null for a file that cannot be read, so that its alias is still known.</summary>
    public IEnumerable<(string Name, SourceObject? Source)> Many(string folder, string what)
    {
        var directory = Path.Combine(_root, folder);
        if (!Directory.Exists(directory))
        {
            return [];
        }

        return Directory
            .EnumerateFiles(directory, "*.json", SearchOption.AllDirectories)
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Read(file, what)));
    }

    private SourceObject? Read(string file, string what)
    {
        var root = SourceParser.Parse(Display(file), File.ReadAllBytes(file), problems);
        if (root is not null && root.Kind != JsonValueKind.Object)
        {
            problems.Add(Display(file), root.Line, $"must be an object that describes one {what}");
            return null;
        }

        return root is null ? null : new SourceObject(Display(file), root, what, problems);
    }
}
