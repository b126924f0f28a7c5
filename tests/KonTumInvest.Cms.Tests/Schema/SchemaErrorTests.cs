namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>One test per kind of mistake, with the message as the log shows it.</summary>
public sealed class SchemaErrorTests
{
    [Fact]
    public void Load_MissingLanguages_NamesTheFile() =>
        AssertProblems(folder => File.Delete(Path.Combine(folder.Path, "languages.json")), "umbraco-config/languages.json: is missing");

    [Fact]
    public void Load_TextThatIsNotJson_NamesTheLineAndIsTheOnlyProblem() =>
        AssertProblems(
            folder => folder.Write("data-types/text.json", "{\n  \"alias\": \"text\",\n  \"name\" \"Text\"\n}"),
            "umbraco-config/data-types/text.json(3): is not valid JSON: '\"' is invalid after a property name. Expected a ':'"
        );

    [Fact]
    public void Load_Comment_IsRefused() =>
        AssertProblems(
            folder => folder.Write("templates.json", "{\n  // the page\n  \"templates\": [{ \"alias\": \"page\", \"name\": \"Page\" }]\n}"),
            "umbraco-config/templates.json(2): is not valid JSON: '/' is invalid after a value. Expected either ',', '}', or ']'"
        );

    [Fact]
    public void Load_TrailingComma_IsRefused() =>
        AssertProblems(
            folder => folder.Write("data-types/number.json", "{\n  \"alias\": \"number\",\n}"),
            "umbraco-config/data-types/number.json(3): is not valid JSON: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options"
        );

