namespace KonTumInvest.Cms.Boot;

/// <summary>Finds <c>umbraco-config</c>: beside the published application, or at the root of the repository while developing.</summary>
internal static class ConfigurationFolder
{
    /// <summary>The absolute path of the folder, looked for from the content root upwards.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(string contentRoot, string folder)
    {
        if (Path.IsPathRooted(folder))
        {
            return Directory.Exists(folder) ? folder : throw Missing(folder);
        }

        for (var parent = new DirectoryInfo(contentRoot); parent is not null; parent = parent.Parent)
        {
            var candidate = Path.Combine(parent.FullName, folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw Missing(Path.Combine(contentRoot, folder));
    }

    private static DirectoryNotFoundException Missing(string path) =>
        new($"The schema folder '{path}' does not exist. Set {CmsOptions.Section}:{nameof(CmsOptions.ConfigurationFolder)}.");
}
