using System.Net;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>An editor's work on pages, from the first word to what visitors read.</summary>
public sealed class WritingTests(SiteFixture site) : SiteTest(site)
{
    private const string Parks = "/vi/khu-va-cum-cong-nghiep/";

    [Fact]
    public async Task Policy_WrittenInTwoLanguages_IsPreviewedByStaffOnly_ThenPublished()
    {
        const string Vietnamese = "/vi/chinh-sach-uu-dai/uu-dai-tien-thue-dat-thu-nghiem/";
        const string English = "/en/incentives/trial-land-rent-incentive/";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Chính sách ưu đãi");
        await page.ChooseAsync("Umb.EntityAction.Document.Create");
        await page.Locator("umb-document-create-options-modal uui-ref-node-document-type").ClickAsync();
        await Assertions.Expect(page.NameOfDocument()).ToHaveValueAsync(string.Empty);
        await page.NameOfDocument().FillAsync("Ưu đãi tiền thuê đất thử nghiệm");
        await page.Locator("umb-property-editor-ui-dropdown select").First.SelectOptionAsync("landRent");
        await page.TextAreas().First.FillAsync("Giảm một nửa tiền thuê đất.");
        await page.Tab("Hiệu lực").ClickAsync();
        await page.Locator("umb-property-editor-ui-date-picker input").First.FillAsync("2026-02-01");
        await page.ExpectAsync("POST", "/v1/document", () => page.ActAsync("Lưu…", "Lưu"));
        await page.WaitForURLAsync("**/document/edit/**");

        await page.SwitchToAsync("en", string.Empty);
        await page.NameOfDocument().FillAsync("Trial land rent incentive");
        await page.EditAsync("Chính sách");
        await Assertions.Expect(page.TextAreas().First).ToHaveValueAsync(string.Empty);
        await page.WriteAsync(() => page.TextAreas().First, "Half the land rent is waived.");
        await page.SaveAsync(everyLanguage: true);
        await Assertions.Expect(page.TextAreas().First).ToHaveValueAsync("Half the land rent is waived.");
        var preview = await page.Context.RunAndWaitForPageAsync(() => page.Action("Lưu và xem trước").ClickAsync());
        await preview.WaitForURLAsync($"**{English}");
        await Assertions.Expect(preview.Locator(".lead")).ToHaveTextAsync("Half the land rent is waived.");
        Assert.Equal(HttpStatusCode.NotFound, (await Site.VisitAsync(English)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.VisitAsync(Vietnamese)).Status);
        await preview.CloseAsync();

        await page.PublishAsync(everyLanguage: true);

        var vietnamese = await Site.VisitAsync(Vietnamese);
        Assert.Contains("Giảm một nửa tiền thuê đất.", vietnamese.Text, StringComparison.Ordinal);
        Assert.Contains("01/02/2026", vietnamese.Text, StringComparison.Ordinal);
        Assert.Contains("Half the land rent is waived.", (await Site.VisitAsync(English)).Text, StringComparison.Ordinal);
        faults.AssertNone();
    }

    [Fact]
    public async Task Text_RolledBackInOneLanguage_IsOldThereAndNewInTheOther()
    {
        const string Policy = "Miễn thuế nhập khẩu";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync(Policy);
        var address = page.Url;
        var old = await page.TextAreas().First.InputValueAsync();
        await page.WriteAsync(() => page.TextAreas().First, "Bản tiếng Việt sửa nhầm.");
        await page.SwitchToAsync("en", "Import duty exemption");
        await Assertions.Expect(page.TextAreas().First).Not.ToHaveValueAsync("Bản tiếng Việt sửa nhầm.");
        await page.WriteAsync(() => page.TextAreas().First, "The English was meant to change.");
        await page.PublishAsync(everyLanguage: true);
        Assert.Contains("Bản tiếng Việt sửa nhầm.", (await Site.VisitAsync("/vi/chinh-sach-uu-dai/mien-thue-nhap-khau/")).Text, StringComparison.Ordinal);

        await page.GotoAsync(address);
        await Assertions.Expect(page.NameOfDocument()).ToHaveValueAsync(Policy);
        await page.ChooseAsync("Umb.EntityAction.Document.Rollback");
        // The published version is shown first; one chosen before it has come would be put aside for it.
        var version = page.Locator("umb-content-rollback-modal uui-table");
        await Assertions.Expect(version).ToContainTextAsync("Bản tiếng Việt sửa nhầm.");
        await page.Locator(".rollback-item").Last.ClickAsync();
        await Assertions.Expect(version).ToContainTextAsync(old);
        await page.ExpectAsync("POST", "/rollback", () => page.DialogButton("Hoàn tác").ClickAsync());
        await Assertions.Expect(page.TextAreas().First).ToHaveValueAsync(old);
        await page.PublishAsync();

        Assert.Contains(old, (await Site.VisitAsync("/vi/chinh-sach-uu-dai/mien-thue-nhap-khau/")).Text, StringComparison.Ordinal);
        Assert.Contains("The English was meant to change.", (await Site.VisitAsync("/en/incentives/import-duty-exemption/")).Text, StringComparison.Ordinal);
        faults.AssertNone();
    }

