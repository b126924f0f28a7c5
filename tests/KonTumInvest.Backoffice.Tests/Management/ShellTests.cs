using System.Net;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>The page in which the client runs, and what it asks before it shows anything.</summary>
[Collection(ManagementTests.Name)]
public sealed class ShellTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/section/content/workspace/document/edit/00000000-0000-0000-0000-000000000000/vi")]
    public async Task Page_HoldsTheClient_AndNoScriptOfItsOwn(string address)
    {
        using var answer = await _editor.Http.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("<umb-app lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<script").Length - 1);
        Assert.Contains("<script type=\"module\" src=\"/backoffice/", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfSomebodyWithoutAnySection_SaysSo_AndNamesTheAdministrators()
    {
        using var answer = await site.As(StaffMember.Newcomer).Http.GetAsync("/umbraco/section/content");
        var html = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/umbraco/no-section", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Tài khoản chưa được giao phần việc nào", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<umb-app", html, StringComparison.Ordinal);
        foreach (var administrator in site.Host.Service<Cms.Storage.Users.IStaffAccounts>().All().Where(member => member is { Enabled: true, Invited: false }))
        {
            Assert.Equal(administrator.Groups.Contains("admin"), html.Contains(administrator.Email, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_NamesFilesThatBrowsersKeepForAYear()
    {
        var html = await _editor.Http.GetStringAsync("/umbraco");
        var addresses = html.Split('"').Where(part => part.StartsWith("/backoffice/", StringComparison.Ordinal)).ToList();

        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
            using var answer = await _editor.Http.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        }

        Assert.True(addresses.Count > 3);
    }

    [Fact]
    public async Task Page_InTheLanguageOfTheAccount()
    {
        var html = await site.As(StaffMember.SecondEditor).Http.GetStringAsync("/umbraco");

        Assert.Contains("<umb-app lang=\"en\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ForAStranger_IsRefused()
    {
        using var stranger = site.Host.CreateClient();

        using var answer = await stranger.GetAsync("/umbraco/section/content");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/umbraco/login")]
    [InlineData("/umbraco/password/forgot")]
    [InlineData("/umbraco/logout")]
    public async Task PagesOfOurOwn_WinOverTheClient(string address)
    {
        using var stranger = site.Host.CreateClient();

        using var answer = await stranger.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<umb-app", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/server/status")]
    [InlineData("/server/configuration")]
    [InlineData("/manifest/manifest/public")]
    public async Task WhatTheClientAsksFirst_IsToldToAnyone(string path)
    {
        var stranger = new EditorClient(site.Host.CreateClient());

        Assert.Equal(HttpStatusCode.OK, (await stranger.AskAsync(HttpMethod.Get, path)).Status);
    }

    [Theory]
    [InlineData("/server/information")]
    [InlineData("/manifest/manifest/private")]
    [InlineData("/user/current/configuration")]
    [InlineData("/figure-unit")]
    [InlineData("/item/template")]
    public async Task WhatTheClientAsksThen_IsForStaff(string path)
    {
        var stranger = new EditorClient(site.Host.CreateClient());

        (await stranger.AskAsync(HttpMethod.Get, path)).Refused(HttpStatusCode.Unauthorized);

        await _editor.GetAsync(path);
    }

    [Fact]
    public async Task Information_NamesTheVersionOfUmbraco()
    {
        var information = await _editor.GetAsync("/server/information");

        Assert.StartsWith("18.3.1", information["version"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_AreNamedInTheLanguageOfTheAccount()
    {
        var vietnamese = await _editor.GetAsync("/figure-unit");
        var english = await site.As(StaffMember.SecondEditor).GetAsync("/figure-unit");

        Assert.Equal("tỷ đồng", NameOf(vietnamese, "vndBillion"));
        Assert.Equal("VND billion", NameOf(english, "vndBillion"));
        (await site.As(StaffMember.Newcomer).AskAsync(HttpMethod.Get, "/figure-unit")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Template_OfADocument_HasAName()
    {
        var home = await _editor.GetAsync($"/document/{await _editor.HomeAsync()}");

        var template = (await _editor.GetAsync($"/item/template?id={home["template"]!.Id()}")).AsArray();

        Assert.Equal("home", Assert.Single(template)!["alias"]!.GetValue<string>());
    }

    [Fact]
    public async Task Preview_IsAPageOfOurOwn()
    {
        var home = await _editor.HomeAsync();

        var address = await _editor.GetAsync($"/document/{home}/preview-url?providerAlias=umbDocumentUrlProvider&culture=en");

        Assert.Equal($"/umbraco/preview?id={home}&culture=en", address["url"]!.GetValue<string>());
        (await _editor.AskAsync(HttpMethod.Get, $"/document/{Guid.NewGuid()}/preview-url")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Siblings_OfWhatWasThrownAway_AreThoseItLeft()
    {
        var first = await _editor.CreatePageAsync(site, "Trang ở lại", "Page that stays");
        var second = await _editor.CreatePageAsync(site, "Trang bỏ đi", "Page that goes");
        await _editor.DoAsync(HttpMethod.Put, $"/document/{second}/move-to-recycle-bin");

        var around = await _editor.GetAsync($"/tree/document/siblings?target={second}&before=1&after=0");
        var unknown = await _editor.AskAsync(HttpMethod.Get, $"/tree/document/siblings?target={Guid.NewGuid()}&before=1&after=0");

        Assert.Equal([first], around.Items().Select(Pages.Id));

        // The client looks for these words.
        Assert.Contains("not found", unknown.Refused(HttpStatusCode.NotFound).Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static string NameOf(System.Text.Json.Nodes.JsonNode units, string code) =>
        units.AsArray().Single(unit => unit!["code"]!.GetValue<string>() == code)!["label"]!.GetValue<string>();
}
