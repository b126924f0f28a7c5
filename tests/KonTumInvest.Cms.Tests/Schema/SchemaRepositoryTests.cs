using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Tests.Schema;

public sealed class SchemaRepositoryTests : IDisposable
{
    private readonly SchemaFolder _folder = new();
    private readonly SchemaServices _services;

    public SchemaRepositoryTests() => _services = new SchemaServices(_folder);

    [Fact]
    public void Get_DocumentType_HasWhatTheFileSays()
    {
        var page = _services.Get<IContentTypeRepository>().Get("page")!;

        Assert.Equal(DeterministicGuid.Create("document-type/page"), page.Key);
        Assert.Equal(SchemaId.FromKey(page.Key), page.Id);
        Assert.Equal("-1," + page.Id, page.Path);
        Assert.True(page.VariesByCulture());
        Assert.True(page.AllowedAsRoot);
        Assert.Equal(["page"], page.AllowedContentTypes!.Select(child => child.Alias));
        Assert.Equal("page", page.DefaultTemplate?.Alias);
        Assert.Equal(["content", "seo"], page.CompositionPropertyGroups.Select(group => group.Alias));
        Assert.Equal(["metaTitle", "title", "rank", "quotes"], page.CompositionPropertyTypes.Select(property => property.Alias));
        Assert.False(page.IsDirty());
    }

    [Fact]
    public void Get_PropertyType_TakesEditorAndStorageFromItsDataType()
    {
        var rank = _services.Get<IContentTypeRepository>().Get("page")!.PropertyTypes.Single(property => property.Alias == "rank");

        Assert.Equal("Umbraco.Integer", rank.PropertyEditorAlias);
        Assert.Equal(ValueStorageType.Integer, rank.ValueStorageType);
        Assert.Equal(DeterministicGuid.Create("data-type/number"), rank.DataTypeKey);
        Assert.Equal(DeterministicGuid.Create("property/page/rank"), rank.Key);
        Assert.False(rank.VariesByCulture());
        Assert.Equal(SchemaId.FromKey(DeterministicGuid.Create("group/page/content")), rank.PropertyGroupId?.Value);
    }

    [Fact]
    public void Get_MediaType_KeepsItsUsualAliasAndKey()
    {
        var image = _services.Get<IMediaTypeRepository>().Get(Constants.MediaTypes.Guids.ImageGuid)!;

        Assert.Equal("Image", image.Alias);
        Assert.Equal(["altText"], image.PropertyTypes.Select(property => property.Alias));
    }

    [Fact]
    public void Get_DataType_HasItsSettingsWithReferencesResolved()
    {
        var blocks = _services.Get<IDataTypeRepository>().Get(DeterministicGuid.Create("data-type/blocks"))!;

        var written = System.Text.Json.JsonSerializer.Serialize(blocks.ConfigurationData["blocks"]);
        Assert.Contains(DeterministicGuid.Create("document-type/quote").ToString(), written, StringComparison.Ordinal);
        Assert.Equal(ValueStorageType.Ntext, blocks.DatabaseType);
        Assert.Equal("Umb.PropertyEditorUi.Any", blocks.EditorUiAlias);
    }

    [Fact]
    public void Get_ChangedCopy_LeavesTheNextOneAsItWas()
    {
        var repository = _services.Get<IContentTypeRepository>();
        var changed = repository.Get("page")!;
        changed.Name = "Changed";
        changed.PropertyTypes.First(property => property.Alias == "title").Mandatory = false;
        changed.CompositionPropertyTypes.First(property => property.Alias == "metaTitle").Name = "Changed";
        changed.RemovePropertyType("rank");
        changed.RemoveContentType("seo");
        changed.AllowedContentTypes!.First().Alias = "changed";
        changed.AllowedTemplates!.First().Name = "Changed";

        var next = repository.Get("page")!;

        Assert.Equal("page", next.Name);
        Assert.True(next.PropertyTypes.First(property => property.Alias == "title").Mandatory);
        Assert.Equal("Title", next.CompositionPropertyTypes.First(property => property.Alias == "metaTitle").Name);
        Assert.True(next.PropertyTypeExists("rank"));
        Assert.Equal("page", next.AllowedContentTypes!.First().Alias);
        Assert.Equal("Page", next.AllowedTemplates!.First().Name);
    }

