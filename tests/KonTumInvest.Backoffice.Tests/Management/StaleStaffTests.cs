using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using static KonTumInvest.Backoffice.Tests.Hosting.MadeGroups;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Two administrators change the same group or account.</summary>
[Collection(ManagementTests.Name)]
public sealed class StaleStaffTests(ManagementSite site) : IAsyncLifetime
{
    private readonly EditorClient _administrator = site.As(StaffMember.Administrator);
    private StaffAccount? _second;

    private EditorClient Second => site.As(_second!.Id);

    public async Task InitializeAsync() => _second = await site.AddAccountAsync("admin");

    public Task DisposeAsync() => site.DisableAsync(_second!.Id);

    [Fact]
    public async Task Group_SavedOverSomebodyElsesChange_IsRefused_WithWhoAndWhen_AndStaysAsItWas()
    {
        var id = await _administrator.MakeGroupAsync(New(Writing));
        var (first, second) = (_administrator, Second);
        var opened = (await first.GetAsync($"/user-group/{id}")).AsObject();
        var openedBySecond = (await second.GetAsync($"/user-group/{id}")).AsObject();
        await second.DoAsync(HttpMethod.Put, $"/user-group/{id}", openedBySecond.With("fallbackPermissions", Texts(Reading)));

        var answer = await first.AskAsync(HttpMethod.Put, $"/user-group/{id}", opened.With("name", "Tên của người thứ nhất"));

        AssertStale(answer, "Người khác vừa lưu nhóm này", _second!.Id, "Tài khoản thử");
        var stored = await first.GetAsync($"/user-group/{id}");
        Assert.NotEqual("Tên của người thứ nhất", stored["name"]!.GetValue<string>());
        Assert.DoesNotContain("Umb.Document.Update", stored["fallbackPermissions"]!.ToJsonString(), StringComparison.Ordinal);
        await first.DoAsync(HttpMethod.Put, $"/user-group/{id}", stored.AsObject().With("name", "Tên sau khi mở lại"));
        await first.DoAsync(HttpMethod.Put, $"/user-group/{id}", stored.AsObject().With("name", "Tên lưu lần nữa"));
    }

    [Fact]
    public async Task Account_SavedOverSomebodyElsesChange_IsRefused_WithWhoAndWhen_AndStaysAsItWas()
    {
        var account = await site.AddAccountAsync("editor");
        var (first, second) = (_administrator, Second);
        var opened = await first.DetailsAsync(account.Id);
        await second.DoAsync(HttpMethod.Put, $"/user/{account.Id}", (await second.DetailsAsync(account.Id)).With("name", "Tên của người thứ hai"));

        var answer = await first.AskAsync(HttpMethod.Put, $"/user/{account.Id}", opened.With("name", "Tên của người thứ nhất"));

        AssertStale(answer, "Người khác vừa lưu tài khoản này", _second!.Id, "Tài khoản thử");
        var stored = await first.DetailsAsync(account.Id);
        Assert.Equal("Tên của người thứ hai", stored["name"]!.GetValue<string>());
        await first.DoAsync(HttpMethod.Put, $"/user/{account.Id}", stored.With("name", "Tên sau khi mở lại"));
        await first.DoAsync(HttpMethod.Put, $"/user/{account.Id}", stored.With("name", "Tên lưu lần nữa"));
    }

    [Fact]
    public async Task Account_WhoseOwnerChoseAnotherLanguage_IsNotSavedOver()
    {
        var account = await site.AddAccountAsync("editor");
        var opened = await _administrator.DetailsAsync(account.Id);
        await site.As(account.Id).DoAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "en" });

        var answer = await _administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", opened.With("name", "Tên mới"));

        AssertStale(answer, "Người khác vừa lưu tài khoản này", account.Id, "Tài khoản thử");
        Assert.Equal("en", (await _administrator.DetailsAsync(account.Id))["languageIsoCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task Account_ThatHasOnlySignedIn_IsSaved()
    {
        var account = await site.AddAccountAsync("editor");
        var opened = await _administrator.DetailsAsync(account.Id);
        await site.SignedInAsync(account.Id);

        await _administrator.DoAsync(HttpMethod.Put, $"/user/{account.Id}", opened.With("name", "Tên mới"));

        Assert.Equal("Tên mới", (await _administrator.DetailsAsync(account.Id))["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("user-group")]
    [InlineData("user")]
    public async Task Tag_DecidesInPlaceOfTheSession(string kind)
    {
        var id = kind == "user" ? (await site.AddAccountAsync("editor")).Id : await _administrator.MakeGroupAsync(New(Writing));
        using var read = await _administrator.Http.GetAsync(new Uri($"/umbraco/management/api/v1/{kind}/{id}", UriKind.Relative));
        var opened = (await read.Content.ReadFromJsonAsync<JsonObject>())!;
        await _administrator.DoAsync(HttpMethod.Put, $"/{kind}/{id}", opened.With("name", "Lưu ở cửa sổ khác"));
        using var stale = new HttpRequestMessage(HttpMethod.Put, $"/umbraco/management/api/v1/{kind}/{id}")
        {
            Content = JsonContent.Create(opened.With("name", "Lưu ở cửa sổ cũ")),
        };
        stale.Headers.IfMatch.Add(read.Headers.ETag!);

        using var refused = await _administrator.Http.SendAsync(stale);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("Lưu ở cửa sổ khác", (await _administrator.GetAsync($"/{kind}/{id}"))["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("user-group")]
    [InlineData("user")]
    public async Task OfTwoSavesAtOnce_OneIsRefused(string kind)
    {
        var id = kind == "user" ? (await site.AddAccountAsync("editor")).Id : await _administrator.MakeGroupAsync(New(Writing));
        EditorClient[] administrators = [_administrator, Second];
        var saves = new List<Func<Task<EditorAnswer>>>();
        foreach (var (administrator, at) in administrators.Select((one, at) => (one, at)))
        {
            var opened = (await administrator.GetAsync($"/{kind}/{id}")).AsObject();
            saves.Add(() => administrator.AskAsync(HttpMethod.Put, $"/{kind}/{id}", opened.With("name", $"Tên {at}")));
        }

        var answers = await Task.WhenAll(saves.Select(save => Task.Run(save)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        var won = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal($"Tên {won}", (await _administrator.GetAsync($"/{kind}/{id}"))["name"]!.GetValue<string>());
    }

    private static void AssertStale(EditorAnswer answer, string title, Guid writer, string name)
    {
        Assert.Equal("StaleVersion", answer.Refused(HttpStatusCode.Conflict).OperationStatus);
        Assert.Equal(title, answer.Body!["title"]!.GetValue<string>());
        Assert.StartsWith($"{name} đã lưu lúc", answer.Body["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(writer, answer.Body["savedBy"]!.Id());
        Assert.InRange(answer.Body["savedAt"]!.GetValue<DateTimeOffset>(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddSeconds(1));
    }
}
