using System.Text.Json.Nodes;
using KonTumInvest.Cms.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.Tests.Serialization;

public sealed class CmsJsonSerializerTests
{
    private readonly CmsJsonSerializer _serializer = new();

    [Theory]
    [InlineData("7", typeof(int))]
    [InlineData("7000000000", typeof(long))]
    [InlineData("7.25", typeof(decimal))]
    [InlineData("true", typeof(bool))]
    [InlineData("\"7\"", typeof(string))]
    [InlineData("[\"a\",\"b\"]", typeof(string[]))]
    [InlineData("[1,2]", typeof(int[]))]
    [InlineData("[]", typeof(object[]))]
    [InlineData("[1,\"b\"]", typeof(JsonArray))]
    [InlineData("[{\"a\":1}]", typeof(JsonArray))]
    [InlineData("{\"a\":1}", typeof(JsonObject))]
    public void Deserialize_UntypedMember_IsPlainClrValueOrJsonNode(string json, Type expected)
    {
        var members = _serializer.Deserialize<Dictionary<string, object?>>($$"""{"value":{{json}}}""");

        Assert.IsType(expected, members!["value"]);
        Assert.Equal($$"""{"value":{{json}}}""", _serializer.Serialize(members));
    }

    [Fact]
    public void Serialize_Vietnamese_StaysReadable()
    {
        Assert.Equal("""{"tên":"Đăk Tô"}""", _serializer.Serialize(new Dictionary<string, object> { ["tên"] = "Đăk Tô" }));
    }

    [Fact]
    public void Udi_RoundTrip_IsTextAndNonsenseIsNull()
    {
        var udi = new GuidUdi("document", Guid.Parse("eed5fc6b-96fd-45a5-a0f1-b1adfb483c2f"));

        var json = _serializer.Serialize(new Holder(udi, udi));

        Assert.Equal("""{"any":"umb://document/eed5fc6b96fd45a5a0f1b1adfb483c2f","narrow":"umb://document/eed5fc6b96fd45a5a0f1b1adfb483c2f"}""", json);
        Assert.Equal(new Holder(udi, udi), _serializer.Deserialize<Holder>(json));
        Assert.Equal(new Holder(null, null), _serializer.Deserialize<Holder>("""{"any":"umb:x","narrow":""}"""));
    }

    [Fact]
    public void BlockList_RoundTrip_KeepsEverythingOfItsOwn()
    {
        const string json =
            """{"contentData":[{"contentTypeKey":"11111111-1111-1111-1111-111111111111","key":"aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa","values":[{"alias":"title","culture":"vi","segment":null,"value":"Khối"}]}],"settingsData":[],"expose":[{"contentKey":"aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa","culture":"vi","segment":null}],"layout":{"Umbraco.BlockGrid":[{"contentKey":"aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa","areas":[]}],"Umbraco.BlockList":[{"contentKey":"aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa","settingsKey":null}]}}""";

        var value = _serializer.Deserialize<BlockListValue>(json)!;
        var again = _serializer.Deserialize<BlockListValue>(_serializer.Serialize(value))!;

        Assert.Equal("Khối", again.ContentData.Single().Values.Single().Value);
        Assert.Equal("vi", again.Expose.Single().Culture);
        Assert.Single(again.GetLayouts()!);
        Assert.DoesNotContain("BlockGrid", _serializer.Serialize(value), StringComparison.Ordinal);
        Assert.Single(new BlockListEditorDataConverter(_serializer).Deserialize(json).References);
    }

    [Fact]
    public void TryDeserialize_PlainText_IsNotJson()
    {
        Assert.False(_serializer.TryDeserialize("Khu công nghiệp", out string[]? _));
        Assert.True(_serializer.TryDeserialize(JsonNode.Parse("[\"a\"]")!, out string[]? list));
        Assert.Equal(["a"], list);
    }

    [Fact]
    public void Configuration_KeysOfFieldsAndLenientBooleans_AreUnderstood()
    {
        var configuration = new ConfigurationJsonSerializer().Deserialize<MediaPicker3Configuration>(
            """{"multiple":"1","enableLocalFocalPoint":1,"validationLimit":{"min":"1","max":3}}"""
        )!;

        Assert.True(configuration.Multiple);
        Assert.True(configuration.EnableLocalFocalPoint);
        Assert.Equal((1, 3), (configuration.ValidationLimit.Min, configuration.ValidationLimit.Max));
    }

    private sealed record Holder(Udi? Any, GuidUdi? Narrow);
}