    [Fact]
    public void Get_ChangedDataType_LeavesTheNextOneAsItWas()
    {
        var repository = _services.Get<IDataTypeRepository>();
        var changed = repository.Get(DeterministicGuid.Create("data-type/text"))!;
        changed.Name = "Changed";
        changed.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 1 };

        var next = repository.Get(changed.Key)!;

        Assert.Equal("text", next.Name);
        Assert.Equal(80, next.ConfigurationData["maxChars"]);
    }

    [Fact]
    public void Get_ChangedGroup_LeavesTheNextOneAsItWas()
    {
        var repository = _services.Get<IUserGroupRepository>();
        var changed = repository.Get("admin")!;
        changed.Permissions.Clear();
        changed.ClearAllowedSections();

        var next = repository.Get("admin")!;

        Assert.Equal(["Umb.Document.Publish", "Umb.Document.Read"], next.Permissions.Order());
        Assert.Equal(["content"], next.AllowedSections);
    }

    [Fact]
    public void Get_ByQuery_AnswersWhatTheQueryAsks()
    {
        var types = _services.Get<IContentTypeRepository>();
        var elements = new EntityQuery<IContentType>().Where(type => type.IsElement);
        var withNumbers = new EntityQuery<PropertyType>().Where(property => property.PropertyEditorAlias == "Umbraco.Integer");

        Assert.Equal(["quote"], types.Get(elements).Select(type => type.Alias));
        Assert.Equal(1, types.Count(elements));
        Assert.Equal(["page"], types.GetByQuery(withNumbers).Select(type => type.Alias));
    }

    [Fact]
    public void GetMany_WithoutIds_GivesAllAndWithIdsThose()
    {
        var types = _services.Get<IContentTypeRepository>();
        var page = types.Get("page")!;

        Assert.Equal(3, types.GetMany(Array.Empty<int>()).Count());
        Assert.Equal(["page"], types.GetMany(page.Key).Select(type => type.Alias));
        Assert.Empty(types.GetMany(12));
        Assert.True(types.Exists(page.Id));
        Assert.False(types.Exists(Guid.Empty));
    }

    [Fact]
    public void GetAllContentTypeAliases_PerKind_GivesThatKind()
    {
        var types = _services.Get<IContentTypeRepository>();

        Assert.Equal(["Image"], types.GetAllContentTypeAliases(Constants.ObjectTypes.MediaType));
        Assert.Equal(["page", "quote", "seo", "Image"], types.GetAllContentTypeAliases());
        Assert.Equal(["altText", "metaTitle", "quotes", "rank", "title", "words"], types.GetAllPropertyTypeAliases());
    }

    [Fact]
    public void GetAllowedParentKeys_Child_GivesTheTypesThatAllowIt()
    {
        var types = _services.Get<IContentTypeRepository>();
        var page = types.Get("page")!.Key;

        Assert.Equal([page], types.GetAllowedParentKeys(page));
    }

    [Fact]
    public void GetUniqueAlias_TakenAlias_GetsTheFirstFreeNumber() =>
        Assert.Equal("page1", _services.Get<IContentTypeRepository>().GetUniqueAlias("page"));

    [Fact]
    public void Save_Anything_IsRefusedWithTheReason()
    {
        var types = _services.Get<IContentTypeRepository>();

        var refusal = Assert.Throws<NotSupportedException>(() => types.Save(types.Get("page")!));

        Assert.Contains("umbraco-config", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_AreFoundByCodeAndById()
    {
        var languages = _services.Get<ILanguageRepository>();
        var vi = SchemaId.FromKey(DeterministicGuid.Create("language/vi"));

        Assert.Equal("vi", languages.GetDefaultIsoCode());
        Assert.Equal(vi, languages.GetDefaultId());
        Assert.Equal(vi, languages.GetIdByIsoCode("VI"));
        Assert.Equal("vi", languages.GetIsoCodeById(vi));
        Assert.Equal("vi", languages.GetByIsoCode("en")?.FallbackIsoCode);
        Assert.Null(languages.GetIdByIsoCode("fr", throwOnNotFound: false));
        Assert.Throws<ArgumentException>(() => languages.GetIdByIsoCode("fr"));
    }

    [Fact]
    public void FindUsages_OfADataType_NamesTypesAndProperties()
    {
        var dataTypes = _services.Get<IDataTypeRepository>();
        var text = dataTypes.Get(DeterministicGuid.Create("data-type/text"))!;

        var usages = dataTypes.FindUsages(text.Id);

        Assert.Equal(["altText", "metaTitle", "title", "words"], usages.Values.SelectMany(aliases => aliases).Order());
    }

    [Fact]
    public void Domains_GetTheirRootWhenTheDocumentAppears()
    {
        var domains = _services.Get<IDomainRepository>();
        var before = domains.GetAll(includeWildcards: true).Select(domain => domain.RootContentId).ToList();
        _services.Ids.Known[DeterministicGuid.Create("document/home")] = 57;

        var after = domains.GetAssignedDomains(57, includeWildcards: true).ToList();

        Assert.Equal([null, null], before);
        Assert.Equal(["/vi", "/en"], after.Select(domain => domain.DomainName));
        Assert.Equal(["vi", "en"], after.Select(domain => domain.LanguageIsoCode));
        Assert.Equal(57, domains.Get(after[0].Id)?.RootContentId);
    }

    [Fact]
    public void UserGroups_StartWhereTheFileSays()
    {
        _services.Ids.Known[DeterministicGuid.Create("document/home")] = 57;
        var groups = _services.Get<IUserGroupRepository>();

        var (admin, translator) = (groups.Get("admin")!, groups.Get("translator")!);

        Assert.Equal(Constants.System.Root, admin.StartContentId);
        Assert.True(admin.HasAccessToAllLanguages);
        Assert.Equal(57, translator.StartContentId);
        Assert.Equal([SchemaId.FromKey(DeterministicGuid.Create("language/en"))], translator.AllowedLanguages);
        Assert.Equal(["translator"], groups.GetGroupsAssignedToSection("translation").Select(group => group.Alias));
    }

    [Fact]
    public void GetPermissions_ForNodes_GivesTheGroupsOwnRights()
    {
        var groups = _services.Get<IUserGroupRepository>();
        var translator = groups.Get("translator")!;

        var permissions = groups.GetPermissions([(IReadOnlyUserGroup)translator], true, 5, 6);

        Assert.Equal(["Umb.Document.Read"], permissions.GetAllPermissions(6));
        Assert.Equal(2, permissions.Count);
        Assert.Empty(groups.GetPermissions([(IReadOnlyUserGroup)translator], false, 5));
    }

    [Fact]
    public void EnsureBuilt_EditorThatIsNotRegistered_NamesFileAndLine()
    {
        _folder.Write(
            "data-types/odd.json",
            "{ \"alias\": \"odd\", \"name\": \"Odd\",\n \"editor\": \"Umbraco.Missing\", \"editorUi\": \"x\" }"
        );
        using var services = new SchemaServices(_folder);

        var exception = Assert.Throws<SchemaException>(() => services.Get<SchemaEntities>().EnsureBuilt());

        Assert.Equal(
            "umbraco-config/data-types/odd.json(2): data type 'odd' uses editor 'Umbraco.Missing', which is not registered",
            exception.Message
        );
    }

    [Fact]
    public void EnsureBuilt_SettingsThatTheEditorRefuses_NameFileAndLine()
    {
        _folder.Write(
            "data-types/odd.json",
            "{ \"alias\": \"odd\", \"name\": \"Odd\", \"editor\": \"Umbraco.Strict\", \"editorUi\": \"x\",\n \"configuration\": {} }"
        );
        using var services = new SchemaServices(_folder);

        var exception = Assert.Throws<SchemaException>(() => services.Get<SchemaEntities>().EnsureBuilt());

        Assert.Equal("umbraco-config/data-types/odd.json(2): data type 'odd': The limit is missing.", exception.Message);
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }
}