    [Fact]
    public async Task Branch_ThrownAwayAndRestored_LeavesTheSiteAndComesBack()
    {
        const string Cluster = "Cụm công nghiệp Kon Plông";
        const string Path = Parks + "cum-cong-nghiep-kon-plong/";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync(Cluster);
        var address = page.Url;
        Assert.Equal(HttpStatusCode.OK, (await Site.VisitAsync(Path)).Status);
        await page.ChooseAsync("Umb.EntityAction.Document.RecycleBin.Trash");
        await page.ExpectAsync("PUT", "/move-to-recycle-bin", () => page.DialogButton("Thùng rác").ClickAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await Site.VisitAsync(Path)).Status);

        await page.GotoAsync(address);
        await page.ChooseAsync("Umb.EntityAction.Document.RecycleBin.Restore");

        // Where it goes back to is looked up first; until it is there, pressing the button does nothing.
        await Assertions.Expect(page.Locator("umb-restore-from-recycle-bin-modal")).ToContainTextAsync("Khu và cụm công nghiệp");
        await page.ExpectAsync("PUT", "/restore", () => page.DialogButton("Khôi phục").ClickAsync());
        // Umbraco gives back a draft; visitors see it when it is published again.
        Assert.Equal(HttpStatusCode.NotFound, (await Site.VisitAsync(Path)).Status);

        await page.OpenAsync(Cluster);
        await page.PublishAsync(everyLanguage: true);

        Assert.Contains(Cluster, (await Site.VisitAsync(Path)).Text, StringComparison.Ordinal);
        faults.AssertNone();
    }

    [Fact]
    public async Task Page_Renamed_LeadsFromItsOldAddress()
    {
        const string OldName = "Ưu đãi và hỗ trợ trong cụm công nghiệp";
        const string OldPath = "/vi/chinh-sach-uu-dai/uu-dai-va-ho-tro-trong-cum-cong-nghiep/";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync(OldName);
        await page.NameOfDocument().FillAsync("Ưu đãi cho cụm công nghiệp");

        await page.PublishAsync();

        var old = await Site.VisitAsync(OldPath);
        Assert.Equal(HttpStatusCode.MovedPermanently, old.Status);
        Assert.EndsWith("/vi/chinh-sach-uu-dai/uu-dai-cho-cum-cong-nghiep/", old.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Site.VisitAsync("/vi/chinh-sach-uu-dai/uu-dai-cho-cum-cong-nghiep/")).Status);
        faults.AssertNone();
    }

    [Fact]
    public async Task Plan_PerLanguage_PublishesAndTakesOffTheSiteAtItsTime()
    {
        const string Name = "Quỹ Hỗ trợ đầu tư";
        const string Vietnamese = "/vi/chinh-sach-uu-dai/quy-ho-tro-dau-tu/";
        const string English = "/en/incentives/investment-support-fund/";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync(Name);
        await page.WriteAsync(() => page.TextAreas().First, "Bản có hẹn giờ.");
        await page.SaveAsync();

        await page.Locator("#popover-trigger").Last.ClickAsync();
        await page.Locator("umb-workspace-action-menu uui-menu-item[label='Lập lịch xuất bản'], umb-workspace-action-menu-item uui-menu-item[label='Lập lịch xuất bản']").First.ClickAsync();
        await page.Locator("umb-document-schedule-modal uui-menu-item").First.WaitForAsync();
        await page.ChooseEveryLanguageAsync();
        var times = page.Locator("umb-document-schedule-modal umb-input-date input");
        await times.Nth(0).FillAsync(InMinutes(5));
        await times.Nth(3).FillAsync(InMinutes(10));
        await page.ExpectAsync("PUT", "/publish", () => page.DialogButton("Lập lịch xuất bản").ClickAsync());
        var key = page.Url.Split('/').Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).First(id => id != Guid.Empty);
        var plans = Site.Service<IContentService>().GetContentScheduleByContentId(Site.Service<IContentService>().GetById(key)!.Id).FullSchedule;
        Assert.Equal(["en", "vi"], plans.Select(plan => plan.Culture).Order());
        Assert.DoesNotContain("Bản có hẹn giờ.", (await Site.VisitAsync(Vietnamese)).Text, StringComparison.Ordinal);

        await Site.AdvanceAsync(TimeSpan.FromMinutes(6));
        Assert.Contains("Bản có hẹn giờ.", (await Site.VisitAsync(Vietnamese)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Site.VisitAsync(English)).Status);
        await Site.AdvanceAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.NotFound, (await Site.VisitAsync(English)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Site.VisitAsync(Vietnamese)).Status);
        faults.AssertNone();
    }

    [Fact]
    public async Task DictionaryItem_WithAKeyOfTheSite_ReplacesItsWord()
    {
        const string Key = "layout.print";
        var (page, faults) = await Site.SignInAsync("/umbraco/section/translation/workspace/dictionary/create/parent/dictionary-root/null");
        var texts = page.Locator("umb-workspace-view-dictionary-editor uui-textarea textarea");
        await texts.Nth(1).WaitForAsync();
        await page.Locator("umb-workspace-editor uui-input input, umb-workspace-header-name-editable input").First.FillAsync(Key);
        await texts.Nth(0).FillAsync("In ra giấy");
        await texts.Nth(1).FillAsync("In ra giấy");

        await page.ExpectAsync("POST", "/v1/dictionary", () => page.Action("Lưu").ClickAsync());

        Assert.Contains("In ra giấy", (await Site.VisitAsync("/vi/chinh-sach-uu-dai/mien-thue-nhap-khau/")).Text, StringComparison.Ordinal);
        faults.AssertNone();
    }

    /// <summary>A minute to come, as a field of the browser takes it: in the browser's time zone, which is the machine's.</summary>
    private static string InMinutes(int minutes) =>
        DateTime.Now.AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
