using System.Text.Json;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The editor client as a person uses it. Elements are found by what the client names them by, and by their Vietnamese words.</summary>
internal static class EditorPages
{
    private const string Dialogs = "umb-backoffice-modal-container";

    /// <summary>The address of the first document that the search of the back office finds by a name.</summary>
    public static async Task<string> AddressOfAsync(this IPage page, string name)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async name => (await fetch(`/umbraco/management/api/v1/item/document/search?query=${encodeURIComponent(name)}&take=1`,
              { headers: { Authorization: "Bearer [redacted]" } })).json()
            """,
            name
        );
        return $"/umbraco/section/content/workspace/document/edit/{found.GetProperty("items")[0].GetProperty("id").GetString()}/vi/view/content";
    }

    /// <summary>The id of the account that is signed in.</summary>
    public static async Task<string> OwnIdAsync(this IPage page) =>
        await page.EvaluateAsync<string>(
            """async () => (await (await fetch("/umbraco/management/api/v1/user/current", { headers: { Authorization: "Bearer [redacted]" } })).json()).id"""
        );

    /// <summary>
    /// Opens a tab of a document that is open, and waits until it is the one in use: what is typed while the client changes over is lost.
    /// </summary>
    public static async Task EditAsync(this IPage page, string tab)
    {
        var step = $"/tab/{tab.ToLowerInvariant().Replace(' ', '-')}";
        await page.Tab(tab).ClickAsync();
        await page.WaitForURLAsync(url => Uri.UnescapeDataString(url).EndsWith(step, StringComparison.Ordinal));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>A tab with a group of properties.</summary>
    public static ILocator Tab(this IPage page, string name) => page.Locator($"umb-content-workspace-view-edit uui-tab[label='{name}']");

    public static ILocator TextAreas(this IPage page) => page.Locator("umb-property-editor-ui-textarea textarea");

    /// <summary>
    /// Types into a field of a document, a language or a tab that was just opened. The client shows the first tab before it leads to it, and then draws
    /// its fields once more; what is typed before that is put aside with the old ones, so that it is looked at again.
    /// </summary>
    public static async Task WriteAsync(this IPage page, Func<ILocator> field, string text)
    {
        const int Looks = 10;
        for (var (look, stayed) = (0, 0); look < Looks && stayed < 2; look++)
        {
            stayed = await field().InputValueAsync() == text ? stayed + 1 : 0;
            if (stayed == 0)
            {
                await field().FillAsync(text);
            }

            await page.WaitForTimeoutAsync(500);
        }
    }

    /// <summary>A button at the foot of a document, by the beginning of its words.</summary>
    public static ILocator Action(this IPage page, string words) =>
        page.Locator($":is(umb-workspace-action, umb-save-and-preview-workspace-action) uui-button[label^='{words}']").First;

    /// <summary>A button of the dialog that is open, by its words, once the dialog lets it be pressed: a press that comes before is lost.</summary>
    public static ILocator DialogButton(this IPage page, string words) => page.Locator($"{Dialogs} uui-button[label='{words}']:not([disabled])").Last;

    /// <summary>
    /// Presses a button at the foot of a document, and the button of the dialog that then asks for languages.
    /// </summary>
    /// <param name="page">The editor client with a document.</param>
    /// <param name="action">How the button's words begin.</param>
    /// <param name="confirmation">The words of the dialog's button.</param>
    /// <param name="everyLanguage">Whether to choose every language that the dialog offers; otherwise those it proposes.</param>
    public static async Task ActAsync(this IPage page, string action, string confirmation, bool everyLanguage = false)
    {
        await page.Action(action).ClickAsync();
        await page.Locator($"{Dialogs} uui-menu-item").First.WaitForAsync();
        if (everyLanguage)
        {
            await page.ChooseEveryLanguageAsync();
        }

        await page.DialogButton(confirmation).ClickAsync();
    }

    /// <summary>Chooses the languages that the open dialog offers and does not propose itself.</summary>
    public static async Task ChooseEveryLanguageAsync(this IPage page)
    {
        var offered = page.Locator($"{Dialogs} uui-menu-item");
        for (var at = 0; at < await offered.CountAsync(); at++)
        {
            if (await offered.Nth(at).GetAttributeAsync("selected") is null)
            {
                await offered.Nth(at).ClickAsync();
            }

            await Assertions.Expect(offered.Nth(at)).ToHaveAttributeAsync("selected", string.Empty);
        }
    }

    /// <summary>The name of the document that is open, in the language that is open.</summary>
    public static ILocator NameOfDocument(this IPage page) => page.Locator("#name-input input").First;

    /// <summary>Goes over to another language of the document that is open, by the list at the top left.</summary>
    /// <param name="page">The editor client with a document.</param>
    /// <param name="language">ISO code.</param>
    /// <param name="name">The document's name in that language; empty where it has none yet.</param>
    public static async Task SwitchToAsync(this IPage page, string language, string name)
    {
        await page.Locator("umb-app-language-select #toggle").ClickAsync();
        await page.Locator($"umb-app-language-select uui-combobox-list-option[value='{language}']").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).Segments.Any(segment => segment.TrimEnd('/') == language));
        await Assertions.Expect(page.NameOfDocument()).ToHaveValueAsync(name);
    }

    /// <summary>Opens a document by its name in the search of the back office.</summary>
    public static async Task OpenAsync(this IPage page, string name)
    {
        await page.GotoAsync(await page.AddressOfAsync(name));
        await Assertions.Expect(page.NameOfDocument()).ToHaveValueAsync(name);
    }

    /// <summary>Saves and publishes the document that is open, and waits until the server has done it.</summary>
    public static Task PublishAsync(this IPage page, bool everyLanguage = false) =>
        page.ExpectAsync("PUT", "/update-and-publish", () => page.ActAsync("Lưu và xuất bản", "Lưu và xuất bản", everyLanguage));

    /// <summary>Chooses an act from the menu of the document that is open.</summary>
    public static async Task ChooseAsync(this IPage page, string alias)
    {
        await page.Locator("umb-workspace-entity-action-menu uui-button").First.ClickAsync();
        await page.Locator($"umb-workspace-entity-action-menu uui-menu-item[data-mark='entity-action:{alias}']").ClickAsync();
    }

    /// <summary>The markup of a page of the public site.</summary>
    public static async Task<string> ShownAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        return await page.ContentAsync();
    }

    /// <summary>
    /// Saves the document that is open, and waits until the client has read it again: until then it takes every language it sent for changed,
    /// and previews the first of those.
    /// </summary>
    public static async Task SaveAsync(this IPage page, bool everyLanguage = false)
    {
        var id = new Uri(page.Url).Segments.Select(segment => segment.TrimEnd('/')).First(segment => Guid.TryParse(segment, out _));
        var path = $"/v1/document/{id}";
        var readAgain = page.WaitForResponseAsync(response => Is(response, "GET", path));
        await page.ExpectAsync("PUT", path, () => page.ActAsync("Lưu…", "Lưu", everyLanguage));
        await (await readAgain).FinishedAsync();
    }

    /// <summary>Waits for the server's answer to what is done meanwhile, and expects success.</summary>
    public static async Task ExpectAsync(this IPage page, string method, string path, Func<Task> act)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, response => Is(response, method, path));
        Assert.InRange(answer.Status, 200, 299);
    }

    private static bool Is(IResponse response, string method, string path) =>
        response.Request.Method == method && new Uri(response.Url).AbsolutePath.EndsWith(path, StringComparison.Ordinal);
}
