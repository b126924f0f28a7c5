using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Live;

/// <summary>A page that listens for news.</summary>
internal sealed class LiveReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _text;

    private LiveReader(HttpResponseMessage response, Stream stream, string session) => (_response, _text, Session) = (response, new StreamReader(stream), session);

    public string Session { get; }

    public HttpResponseMessage Response => _response;

    /// <summary>Opens a stream and reads its greeting.</summary>
    public static async Task<(LiveReader Reader, JsonNode Hello)> OpenAsync(DeskSite desk, Guid account, string query = "")
    {
        var http = desk.As(account).Http;
        var response = await http.GetAsync($"/umbraco/management/api/v1/leads/live?{query}", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var reader = new LiveReader(response, await response.Content.ReadAsStreamAsync(), http.DefaultRequestHeaders.GetValues(StaffByHeader.SessionHeader).Single());
        return (reader, await reader.NextAsync("hello"));
    }

    /// <summary>The data of the next event of the name; others are passed over.</summary>
    public async Task<JsonNode> NextAsync(string name)
    {
        using var patience = new CancellationTokenSource(Patience);
        var found = false;
        while (await _text.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                found = line == $"event: {name}";
            }
            else if (found && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonNode.Parse(line["data: ".Length..])!;
            }
        }

        throw new EndOfStreamException($"The stream ended before '{name}'.");
    }

    public ValueTask DisposeAsync()
    {
        _text.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
