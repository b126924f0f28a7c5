using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace KonTumInvest.TestSupport.Hosting;

/// <summary>Calls the Management API as the editor client does.</summary>
public sealed class EditorClient(HttpClient http)
{
    /// <summary>What the client sends in place of a token.</summary>
    public const string Authorization = "Bearer [redacted]";

    private const string Api = "/umbraco/management/api/v1";

    public HttpClient Http => http;

    /// <summary>Reads, and expects success.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        var answer = await AskAsync(HttpMethod.Get, path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Status} {answer.Body?.ToJsonString()}");
        return answer.Body!;
    }

    /// <summary>Acts, and expects success.</summary>
    /// <returns>The key of what was created, if anything was.</returns>
    public async Task<Guid> DoAsync(HttpMethod method, string path, object? body = null)
    {
        var answer = await AskAsync(method, path, body);
        Assert.True((int)answer.Status is 200 or 201, $"{path}: {answer.Status} {answer.Body?.ToJsonString()}");
        return answer.Created ?? Guid.Empty;
    }

    /// <summary>Asks, whatever the answer.</summary>
    public Task<EditorAnswer> AskAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body));

    /// <summary>Sends text as if it were JSON, or of another type.</summary>
    public Task<EditorAnswer> AskRawAsync(HttpMethod method, string path, string text, string mediaType = "application/json") =>
        SendAsync(method, path, new StringContent(text, Encoding.UTF8, mediaType));

    /// <summary>Uploads a file to be used by a later save.</summary>
    public Task<EditorAnswer> UploadAsync(Guid id, byte[] content, string fileName)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(content), "File", fileName },
        };
        return SendAsync(HttpMethod.Post, "/temporary-file", form);
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<EditorAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/umbraco", StringComparison.Ordinal) ? path : Api + path);
        request.Content = content;
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var created = response.Headers.TryGetValues("umb-generated-resource", out var keys) ? Guid.Parse(keys.First()) : (Guid?)null;
        var isJson = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new EditorAnswer(response.StatusCode, isJson ? JsonNode.Parse(text) : null, response.Content.Headers.ContentType?.MediaType, created);
    }
}

/// <summary>What the API answered.</summary>
public sealed record EditorAnswer(HttpStatusCode Status, JsonNode? Body, string? MediaType, Guid? Created)
{
    /// <summary>Umbraco's name of why it was refused.</summary>
    public string? OperationStatus => Body?["operationStatus"]?.GetValue<string>();

    /// <summary>Asserts that it is refused as the client reads it.</summary>
    public EditorAnswer Refused(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status} {Body?.ToJsonString()}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal("Error", Body!["type"]!.GetValue<string>());
        Assert.Equal((int)status, Body["status"]!.GetValue<int>());
        Assert.False(string.IsNullOrWhiteSpace(Body["title"]!.GetValue<string>()));
        return this;
    }
}
