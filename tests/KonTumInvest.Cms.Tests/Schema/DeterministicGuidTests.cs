using KonTumInvest.Cms.Schema;

namespace KonTumInvest.Cms.Tests.Schema;

public sealed class DeterministicGuidTests
{
    // Stored documents point at these keys: a change of either value orphans them.
    [Theory]
    [InlineData("document-type/plot", "33f2ef77-770a-582f-82d5-435dd4979b70")]
    [InlineData("document/sao-mai", "ce8a79da-34b5-550c-99f0-db1e0e75fb63")]
    public void Create_KnownName_GivesTheSameKeyForEver(string name, string expected)
    {
        var key = DeterministicGuid.Create(name);

        Assert.Equal(Guid.Parse(expected), key);
    }

    [Fact]
    public void Create_AnyName_IsAVersionFiveUuid()
    {
        var text = DeterministicGuid.Create("language/vi").ToString();

        Assert.Equal('5', text[14]);
        Assert.Contains(text[19], "89ab");
    }

    [Fact]
    public void Create_NamesThatDifferInCaseOrDiacritics_GiveDifferentKeys()
    {
        var keys = new[] { "media-type/folder", "media-type/Folder", "document/dak-to", "document/đăk-tô" }.Select(
            DeterministicGuid.Create
        );

        Assert.Equal(4, keys.Distinct().Count());
    }

    [Fact]
    public void FromKey_KnownKey_GivesTheSameIdForEver()
    {
        var id = SchemaId.FromKey(new Guid("cc07b313-0843-4aa8-bbda-871c8da728c8"));

        Assert.Equal(1_000_000_000 + (int)(0xcc07b313 % 1_147_483_647), id);
    }
}
