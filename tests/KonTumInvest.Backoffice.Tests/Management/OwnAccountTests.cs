using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Files;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What members of staff change of their own account: picture, language, password.</summary>
[Collection(ManagementTests.Name)]
public sealed class OwnAccountTests(ManagementSite site) : UserCase(site)
{
    [Fact]
    public async Task Avatar_IsEncodedAnew_ShownToStaffOnly_AndRemoved()
    {
        var account = await AddAsync("editor");
        var own = Site.As(account.Id);
        var upload = await own.UploadedAsync(MediaLibrary.Picture(900, 600, SkiaSharp.SKEncodedImageFormat.Png), "chan-dung.png");

        await own.DoAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = upload } });

        var url = (await Administrator.GetAsync($"/user/{account.Id}"))["avatarUrls"]![0]!.GetValue<string>();
        using var shown = await own.Http.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        using var decoded = SkiaSharp.SKBitmap.Decode(await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal((320, 320), (decoded.Width, decoded.Height));
        using var visitor = await Site.Host.CreateClient().GetAsync(new Uri(url, UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.OK, visitor.StatusCode);

        await Administrator.DoAsync(HttpMethod.Delete, $"/user/avatar/{account.Id}");
        Assert.Empty((await Administrator.GetAsync($"/user/{account.Id}"))["avatarUrls"]!.AsArray());
    }

    [Fact]
    public async Task Avatar_ThatIsNoPicture_IsRefused()
    {
        var editor = Site.As(StaffMember.Editor);
        var upload = await editor.UploadedAsync(SampleFiles.Pdf(), "khong-phai-anh.pdf");

        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = upload } })).Refused(HttpStatusCode.BadRequest);
        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = Guid.NewGuid() } })).Refused(HttpStatusCode.NotFound);
        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = (object?)null })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Profile_ChangesTheLanguageOfTheScreens()
    {
        var account = await AddAsync("editor");
        var own = Site.As(account.Id);

        await own.DoAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "en" });

        Assert.Equal("en", (await own.GetAsync("/user/current"))["languageIsoCode"]!.GetValue<string>());
        (await own.AskAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "tlh" })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Password_IsChangedByWhoKnowsThePresentOne()
    {
        var account = await AddAsync("editor");
        var own = Site.As(account.Id);

        var wrong = await own.AskAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = "sai", newPassword = "lá thông reo trên đồi" });
        var weak = await own.AskAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = Password, newPassword = "ngắn" });
        await own.DoAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = Password, newPassword = "lá thông reo trên đồi" });

        wrong.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("InvalidPassword", weak.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Contains(await EventsAsync(account.Id), row => row.Kind == StaffEventKind.PasswordChanged);
    }
}
