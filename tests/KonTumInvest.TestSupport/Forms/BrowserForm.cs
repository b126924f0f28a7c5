using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace KonTumInvest.TestSupport.Forms;

/// <summary>
/// A form as a browser without script handles it: what is on the page is sent back, ticked boxes only, with what the test typed. The
/// client keeps the cookies.
/// </summary>
public sealed class BrowserForm
{
    private readonly HttpClient _client;
    private readonly string _address;
    private readonly List<KeyValuePair<string, string>> _values = [];
    private readonly List<(string Name, string FileName, byte[] Content)> _files = [];

    private BrowserForm(HttpClient client, string address, HttpStatusCode status, HttpResponseHeaders headers, string html)
    {
        (_client, _address, Status, Headers, Html) = (client, address, status, headers, html);
        Page = new HtmlParser().ParseDocument(html);
        if (Page.QuerySelector("main form") is IHtmlFormElement form)
        {
            _values.AddRange(form.Elements.SelectMany(ValuesOf));
        }
    }

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public string Html { get; }

    public IHtmlDocument Page { get; }

    /// <summary>The errors beside the fields, by the field's name without its prefix.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors =>
        Page.QuerySelectorAll(".field--invalid")
            .Select(block => (Control: block.QuerySelector("[name]"), Error: block.QuerySelector(".field__error")))
            .Where(block => block.Control is not null && block.Error is not null)
            .GroupBy(block => block.Control!.GetAttribute("name")!.Replace("Form.", string.Empty, StringComparison.Ordinal))
            .ToDictionary(blocks => blocks.Key, blocks => blocks.First().Error!.LastChild!.TextContent.Trim());

    public IReadOnlyList<string> Summary => [.. Page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim())];

    public static async Task<BrowserForm> OpenAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await ReadAsync(client, address, response);
    }

    public string? this[string field] => _values.LastOrDefault(value => value.Key == NameOf(field)).Value;

    public IReadOnlyList<string> All(string field) => [.. _values.Where(value => value.Key == NameOf(field)).Select(value => value.Value)];

    /// <summary>Types into fields, replacing what is in them; null empties or unticks.</summary>
    public BrowserForm Type(params (string Field, string? Value)[] typed)
    {
        foreach (var (field, value) in typed)
        {
            _values.RemoveAll(existing => existing.Key == NameOf(field));
            if (value is not null)
            {
                _values.Add(KeyValuePair.Create(NameOf(field), value));
            }
        }

        return this;
    }

    /// <summary>Types a valid enquiry as a Vietnamese visitor writes it; on the English page the numbers are written otherwise.</summary>
    public BrowserForm TypeValid() =>
        Type(
            ("PersonName", "Người gửi Thử nghiệm"),
            ("Organisation", "Công ty Thử nghiệm Đắk"),
            ("Country", "VN"),
            ("Email", "investor@sender.example"),
            ("Phone", "0260 386 2345"),
            ("AreaFrom", "1,5"),
            ("AreaTo", "3"),
            ("Timing", "WithinOneYear"),
            ("InvestmentAmount", "2.000.000"),
            ("InvestmentCurrency", "USD"),
            ("Message", "Chúng tôi muốn thuê đất.\nXin cho biết giá."),
            ("ConsentGiven", "true")
        );

    public BrowserForm Attach(string fileName, byte[] content)
    {
        _files.Add((NameOf("Attachments"), fileName, content));
        return this;
    }

    public BrowserForm Without(string rawName)
    {
        _values.RemoveAll(value => value.Key == rawName);
        return this;
    }

    public async Task<BrowserForm> SendAsync()
    {
        using var content = Content();
        return await SendAsync(content);
    }

    /// <summary>Sends content of the test's own making, in this browser or another.</summary>
    public async Task<BrowserForm> SendAsync(HttpContent content, HttpClient? another = null)
    {
        var client = another ?? _client;
        using var response = await client.PostAsync(Page.QuerySelector("main form")?.GetAttribute("action") ?? _address, content);
        return await ReadAsync(client, _address, response);
    }

    /// <summary>Sends and follows the redirect; fails the test when the form comes back instead.</summary>
    public async Task<BrowserForm> SendExpectingReceiptAsync()
    {
        var answer = await SendAsync();
        Assert.True(answer.Status == HttpStatusCode.SeeOther, $"{answer.Status}: {string.Join(" | ", answer.Summary)}");
        return await OpenAsync(_client, answer.Headers.Location!.ToString());
    }

    public MultipartFormDataContent Content()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _values)
        {
            content.Add(new StringContent(value, Encoding.UTF8), name);
        }

        foreach (var (name, fileName, bytes) in _files)
        {
            content.Add(new ByteArrayContent(bytes), name, fileName);
        }

        return content;
    }

    private static string NameOf(string field) => $"Form.{field}";

    private static async Task<BrowserForm> ReadAsync(HttpClient client, string address, HttpResponseMessage response) =>
        new(client, address, response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement { Name: { } name } input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement { Name: { } name } area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement { Name: { } name } select => [KeyValuePair.Create(name, select.Value ?? string.Empty)],
            _ => [],
        };
}
