using KonTumInvest.Cms.Schema;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>A small, valid <c>umbraco-config</c> on disk, in which a test breaks one thing.</summary>
public sealed class SchemaFolder : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("kontuminvest-schema-");

    public SchemaFolder()
    {
        Write(
            "languages.json",
            """{ "languages": [{ "iso": "vi", "name": "Tiếng Việt", "default": true }, { "iso": "en", "name": "English", "fallback": "vi" }] }"""
        );
        Write(
            "hostnames.json",
            """{ "hostnames": [{ "document": "home", "hostname": "/vi", "language": "vi" }, { "document": "home", "hostname": "/en", "language": "en" }] }"""
        );
        Write("templates.json", """{ "templates": [{ "alias": "page", "name": "Page" }] }""");
        Write(
            "user-groups.json",
            """
            { "groups": [
              { "alias": "admin", "name": "Administrators", "icon": "icon-medal", "sections": ["content"], "permissions": ["Umb.Document.Read", "Umb.Document.Publish"], "languages": "all" },
              { "alias": "translator", "name": "Translators", "icon": "icon-globe", "sections": ["content", "translation"], "permissions": ["Umb.Document.Read"], "languages": ["en"], "startContent": "home" }
            ] }
            """
        );
        DataType("text", "Umbraco.TextBox", """{ "maxChars": 80 }""");
        DataType("number", "Umbraco.Integer");
        DataType("blocks", "Umbraco.BlockList", """{ "blocks": [{ "contentElementTypeKey": "type:quote" }] }""");
        DocumentType(
            "quote",
            """ "element": true, "groups": [{ "alias": "content", "name": "Content", "type": "group", "properties": [{ "alias": "words", "name": "Words", "dataType": "text" }] }] """
        );
        DocumentType(
            "seo",
            """ "variesByCulture": true, "groups": [{ "alias": "seo", "name": "Search", "type": "tab", "properties": [{ "alias": "metaTitle", "name": "Title", "dataType": "text", "variesByCulture": true }] }] """
        );
        DocumentType(
            "page",
            """
             "allowedAtRoot": true, "variesByCulture": true, "compositions": ["seo"], "allowedChildren": ["page"], "templates": ["page"],
             "groups": [{ "alias": "content", "name": "Content", "type": "tab", "properties": [
               { "alias": "title", "name": "Title", "dataType": "text", "variesByCulture": true, "mandatory": true, "mandatoryMessage": "Write the title." },
               { "alias": "rank", "name": "Rank", "dataType": "number" },
               { "alias": "quotes", "name": "Quotes", "dataType": "blocks" }
             ] }]
            """
        );
        Write(
            "media-types/Image.json",
            """{ "alias": "Image", "name": "Image", "icon": "icon-picture", "allowedAtRoot": true, "groups": [{ "alias": "image", "name": "Image", "type": "group", "properties": [{ "alias": "altText", "name": "Alternative text", "dataType": "text" }] }] }"""
        );
        Write(
            "content/home.json",
            """{ "id": "home", "type": "page", "parent": null, "name": { "vi": "Trang chủ", "en": "Home" }, "publish": ["vi", "en"], "values": { "title": { "vi": "Chào", "en": "Hello" }, "rank": 1 } }"""
        );
    }

    public string Path => System.IO.Path.Combine(_parent.FullName, "umbraco-config");

    public void Write(string file, string json)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }

    public void DataType(string alias, string editor, string configuration = "{}") =>
        Write(
            $"data-types/{alias}.json",
            $$"""{ "alias": "{{alias}}", "name": "{{alias}}", "editor": "{{editor}}", "editorUi": "Umb.PropertyEditorUi.Any", "configuration": {{configuration}} }"""
        );

    /// <summary>Members begin on the second line of the file.</summary>
    public void DocumentType(string alias, string members) =>
        Write(
            $"document-types/{alias}.json",
            $$"""
            { "alias": "{{alias}}", "name": "{{alias}}", "icon": "icon-document",
            {{members.Trim()}} }
            """
        );

    public SchemaCatalog Load() => SchemaCatalog.Load(Path);

    /// <summary>What the load complains about, as the log would show it.</summary>
    public string[] Problems() =>
        [
            .. Assert
                .Throws<SchemaException>(() =>
                {
                    Load();
                })
                .Problems.Select(problem => problem.ToString()),
        ];

    public void Dispose() => _parent.Delete(recursive: true);
}
