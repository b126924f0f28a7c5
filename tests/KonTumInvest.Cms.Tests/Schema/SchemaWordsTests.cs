using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>Editors who work in Vietnamese read the schema in Vietnamese.</summary>
public sealed class SchemaWordsTests
{
    [Fact]
    public void EveryTextOfTheSchema_IsThereInVietnamese()
    {
        var folder = ProductSchemaTests.Folder;
        var words = SchemaWords.Load(folder);
        var catalog = SchemaCatalog.Load(folder);

        var missing = catalog.DocumentTypes.Concat(catalog.MediaTypes).SelectMany(Texts).Distinct().Where(text => words.Find("vi", text) is null);

        Assert.Empty(missing);
    }

    [Fact]
    public void BrokenFile_IsNamedWithItsLine()
    {
        var folder = Directory.CreateTempSubdirectory("kontuminvest-words-");
        try
        {
            folder.CreateSubdirectory("words");
            File.WriteAllText(Path.Combine(folder.FullName, "words", "vi.json"), "{\n  \"Page\": 1\n}");

            var problem = Assert.Single(Assert.Throws<SchemaException>(() => SchemaWords.Load(folder.FullName)).Problems);

            Assert.Equal("umbraco-config/words/vi.json", problem.File);
            Assert.Equal(2, problem.Line);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Texts(ContentTypeDefinition type)
    {
        var properties = type.Groups.SelectMany(group => group.Properties);
        string?[] own = [type.Name, type.Description, .. type.Groups.Select(group => group.Name)];
        return own.Concat(
                properties.SelectMany(property =>
                    new[] { property.Name, property.Description, property.MandatoryMessage, property.PatternMessage }
                )
            )
            .OfType<string>();
    }
}
