using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clients;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>Another program, with a key that an administrator of the board gave it.</summary>
internal sealed class RestProgram
{
    public static readonly string[] EveryScope = [.. ApiScopeNames.All];

    private readonly HttpClient _http;

    private RestProgram(HttpClient http, Guid id, Guid keyId, string key) => (_http, Id, KeyId, Key) = (http, id, keyId, key);

    public Guid Id { get; }

    public Guid KeyId { get; }

    public string Key { get; }

    /// <summary>A program that may do everything of one unit, apart from what is changed.</summary>
    public static async Task<RestProgram> MakeAsync(DeskSite desk, Func<SaveApiClient, SaveApiClient>? change = null)
    {
        var clients = desk.Host.Service<ApiClients>();
        var actor = await desk.ActorAsync(desk.Administrator);
        var wish = new SaveApiClient
        {
            Name = $"Chương trình {Guid.NewGuid():N}",
            Purpose = "Một cửa điện tử",
            Scopes = EveryScope,
            Unit = "industrial-parks",
            SeesContactData = true,
            SeesInvestment = true,
        };
        var client = (await clients.AddAsync(change?.Invoke(wish) ?? wish, actor, CancellationToken.None)).Value;
        var key = await GiveAsync(desk, client.Id);
        return With(desk, client.Id, key);
    }

    /// <summary>A program by a key of its own.</summary>
    public static RestProgram With(DeskSite desk, Guid client, GivenApiKey key)
    {
        var http = desk.Host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Key);
        return new RestProgram(http, client, key.Id, key.Key);
    }

    /// <summary>A further key, which works for thirty days.</summary>
    public static async Task<GivenApiKey> GiveAsync(DeskSite desk, Guid client)
    {
        var last = VietnamTime.DateOf(desk.Time.GetUtcNow()).AddDays(30);
        return (await desk.Host.Service<ApiClients>().GiveKeyAsync(client, new GiveApiKey { LastDay = last }, await desk.ActorAsync(desk.Administrator), CancellationToken.None)).Value;
    }

    /// <summary>Reads, and expects success.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        var answer = await AskAsync(HttpMethod.Get, path);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        return answer.Body!;
    }

    /// <summary>Asks, whatever the answer.</summary>
    public Task<RestAnswer> AskAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends what may be no JSON at all.</summary>
    public async Task<RestAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return await RestAnswer.ReadAsync(response);
    }
}

/// <summary>What a program was answered.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, string Text, JsonNode? Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<RestAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new RestAnswer(response.StatusCode, text, type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null, type, headers);
    }

    public Guid Id => Body!["id"]!.GetValue<Guid>();

    public string ETag => Headers["ETag"];

    /// <summary>Asserts that it succeeded.</summary>
    public RestAnswer Done(HttpStatusCode status)
    {
        Assert.True(Status == status, ToString());
        Assert.Equal("application/json", MediaType);
        return this;
    }

    /// <summary>Asserts that it is refused in problem details of RFC 9457 with the code.</summary>
    public RestAnswer Refused(int status, string code)
    {
        Assert.True((int)Status == status, ToString());
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal($"urn:kontuminvest:problem:{code}", Body!["type"]!.GetValue<string>());
        Assert.Equal(code, Body["code"]!.GetValue<string>());
        Assert.Equal(status, Body["status"]!.GetValue<int>());
        Assert.False(string.IsNullOrWhiteSpace(Body["title"]!.GetValue<string>()));
        return this;
    }

    /// <summary>Asserts that a field is said to be at fault.</summary>
    public RestAnswer At(string field)
    {
        Assert.Contains(Body!["errors"]!.AsArray(), error => error!["field"]!.GetValue<string>() == field);
        return this;
    }

    public override string ToString() => $"{(int)Status} {Text}";
}
