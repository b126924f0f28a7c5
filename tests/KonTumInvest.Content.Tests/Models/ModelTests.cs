using System.Reflection;
using KonTumInvest.Content.Models;
using KonTumInvest.Content.Tests.Support;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Tests.Models;

/// <summary>The typed models and the document types in <c>umbraco-config</c> say the same.</summary>
public sealed class ModelTests
{
    // Read by Umbraco's own routing, not by the models.
    private const string FurtherAddresses = "umbracoUrlAlias";

    private static readonly Dictionary<string, Type> Models = typeof(DocumentModel)
        .Assembly.GetTypes()
        .Select(type => (Type: type, type.GetCustomAttribute<PublishedModelAttribute>()?.ContentTypeAlias))
        .Where(model => model.ContentTypeAlias is not null)
        .ToDictionary(model => model.ContentTypeAlias!, model => model.Type);

    public static TheoryData<string> Types => [.. Concrete().Order()];

    [Fact]
    public void Models_All_BelongToATypeThatIsNotAComposition()
    {
        Assert.Equal(Concrete().Order(), Models.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Model_PropertiesItReads_AreThoseOfItsType(string alias)
    {
        var document = new FakeDocument();
        var model = Activator.CreateInstance(Models[alias], document, new NoopPublishedValueFallback())!;

        foreach (var property in Models[alias].GetProperties().Where(IsOurs))
        {
            _ = property.GetValue(model);
        }

        Assert.Equal(ConfigurationFiles.PropertiesOf(alias).Keys.Where(name => name != FurtherAddresses).Order(), document.Asked.Order());
    }

    private static bool IsOurs(PropertyInfo property) => property.DeclaringType!.Assembly == typeof(DocumentModel).Assembly;

    private static IEnumerable<string> Concrete()
    {
        var compositions = ConfigurationFiles
            .DocumentTypes.Values.SelectMany(type => type["compositions"]!.AsArray())
            .Select(name => name!.GetValue<string>());
        return ConfigurationFiles.DocumentTypes.Keys.Except(compositions);
    }
}
