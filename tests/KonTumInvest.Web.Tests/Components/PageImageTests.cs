using KonTumInvest.Web.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Web.Tests.Components;

[Collection(RunningSiteTests.Name)]
public sealed class PageImageTests(RunningSite site)
{
    [Theory]
    [InlineData("Cổng cửa khẩu Bờ Y", "The Bờ Y border gate", "Cổng cửa khẩu Bờ Y", "The Bờ Y border gate")]
    [InlineData("Cổng cửa khẩu Bờ Y", null, "Cổng cửa khẩu Bờ Y", "Cổng cửa khẩu Bờ Y")]
    [InlineData(" ", "The Bờ Y border gate", "The Bờ Y border gate", "The Bờ Y border gate")]
    [InlineData(null, null, "", "")]
    public async Task HeroImage_InEachLanguage_IsDescribedInItOrElseInTheOther(string? vietnamese, string? english, string shownInVietnamese, string shownInEnglish)
    {
        var image = Image(("altText", "Cổng"), ("altTextEn", "Gate"));
        await ShowOnHomeAsync(image);

        // Taken away afterwards: without them the page would not have been published.
        image.SetValue("altText", vietnamese);
        image.SetValue("altTextEn", english);
        Assert.True(site.Host.Service<IMediaService>().Save(image).Success);

        Assert.Equal(shownInVietnamese, await HeroAsync("/vi", "alt"));
        Assert.Equal(shownInEnglish, await HeroAsync("/en", "alt"));
        await ShowOnHomeAsync(null);
    }

    [Fact]
    public async Task HeroImage_ThatOnlyDecorates_IsReadToNobody()
    {
        var image = Image(("altText", "Cổng"));
        image.SetValue("decorative", 1);
        Assert.True(site.Host.Service<IMediaService>().Save(image).Success);

        await ShowOnHomeAsync(image);

        Assert.Equal(string.Empty, await HeroAsync("/vi", "alt"));
        await ShowOnHomeAsync(null);
    }

    [Fact]
    public async Task HeroImage_IsOfferedInSeveralWidthsAndKeepsItsPlace()
    {
        var image = Image(("altText", "Cổng cửa khẩu"), ("altTextEn", "Border gate"));

        await ShowOnHomeAsync(image);

        var page = await site.GetAsync("/vi");
        var sources = page.QuerySelectorAll(".hero__media source").ToList();
        Assert.Equal(["image/webp", "image/jpeg"], sources.Select(source => source.GetAttribute("type")));
        Assert.All(sources, source => Assert.True(source.GetAttribute("srcset")!.Split(", ").Length > 1));
        Assert.Equal("1600", await HeroAsync("/vi", "width"));
        Assert.Equal("800", await HeroAsync("/vi", "height"));
        await ShowOnHomeAsync(null);
    }

    private IMedia Image(params (string Alias, string? Value)[] values)
    {
        var medias = site.Host.Service<IMediaService>();
        var image = medias.CreateMedia("Cổng", Constants.System.Root, "Image");
        image.SetValue("umbracoFile", """{"src":"/media/tests/gate.jpg"}""");
        image.SetValue("umbracoWidth", 1600);
        image.SetValue("umbracoHeight", 800);
        foreach (var (alias, value) in values)
        {
            image.SetValue(alias, value);
        }

        Assert.True(medias.Save(image).Success);
        return image;
    }

    private async Task ShowOnHomeAsync(IMedia? image)
    {
        var contents = site.Host.Service<IContentService>();
        var home = contents.GetRootContent().Single(content => content.ContentType.Alias == "home");
        home.SetValue("heroImage", image is null ? null : $$"""[{"key":"{{Guid.CreateVersion7()}}","mediaKey":"{{image.Key}}"}]""");
        contents.Save(home);
        await site.Host.PublishAsync(home.Key, "vi", "en");
    }

    private async Task<string> HeroAsync(string url, string attribute)
    {
        var page = await site.GetAsync(url);
        return page.QuerySelector(".hero__media img")?.GetAttribute(attribute) ?? throw new InvalidOperationException("The page shows no such image.");
    }
}
