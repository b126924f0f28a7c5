using System.Net;
using AngleSharp.Html.Dom;

namespace KonTumInvest.Backoffice.SignIn.Tests.Hosting;

/// <summary>A browser without script: it keeps cookies, sends forms as they stand on the page, and shows redirects as they are.</summary>
public sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Answer> GetAsync(string address) => await ReadAsync(await client.GetAsync(address));

    /// <summary>Sends the form around (or which is) the element, with what was typed, as if by pressing the element.</summary>
    public async Task<Answer> PressAsync(Answer page, string selector, params (string Name, string? Value)[] typed)
    {
        var element = page.Find(selector);
        var form = element as IHtmlFormElement ?? element.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"{selector} is in no form.");
        var values = form.Elements.OfType<IHtmlInputElement>().Where(Sent).Select(input => (Name: input.Name!, Value: (string?)input.Value)).ToList();
        values.AddRange(form.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, (string?)select.Value)));
        values.RemoveAll(value => typed.Any(other => other.Name == value.Name));
        values.AddRange(typed);
        if (element is IHtmlButtonElement { Name: { Length: > 0 } name } pressed)
        {
            values.Add((name, pressed.Value));
        }

        var action = element.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        using var content = new FormUrlEncodedContent(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, value.Value!)));
        return await ReadAsync(await client.PostAsync(action, content));
    }

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<Answer> SendAsync(string address, string selector, params (string Name, string? Value)[] typed) =>
        await PressAsync(await GetAsync(address), selector, typed);

    /// <summary>Gives e-mail and password on the sign-in page.</summary>
    public Task<Answer> SignInAsync(string email, string password, string address = "/umbraco/login") =>
        SendAsync(address, "main form", ("Form.Email", email), ("Form.Password", password));

    /// <summary>Whether the own account opens, rather than the sign-in page.</summary>
    public async Task<bool> IsSignedInAsync() => (await GetAsync("/umbraco/account")).Status == HttpStatusCode.OK;

    public async Task<Answer> PostAsync(string address, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        return await ReadAsync(await client.PostAsync(address, content));
    }

    private static bool Sent(IHtmlInputElement input) => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked);

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());
}