    [Fact]
    public void Load_InvalidUtf8_IsRefused()
    {
        using var folder = new SchemaFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "data-types", "number.json"), [.. "{ \"alias\": \""u8, 0xFF, .. "\" }"u8]);

        var problems = folder.Problems();

        Assert.Equal(["umbraco-config/data-types/number.json: is not valid UTF-8"], problems);
    }

    [Fact]
    public void Load_ListWhereAnObjectIsExpected_IsRefused() =>
        AssertProblems(
            folder => folder.Write("data-types/number.json", "[]"),
            "umbraco-config/data-types/number.json(1): must be an object that describes one data type"
        );

    [Fact]
    public void Load_UnknownMember_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "data-types/number.json",
                    "{ \"alias\": \"number\", \"name\": \"Number\", \"editor\": \"Umbraco.Integer\",\n  \"editorUI\": \"x\", \"editorUi\": \"y\" }"
                ),
            "umbraco-config/data-types/number.json(2): data type 'number': unknown member 'editorUI'"
        );

    [Fact]
    public void Load_MemberTwice_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write("templates.json", "{ \"templates\": [{ \"alias\": \"page\",\n \"name\": \"Page\",\n \"name\": \"Site\" }] }"),
            "umbraco-config/templates.json(3): member 'name' appears twice"
        );

    [Fact]
    public void Load_MissingMember_IsRefused() =>
        AssertProblems(
            folder => folder.Write("templates.json", "{ \"templates\": [\n { \"alias\": \"page\" } ] }"),
            "umbraco-config/templates.json(2): template 'page': 'name' is missing"
        );

    [Fact]
    public void Load_MemberOfTheWrongType_IsRefused() =>
        AssertProblems(
            folder => folder.DocumentType("seo", "\"element\": \"no\""),
            "umbraco-config/document-types/seo.json(2): document type 'seo': 'element' must be true or false"
        );

    [Fact]
    public void Load_FileNamedOtherwise_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "data-types/date.json",
                    """{ "alias": "day", "name": "Day", "editor": "Umbraco.DateTime", "editorUi": "x" }"""
                ),
            "umbraco-config/data-types/date.json: defines data type 'day': the file must be named 'day.json'"
        );

    [Fact]
    public void Load_AliasWithASpace_IsRefused() =>
        AssertProblems(
            folder => folder.DataType("two words", "Umbraco.TextBox"),
            "umbraco-config/data-types/two words.json(1): data type 'two words': the name must be an alias of letters and digits that begins with a letter"
        );

    [Fact]
    public void Load_AliasesThatDifferInCaseOnly_AreRefused() =>
        AssertProblems(
            folder => folder.DataType("Text", "Umbraco.TextBox"),
            "umbraco-config/data-types/text.json(1): data type 'text' is already defined in umbraco-config/data-types/Text.json(1)"
        );

    [Fact]
    public void Load_PropertyTwiceInOneType_IsRefused() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "seo",
                    "\"groups\": [{ \"alias\": \"a\", \"name\": \"A\", \"type\": \"tab\", \"properties\": [\n { \"alias\": \"x\", \"name\": \"X\", \"dataType\": \"text\" },\n { \"alias\": \"X\", \"name\": \"X\", \"dataType\": \"text\" } ] }]"
                ),
            "umbraco-config/document-types/seo.json(4): document type 'seo': property 'X' is already defined in umbraco-config/document-types/seo.json(3)"
        );

    [Fact]
    public void Load_UnknownDataType_NamesPropertyAndLine() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "seo",
                    "\"groups\": [{ \"alias\": \"a\", \"name\": \"A\", \"type\": \"tab\", \"properties\": [{\n \"alias\": \"status\", \"name\": \"Status\",\n \"dataType\": \"plotStatus\" }] }]"
                ),
            "umbraco-config/document-types/seo.json(4): property 'status' uses data type 'plotStatus', which does not exist"
        );

    [Fact]
    public void Load_UnknownReferencesOfAType_AreAllRefused() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "seo",
                    "\"compositions\": [\"a\"],\n\"allowedChildren\": [\"b\"],\n\"templates\": [\"c\"],\n\"listView\": \"d\""
                ),
            "umbraco-config/document-types/seo.json(2): document type 'seo' is composed of 'a', which does not exist",
            "umbraco-config/document-types/seo.json(3): document type 'seo' allows the child 'b', which does not exist",
            "umbraco-config/document-types/seo.json(4): document type 'seo' uses template 'c', which does not exist",
            "umbraco-config/document-types/seo.json(5): document type 'seo' shows its children with data type 'd', which does not exist"
        );

    [Fact]
    public void Load_CompositionCircle_NamesTheWayRound() =>
        AssertProblems(
            folder =>
            {
                folder.DocumentType("one", "\"compositions\": [\"two\"]");
                folder.DocumentType("two", "\"compositions\": [\"one\"]");
            },
            "umbraco-config/document-types/one.json(2): document type 'one' is composed of itself: one -> two -> one",
            "umbraco-config/document-types/two.json(2): document type 'two' is composed of itself: two -> one -> two"
        );

    [Fact]
    public void Load_PropertyFromTwoCompositions_IsRefused() =>
        AssertProblems(
            folder =>
            {
                folder.DocumentType(
                    "other",
                    "\"groups\": [{ \"alias\": \"a\", \"name\": \"A\", \"type\": \"tab\", \"properties\": [{ \"alias\": \"metaTitle\", \"name\": \"T\", \"dataType\": \"text\" }] }]"
                );
                folder.DocumentType("both", "\"variesByCulture\": true, \"compositions\": [\"seo\",\n \"other\"]");
            },
            "umbraco-config/document-types/both.json(3): document type 'both' gets property 'metaTitle' from 'other' and from 'seo'"
        );

    [Fact]
    public void Load_CompositionReachedTwice_IsRefused() =>
        AssertProblems(
            folder =>
            {
                folder.DocumentType("middle", "\"variesByCulture\": true, \"compositions\": [\"seo\"]");
                folder.DocumentType("both", "\"variesByCulture\": true, \"compositions\": [\"middle\",\n \"seo\"]");
            },
            "umbraco-config/document-types/both.json(3): document type 'both' is composed of 'seo' twice"
        );

    [Fact]
    public void Load_VariantPropertyOnAnInvariantType_IsRefused() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "quote",
                    "\"element\": true, \"groups\": [{ \"alias\": \"a\", \"name\": \"A\", \"type\": \"tab\", \"properties\": [\n { \"alias\": \"words\", \"name\": \"Words\", \"dataType\": \"text\", \"variesByCulture\": true }] }]"
                ),
            "umbraco-config/document-types/quote.json(3): property 'words' varies by culture, but document type 'quote' does not"
        );

    [Fact]
    public void Load_VariantCompositionOfAnInvariantType_IsRefused() =>
        AssertProblems(
            folder => folder.DocumentType("plain", "\"compositions\": [\"seo\"]"),
            "umbraco-config/document-types/plain.json(2): document type 'plain' does not vary by culture, but property 'metaTitle' of its composition 'seo' does"
        );

    [Fact]
    public void Load_ElementAtTheRootWithChildren_IsRefused() =>
        AssertProblems(
            folder => folder.DocumentType("quote", "\"element\": true, \"allowedAtRoot\": true, \"allowedChildren\": [\"page\"]"),
            "umbraco-config/document-types/quote.json(1): document type 'quote' is an element, so it cannot be allowed at the root",
            "umbraco-config/document-types/quote.json(1): document type 'quote' is an element, so it cannot have children"
        );

    [Fact]
    public void Load_ElementOfADocumentType_IsRefused() =>
        AssertProblems(
            folder => folder.DocumentType("note", "\"element\": true, \"variesByCulture\": true, \"compositions\": [\"seo\"]"),
            "umbraco-config/document-types/note.json(2): document type 'note' is an element, but is composed of 'seo', which is not"
        );

    [Fact]
    public void Load_GroupThatIsATabElsewhere_IsRefused() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "more",
                    "\"variesByCulture\": true, \"compositions\": [\"seo\"], \"groups\": [\n { \"alias\": \"seo\", \"name\": \"Search\", \"type\": \"group\", \"properties\": [] }]"
                ),
            "umbraco-config/document-types/more.json(3): group 'seo' is a tab in one of umbraco-config/document-types/seo.json and umbraco-config/document-types/more.json, and a group in the other"
        );

    [Fact]
    public void Load_PatternThatIsNotARegularExpression_IsRefused() =>
        AssertProblems(
            folder =>
                folder.DocumentType(
                    "seo",
                    "\"groups\": [{ \"alias\": \"a\", \"name\": \"A\", \"type\": \"tab\", \"properties\": [{ \"alias\": \"x\", \"name\": \"X\", \"dataType\": \"text\",\n \"pattern\": \"[\" }] }]"
                ),
            "umbraco-config/document-types/seo.json(3): property 'x': the pattern is not a regular expression"
        );

    [Fact]
    public void Load_ConfigurationThatRefersToNothing_IsRefused() =>
        AssertProblems(
            folder => folder.DataType("blocks", "Umbraco.BlockList", "{\n \"blocks\": [{ \"contentElementTypeKey\": \"type:nothing\" }] }"),
            "umbraco-config/data-types/blocks.json(2): data type 'blocks' refers to 'type:nothing', which does not exist"
        );

    [Fact]
    public void Load_NoDefaultLanguage_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "languages.json",
                    """{ "languages": [{ "iso": "vi", "name": "Tiếng Việt" }, { "iso": "en", "name": "English" }] }"""
                ),
            "umbraco-config/languages.json: no language is the default"
        );

    [Fact]
    public void Load_TwoDefaultLanguages_AreRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "languages.json",
                    "{ \"languages\": [{ \"iso\": \"vi\", \"name\": \"Tiếng Việt\", \"default\": true },\n { \"iso\": \"en\", \"name\": \"English\", \"default\": true }] }"
                ),
            "umbraco-config/languages.json(2): language 'en' is a second default beside 'vi'"
        );

    [Fact]
    public void Load_UnknownCulture_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "languages.json",
                    "{ \"languages\": [{ \"iso\": \"vi\", \"name\": \"Tiếng Việt\", \"default\": true }, { \"iso\": \"en\", \"name\": \"English\" },\n { \"iso\": \"not a culture\", \"name\": \"None\" }] }"
                ),
            "umbraco-config/languages.json(2): language 'not a culture' is not a known culture"
        );

    [Fact]
    public void Load_FallbackCircle_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "languages.json",
                    "{ \"languages\": [{ \"iso\": \"vi\", \"name\": \"Tiếng Việt\", \"default\": true, \"fallback\": \"en\" },\n { \"iso\": \"en\", \"name\": \"English\", \"fallback\": \"vi\" }] }"
                ),
            "umbraco-config/languages.json(1): language 'vi' falls back in a circle: vi -> en -> vi",
            "umbraco-config/languages.json(2): language 'en' falls back in a circle: en -> vi -> en"
        );

    [Fact]
    public void Load_HostnameOfNoDocument_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "hostnames.json",
                    "{ \"hostnames\": [{ \"hostname\": \"/vi\", \"language\": \"vi\",\n \"document\": \"start\" }] }"
                ),
            "umbraco-config/hostnames.json(2): hostname '/vi' leads to document 'start', which is not in the starter content"
        );

    [Fact]
    public void Load_VerbThatUmbracoDoesNotKnow_IsRefused() =>
        AssertProblems(
            folder =>
                folder.Write(
                    "user-groups.json",
                    "{ \"groups\": [{ \"alias\": \"admin\", \"name\": \"A\", \"icon\": \"i\", \"sections\": [], \"languages\": \"all\",\n \"permissions\": [\"Umb.Document.Shred\"] }] }"
                ),
            "umbraco-config/user-groups.json(2): user group 'admin' is granted 'Umb.Document.Shred', which Umbraco does not know"
        );

    private static void AssertProblems(Action<SchemaFolder> spoil, params string[] expected)
    {
        using var folder = new SchemaFolder();
        spoil(folder);

        var problems = folder.Problems();

        Assert.Equal(string.Join(Environment.NewLine, expected), string.Join(Environment.NewLine, problems));
    }
}
