using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Definitions;

namespace KonTumInvest.Cms.Tests.Schema;

public sealed class SchemaCatalogTests
{
    [Fact]
    public void Load_GoodFolder_ReadsEveryDefinition()
    {
        using var folder = new SchemaFolder();

        var catalog = folder.Load();

        Assert.Equal(["vi", "en"], catalog.Languages.Select(language => language.Iso));
        Assert.Equal("vi", catalog.DefaultLanguage.Iso);
        Assert.Equal(["/vi", "/en"], catalog.Hostnames.Select(hostname => hostname.Hostname));
        Assert.Equal(["blocks", "number", "text"], catalog.DataTypes.Select(type => type.Alias));
        Assert.Equal(["page", "quote", "seo"], catalog.DocumentTypes.Select(type => type.Alias));
        Assert.Equal(["Image"], catalog.MediaTypes.Select(type => type.Alias));
        Assert.Equal(["admin", "translator"], catalog.UserGroups.Select(group => group.Alias));
        Assert.Equal("Trang chủ", Assert.Single(catalog.Starter).Names["vi"].Value);
    }

    [Fact]
    public void Load_GoodFolder_KeepsWhatAPropertySays()
    {
        using var folder = new SchemaFolder();

        var title = folder.Load().FindProperty(folder.Load().FindContentType(ContentTypeKind.Document, "page")!, "title")!;

        Assert.Equal("text", title.DataType.Value);
        Assert.True(title.VariesByCulture);
        Assert.True(title.Mandatory);
        Assert.Equal("Write the title.", title.MandatoryMessage);
        Assert.Equal(new SourceLocation("umbraco-config/document-types/page.json", 4), title.Source);
    }

    [Fact]
    public void Load_TypeWithComposition_FindsThePropertyOfTheComposition()
    {
        using var folder = new SchemaFolder();
        var catalog = folder.Load();

        var property = catalog.FindProperty(catalog.FindContentType(ContentTypeKind.Document, "page")!, "metaTitle");

        Assert.Equal("metaTitle", property?.Alias);
    }

    [Fact]
    public void Load_KeysThatUmbracoKnows_AreKept()
    {
        using var folder = new SchemaFolder();
        var catalog = folder.Load();

        Assert.Equal(new Guid("cc07b313-0843-4aa8-bbda-871c8da728c8"), catalog.FindContentType(ContentTypeKind.Media, "Image")!.Key);
        Assert.Equal(new Guid("e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d"), catalog.UserGroups[0].Key);
        Assert.Equal(DeterministicGuid.Create("document-type/page"), catalog.FindContentType(ContentTypeKind.Document, "page")!.Key);
    }

    [Fact]
    public void Load_Twice_GivesTheSameKeys()
    {
        using var folder = new SchemaFolder();

        var (first, second) = (folder.Load(), folder.Load());

        Assert.Equal(first.DataTypes.Select(type => type.Key), second.DataTypes.Select(type => type.Key));
        Assert.Equal(first.Starter.Select(item => item.Key), second.Starter.Select(item => item.Key));
    }

    [Fact]
    public void Load_FileWithByteOrderMark_IsRead()
    {
        using var folder = new SchemaFolder();
        folder.Write("templates.json", "\uFEFF{ \"templates\": [{ \"alias\": \"page\", \"name\": \"Page\" }] }");

        var catalog = folder.Load();

        Assert.Equal("page", Assert.Single(catalog.Templates).Alias);
    }

    [Fact]
    public void Load_StarterContentInFolders_IsFoundInAllOfThem()
    {
        using var folder = new SchemaFolder();
        folder.Write("content/news/first.json", """{ "id": "first", "type": "page", "parent": "home", "name": { "vi": "Tin" } }""");

        var catalog = folder.Load();

        Assert.Equal("home", catalog.FindStarter(ContentTypeKind.Document, "first")?.Parent?.Value);
    }
}
