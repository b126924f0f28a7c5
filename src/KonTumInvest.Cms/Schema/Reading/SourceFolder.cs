using System.Text.Json;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>The files under <c>umbraco-config</c>, read in a stable order.</summary>
internal sealed class SourceFolder(string path, ProblemList problems)
{
    private readonly string _root = Path.GetFullPath(path);

    /// <summary>The file as problems name it: <c>umbraco-config/languages.json</c>.</summary>
    public string Display(string file) =>
        string.Join('/', Path.GetFileName(_root), Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>A file at the root of the folder; null where it does not exist, which is a problem if it is required.</summary>
    /// <param name="name">The file.</param>
    /// <param name="what">What it describes, for messages.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="readable">False where it is a problem by itself, so that references to what it would define are not.</param>
    public SourceObject? Single(string name, string what, bool required, out bool readable)
    {
        var file = Path.Combine(_root, name);
        if (File.Exists(file))
        {
            var read = Read(file, what);
            readable = read is not null;
            return read;
        }

        readable = !required;
        if (required)
        {
            problems.Add(Display(file), 0, "is missing");
        }

        return null;
    }

    /// <summary>
    /// Every <c>*.json</c> of a folder and the folders in it, by file name; null for a file that cannot be read, so that its alias is
    /// still known.
    /// </summary>
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

        return root is null ? null : new SourceObject(Display(file), root, what, problems, Path.GetDirectoryName(file)!);
    }
}
