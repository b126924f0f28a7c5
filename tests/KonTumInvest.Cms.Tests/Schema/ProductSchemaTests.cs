using System.Runtime.CompilerServices;
using System.Text.Json;
using KonTumInvest.Cms.Schema;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>The product's own <c>umbraco-config</c>.</summary>
public sealed class ProductSchemaTests
{
    internal static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "umbraco-config"));

    [Fact]
    public void Load_ProductFolder_HasNoProblems()
    {
        var catalog = SchemaCatalog.Load(Folder);

        Assert.Equal(["vi", "en"], catalog.Languages.Select(language => language.Iso));
        Assert.NotEmpty(catalog.DocumentTypes);
    }

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                // The routing rules beside the schema belong to the leads module, which checks them itself; words are checked as they are read.
                .Where(file => !file.StartsWith("schemas", StringComparison.Ordinal) && !file.StartsWith("words", StringComparison.Ordinal))
                .Where(file => file != "lead-routing.json")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void SchemaReference_OfEveryFile_LeadsToASchema(string file)
    {
        var path = Path.Combine(Folder, file);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));

        var reference = document.RootElement.GetProperty("$schema").GetString()!;

        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, reference)), $"{file} refers to {reference}");
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
