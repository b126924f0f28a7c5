using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>What an editor is shown of the rules that the server keeps: pictures without words, the source of a figure.</summary>
public sealed class AlternativeTextTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Publishing_APictureWithoutWords_IsRefusedAtItsField_UntilThePictureOnlyDecorates()
    {
        const string Cluster = "Cụm công nghiệp Đăk La";
        var media = Site.Service<IMediaService>();
        var picture = media.CreateMedia("Ảnh chưa có lời", Constants.System.Root, "Image");
        picture.SetValue("umbracoFile", """{"src":"/media/tests/none.jpg"}""");
        Assert.True(media.Save(picture).Success);
        var (page, _) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync(Cluster);
        var contents = Site.Service<IContentService>();
        var cluster = contents.GetById(Guid.Parse(page.Url.Split('/').First(part => Guid.TryParse(part, out var _))))!;
        var before = cluster.GetValue<string>("photos");
        cluster.SetValue("photos", $$"""[{"key":"{{Guid.CreateVersion7()}}","mediaKey":"{{picture.Key}}"}]""");
        contents.Save(cluster);
        await page.OpenAsync(Cluster);

        await page.ActAsync("Lưu và xuất bản", "Lưu và xuất bản", everyLanguage: true);

        await Assertions.Expect(page.GetByText("Ảnh “Ảnh chưa có lời” chưa có lời mô tả bằng tiếng Việt").First).ToBeVisibleAsync();
        picture.SetValue("decorative", 1);
        Assert.True(media.Save(picture).Success);
        await page.OpenAsync(Cluster);
        await page.PublishAsync(everyLanguage: true);

        var restored = contents.GetById(cluster.Key)!;
        restored.SetValue("photos", before);
        contents.Save(restored);
        Assert.True(contents.Publish(restored, ["vi", "en"]).Success);
        Assert.True(media.Delete(picture).Success);
    }

    [Fact]
    public async Task FigureTakenFromAPageOfThisSite_NamesIt_AndThePageNamesWhoCitesIt()
    {
        const string Law = "225/QĐ-TTg";
        var contents = Site.Service<IContentService>();
        var types = Site.Service<IContentTypeService>();
        var laws = contents.GetPagedOfType(types.Get("legalDocument")!.Id, 0, 50, out _, null!).ToList();
        var law = laws.Find(one => one.GetValue<string>("number") == Law) ?? laws[0];
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Khu công nghiệp Sao Mai");
        var park = contents.GetById(Guid.Parse(page.Url.Split('/').First(part => Guid.TryParse(part, out var _))))!;
        park.SetValue("totalArea", $$$"""{"value":150,"unit":"ha","source":{"document":"{{{Law}}}","reference":"{{{law.Key}}}"}}""");
        contents.Save(park);

        await page.OpenAsync("Khu công nghiệp Sao Mai");
        await page.EditAsync("Số liệu");

        await Assertions.Expect(page.Locator("kontum-figure-fields umb-input-document").First.GetByText(law.GetCultureName("vi")!)).ToBeVisibleAsync();
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{law.Key}/vi/view/info");
        await Assertions.Expect(page.GetByText("Khu công nghiệp Sao Mai").First).ToBeVisibleAsync();
        faults.AssertNone();
    }
}
