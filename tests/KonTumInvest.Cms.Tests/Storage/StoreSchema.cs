namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>The smallest schema the stores can be tried with: a type that varies by culture, one that does not, and files.</summary>
internal sealed class StoreSchema : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-store-schema-");

    public StoreSchema()
    {
        Write("languages.json", """{ "languages": [{ "iso": "vi", "name": "Tiếng Việt", "default": true }, { "iso": "en", "name": "English", "fallback": "vi" }] }""");
        Write("hostnames.json", """{ "hostnames": [] }""");
        Write("templates.json", """{ "templates": [{ "alias": "page", "name": "Page" }] }""");
        Write(
            "user-groups.json",
            """{ "groups": [{ "alias": "admin", "name": "Administrators", "icon": "icon-medal", "sections": ["content"], "permissions": ["Umb.Document.Read"], "languages": "all" }] }"""
        );
        DataType("text", "Umbraco.TextBox");
        DataType("tags", "Umbraco.Tags");
        DocumentType("page", variesByCulture: true);
        DocumentType("note", variesByCulture: false);
        Write(
            "media-types/File.json",
            """{ "alias": "File", "name": "File", "icon": "icon-document", "allowedAtRoot": true, "groups": [{ "alias": "file", "name": "File", "type": "group", "properties": [{ "alias": "umbracoFile", "name": "File", "dataType": "text" }] }] }"""
        );
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private void DataType(string alias, string editor) =>
        Write($"data-types/{alias}.json", $$"""{ "alias": "{{alias}}", "name": "{{alias}}", "editor": "{{editor}}", "editorUi": "Umb.PropertyEditorUi.Any", "configuration": {} }""");

    private void DocumentType(string alias, bool variesByCulture)
    {
        var varies = variesByCulture ? "true" : "false";
        Write(
            $"document-types/{alias}.json",
            $$"""
            { "alias": "{{alias}}", "name": "{{alias}}", "icon": "icon-document", "allowedAtRoot": true, "variesByCulture": {{varies}}, "templates": ["page"],
              "groups": [{ "alias": "content", "name": "Content", "type": "tab", "properties": [
                { "alias": "title", "name": "Title", "dataType": "text", "variesByCulture": {{varies}} },
                { "alias": "umbracoUrlAlias", "name": "Further address", "dataType": "text", "variesByCulture": {{varies}} },
                { "alias": "topics", "name": "Topics", "dataType": "tags" }
              ] }] }
            """
        );
    }

    private void Write(string file, string json)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }
}
