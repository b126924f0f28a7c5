namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>A test at the one site; tests run one after another, and each leaves the browser without pages.</summary>
[Collection(Collection)]
public abstract class SiteTest(SiteFixture site) : IAsyncLifetime
{
    public const string Collection = "site";

    protected SiteFixture Site => site;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync() => site.CloseAsync();
}

/// <summary>Shares the site and the browser.</summary>
[CollectionDefinition(SiteTest.Collection)]
public sealed class SiteTests : ICollectionFixture<SiteFixture>;
