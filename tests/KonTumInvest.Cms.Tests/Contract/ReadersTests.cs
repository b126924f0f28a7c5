using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>What readers see when two changes meet: what was committed last.</summary>
public sealed class ReadersTests(ContractHost host) : ContractTest(host)
{
    // Longer than a publish takes that nobody holds up; with turns it waits for the one that is.
    private static readonly TimeSpan OfOtherChange = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Publish_WhileAnotherChangeHasReadTheOldRows_IsWhatReadersSee()
    {
        var key = await CreatePublishedAsync("Bản cũ");
        await RenameAsync(key, "Bản mới");
        var held = Host.Pause.HoldNext();
        var reading = Task.Run(() => Site.Service<IDocumentCacheService>().RefreshMemoryCacheAsync(key));
        await held.Begun;

        var publishing = Task.Run(() => PublishAsync(key, "vi"));
        await Task.WhenAny(publishing, Task.Delay(OfOtherChange));
        held.End();
        await Task.WhenAll(reading, publishing);

        Assert.Equal("Bản mới", ReadTitle(key, "vi"));
    }

    [Fact]
    public async Task Unpublish_WhileAnotherChangeHasReadTheRows_TakesThePageDown()
    {
        var key = await CreatePublishedAsync("Còn đó");
        var held = Host.Pause.HoldNext();
        var reading = Task.Run(() => Site.Service<IDocumentCacheService>().RefreshMemoryCacheAsync(key));
        await held.Begun;

        var unpublishing = Task.Run(() => Publishing.UnpublishAsync(key, new HashSet<string> { "vi" }, Editor));
        await Task.WhenAny(unpublishing, Task.Delay(OfOtherChange));
        held.End();
        await Task.WhenAll(reading, unpublishing);

        Assert.Null(ReadTitle(key, "vi"));
    }
}
