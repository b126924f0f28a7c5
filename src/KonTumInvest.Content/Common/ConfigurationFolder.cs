namespace KonTumInvest.Content.Common;

/// <summary>Finds <c>umbraco-config</c> and what lies in it: beside the published application, or at the repository's root while developing.</summary>
public static class ConfigurationFolder
{
    /// <summary>The absolute path of a folder, looked for from the content root upwards.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(string contentRoot, string folder) =>
        Search(contentRoot, folder, Directory.Exists)
        ?? throw new DirectoryNotFoundException($"The folder '{folder}' was not found in {contentRoot} nor in any folder above it.");

    /// <summary>The absolute path of a file, looked for from the content root upwards; where there is none, the first place looked at.</summary>
    public static string FindFile(string contentRoot, string file) =>
        Search(contentRoot, file, File.Exists) ?? Path.Combine(contentRoot, file);

    private static string? Search(string contentRoot, string path, Func<string, bool> exists)
    {
        if (Path.IsPathRooted(path))
        {
            return exists(path) ? path : null;
        }

        for (var parent = new DirectoryInfo(contentRoot); parent is not null; parent = parent.Parent)
        {
            var candidate = Path.Combine(parent.FullName, path);
            if (exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
