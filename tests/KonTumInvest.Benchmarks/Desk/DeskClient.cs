using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Benchmarks.Desk;

/// <summary>One connection to the desk's part of the Management API, signed in as the first administrator.</summary>
internal sealed class DeskClient : IDisposable
{
    public const string Email = "administrator@measure.example";
    public const string Password = "pomelo-harvest-under-lantern";

    private const string SignIn = "/umbraco/login";
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _http;

    public DeskClient(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public void Dispose() => _http.Dispose();

    /// <exception cref="InvalidOperationException">The account is not let in.</exception>
    public async Task SignInAsync()
    {
        var page = new HtmlParser().ParseDocument(await (await SendAsync(new HttpRequestMessage(HttpMethod.Get, SignIn))).Content.ReadAsStringAsync());
        var hidden = page.QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? string.Empty));
        using var form = new FormUrlEncodedContent([.. hidden, KeyValuePair.Create("Form.Email", Email), KeyValuePair.Create("Form.Password", Password)]);
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, SignIn) { Content = form });
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
        }
    }

    /// <summary>Asks, and tells how long the whole answer took, in milliseconds.</summary>
    public Task<(double Time, string Answer)> AskAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    /// <summary>Sets another program up that reads every unit's leads.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> AddProgramAsync()
    {
        var wish = new { formToken = Guid.NewGuid(), name = "Measure", purpose = "Measure", scopes = new[] { "leads.read" }, allUnits = true };
        var program = JsonNode.Parse((await SendAsync(HttpMethod.Post, "/clients", JsonContent.Create(wish))).Answer)!["id"]!.GetValue<Guid>();
        var key = new { lastDay = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30) };
        return JsonNode.Parse((await SendAsync(HttpMethod.Post, $"/clients/{program}/keys", JsonContent.Create(key))).Answer)!["key"]!.GetValue<string>();
    }

    /// <summary>Asks as another program, and tells how long the whole answer took, in milliseconds.</summary>
    public async Task<double> AskAsProgramAsync(string key, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _http.SendAsync(request);
        await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Acts, and tells how long the whole answer took, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message holds the answer.</exception>
    public async Task<(double Time, string Answer)> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var start = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(method, $"/umbraco/management/api/v1/leads{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", EditorClient.Authorization);
        using var answer = await SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? (Stopwatch.GetElapsedTime(start).TotalMilliseconds, text)
            : throw new InvalidOperationException($"{path} was answered with {answer.StatusCode}: {text}");
    }

    // Cookies by hand: they are for HTTPS only, and the measured site is asked without it on the loopback.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await _http.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var (name, value) = set.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : (set, string.Empty);
            _cookies[name] = value;
        }

        return answer;
    }
}
