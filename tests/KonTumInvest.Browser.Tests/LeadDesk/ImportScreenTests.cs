using System.Text;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A list with wrong rows and a duplicate, from its file to its result and back.</summary>
public sealed class ImportScreenTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task List_IsUploadedCheckedBroughtInAndTakenBack(int width)
    {
        var mark = Guid.CreateVersion7().ToString("N")[20..];
        var known = await Site.LeadAsync("vi", $"Công ty Gỗ {mark}");
        var list = $"Họ tên,Công ty,Email,Ngày nhận\nAn {mark},CTCP Gỗ {mark},an@{mark}.example,\nBình {mark},Hãng Mới {mark},binh@{mark}-2.example,15/03/2024\nChi {mark},,không phải thư,31/02/2024\n";
        var (page, faults) = await Site.SignInAsync("/staff", width);
        var wrong = new List<string>();
        await page.GotoAsync("/staff/imports");
        await page.Locator("kontum-leads-imports input[type='file']").SetInputFilesAsync(new FilePayload { Name = $"{mark}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await page.Locator("kontum-leads-imports").GetByRole(AriaRole.Button, new() { Name = "Tải tệp lên" }).ClickAsync();

        var screen = page.Locator("kontum-leads-import");
        await Assertions.Expect(screen.Locator("select[name='column-3']")).ToHaveValueAsync("ReceivedOn");
        await LookAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra các hàng" }).ClickAsync();

        await Assertions.Expect(screen.GetByText("2 hàng hợp lệ, 1 hàng có lỗi, 1 hàng có thể trùng.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(screen.Locator(".faults li")).ToHaveCountAsync(2);
        await LookAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => screen.GetByRole(AriaRole.Button, new() { Name = "Tải các hàng có lỗi" }).ClickAsync());
        Assert.Contains($"Chi {mark}", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Có thể trùng", Exact = true }).ClickAsync();
        await Assertions.Expect(screen.Locator($"a[href$='/lead/{known.Id}']")).ToHaveTextAsync(known.Reference.ToString());
        await Assertions.Expect(screen.GetByRole(AriaRole.Button, new() { Name = "Nhập 1 hàng" })).ToBeVisibleAsync();
        await screen.Locator("select[name='choice-2']").SelectOptionAsync("Add");
        await LookAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Nhập 2 hàng" }).ClickAsync();

        await Assertions.Expect(screen.GetByText("Đã nhập xong")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(screen.GetByText("Hồ sơ mới: 1")).ToBeVisibleAsync();
        await Assertions.Expect(screen.GetByText("Bổ sung vào hồ sơ có sẵn: 1")).ToBeVisibleAsync();
        await LookAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần nhập" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác", Exact = true }).ClickAsync();

        await Assertions.Expect(screen.GetByText("Đã hoàn tác: 2")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await using var database = await Site.OpenDeskAsync();
        Assert.False(await database.Contacts.AnyAsync(contact => contact.Name == $"An {mark}" || contact.Name == $"Bình {mark}"));
        await page.GotoAsync("/staff/reports/audit");
        await Assertions.Expect(page.Locator("kontum-leads-audit").GetByText("Lý do: hoàn tác lần nhập").First).ToBeVisibleAsync();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        faults.AssertNone();

        async Task LookAsync()
        {
            wrong.AddRange(await Axe.ViolationsAsync(page));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                wrong.Add($"{page.Url} is wider than the screen");
            }
        }
    }
}
