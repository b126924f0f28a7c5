using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>Pictures, from the editor's disk to the visitor's screen.</summary>
public sealed class PictureTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Pictures_UploadedTogether_OneFocusedAndPlaced_AreShownAroundTheirFocalPoint()
    {
        const string Cluster = "Cụm công nghiệp Đăk La";
        var (page, faults) = await Site.SignInAsync("/umbraco/section/media");
        var picture = await page.ScreenshotAsync(new() { Clip = new() { Width = 900, Height = 600 } });
        await page.Locator("umb-dropzone-media input[type='file']").First.SetInputFilesAsync([File("xuongmot.png", picture), File("xuonghai.png", picture)]);
        await page.Locator("uui-card-media[name='Xuonghai']").WaitForAsync();

        await page.Locator("uui-card-media[name='Xuongmot'] #open-part").ClickAsync();
        var focus = page.Locator("umb-image-cropper-focus-setter #image");
        await Assertions.Expect(focus).ToHaveJSPropertyAsync("complete", true);
        var box = (await focus.BoundingBoxAsync())!;
        await focus.ClickAsync(new() { Position = new() { X = box.Width * 0.2f, Y = box.Height * 0.3f } });
        var texts = page.Locator("umb-property-editor-ui-text-box input");
        await texts.Nth(0).FillAsync("Một nhà xưởng trong cụm");
        await texts.Nth(1).FillAsync("A workshop in the cluster");
        var id = new Uri(page.Url).Segments.Select(part => part.TrimEnd('/')).First(part => Guid.TryParse(part, out _));
        await page.ExpectAsync("PUT", $"/v1/media/{id}", () => page.Action("Lưu").ClickAsync());

        await page.OpenAsync(Cluster);
        await page.Locator("umb-input-rich-media #btn-add").First.ClickAsync();
        await page.Locator("umb-media-picker-modal uui-card-media[title='Xuongmot']").ClickAsync();
        await page.DialogButton("Chọn").ClickAsync();
        await page.Locator("umb-rich-media-card, umb-input-rich-media uui-card-media").First.WaitForAsync();
        await page.PublishAsync(everyLanguage: true);

        var visitor = await Site.OpenAsync("/vi/khu-va-cum-cong-nghiep/cum-cong-nghiep-dak-la/");
        await Assertions.Expect(visitor.Locator("#photos img")).ToHaveAttributeAsync("alt", "Một nhà xưởng trong cụm");
        await visitor.GotoAsync("/en/zones-and-parks/");
        var card = visitor.Locator(".card__media img[alt='A workshop in the cluster']");
        await Assertions.Expect(card).ToHaveAttributeAsync("src", new Regex("/16x9/2-3/"));
        await card.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(card).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(16 / 9.0, await card.EvaluateAsync<double>("image => image.naturalWidth / image.naturalHeight"), 0.02);
        faults.AssertNone();
    }

    private static FilePayload File(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = content,
        };
}
