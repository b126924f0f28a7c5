using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Bodies of 50 MB over a real socket, with their length announced and in chunks: refused with words, in bounded memory, and nothing is kept.</summary>
[Collection(ManagementTests.Name)]
public sealed class LargeBodyTests(ManagementSite site)
{
    private const long Large = 50 * 1024 * 1024;

    /// <summary>What the server may allocate for one of them, the client of the test included, which sends from one small buffer.</summary>
    private const long AllocatedBytes = 40 * 1024 * 1024;

    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_IsRefused_AndThePageStaysAsItWas(bool announced)
    {
        var page = await _editor.CreatePageAsync(site, "Trang vừa phải", "Page of a fair size");
        var content = Pages.Content("Trang vừa phải", "@").ToJsonString().Split('@');

        var answer = await SendAsync(HttpMethod.Put, $"/document/{page}", content[0], content[1], "application/json", announced);

        AssertTooLarge(answer);
        Assert.Equal("<p>Page of a fair size</p>", (await _editor.GetAsync($"/document/{page}")).TextOf("en"));
    }

    [Theory]
    [InlineData("POST", "/document", true)]
    [InlineData("POST", "/document", false)]
    [InlineData("POST", "/document/create-and-publish", false)]
    [InlineData("POST", "/media", false)]
    [InlineData("POST", "/dictionary", true)]
    [InlineData("POST", "/dictionary", false)]
    [InlineData("POST", "/dictionary/import", true)]
    [InlineData("POST", "/dictionary/import", false)]
    public async Task EveryCall_WithABody_IsRefused(string method, string path, bool announced)
    {
        var client = site.As(StaffMember.Administrator);

        var answer = await SendAsync(new HttpMethod(method), path, "{\"name\":\"", "\"}", "application/json", announced, client);

        AssertTooLarge(answer);
    }

    [Theory]
    [InlineData("anh.jpg", true)]
    [InlineData("anh.jpg", false)]
    [InlineData("tu-dien.udt", true)]
    [InlineData("tu-dien.udt", false)]
    public async Task Upload_IsRefused_AndNotKept(string name, bool announced)
    {
        var id = Guid.CreateVersion7();
        const string Boundary = "ranh-gioi";
        var before = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"Id\"\r\n\r\n{id}\r\n--{Boundary}\r\n"
            + $"Content-Disposition: form-data; name=\"File\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n";

        var answer = await SendAsync(HttpMethod.Post, "/temporary-file", before, $"\r\n--{Boundary}--\r\n", $"multipart/form-data; boundary={Boundary}", announced);

        AssertTooLarge(answer);
        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{id}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RichText_NestedDeeperThanAnybodyWrites_IsRefusedAtItsField_AtOnce()
    {
        var page = await _editor.CreatePageAsync(site, "Trang nông", "Shallow page");
        var sent = Pages.Content("Trang nông", string.Concat(Enumerable.Repeat("<div>", 500_000)));
        sent["variants"]![1]!["name"] = "Shallow page";
        var clock = Stopwatch.StartNew();

        var answer = await _editor.AskAsync(HttpMethod.Put, $"/document/{page}", sent);

        Assert.Contains("body", Assert.Single(answer.Refused(HttpStatusCode.BadRequest).Body!["errors"]!.AsObject()).Key, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal("<p>Shallow page</p>", (await _editor.GetAsync($"/document/{page}")).TextOf("en"));
    }

    private static void AssertTooLarge(EditorAnswer answer)
    {
        answer.Refused(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("Nội dung quá lớn", answer.Body!["title"]!.GetValue<string>());
        Assert.Equal("Nội dung đã gửi quá lớn. Chưa có gì thay đổi.", answer.Body["detail"]!.GetValue<string>());
    }

    private async Task<EditorAnswer> SendAsync(
        HttpMethod method,
        string path,
        string before,
        string after,
        string mediaType,
        bool announced,
        EditorClient? client = null
    )
    {
        using var body = new FilledContent(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after), announced);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var socket = SocketOf(client ?? _editor);
        var sender = new EditorClient(socket);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();

        var answer = await sender.SendAsync(method, path, body);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, AllocatedBytes);
        return answer;
    }

    /// <summary>The same session without the handlers of tests, which keep a whole body to be able to send it again.</summary>
    private static HttpClient SocketOf(EditorClient client)
    {
        var socket = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = client.Http.BaseAddress };
        foreach (var (name, values) in client.Http.DefaultRequestHeaders)
        {
            socket.DefaultRequestHeaders.TryAddWithoutValidation(name, values);
        }

        return socket;
    }

    /// <summary>Letters between two texts, up to <see cref="Large"/> bytes.</summary>
    private sealed class FilledContent(byte[] before, byte[] after, bool announced) : HttpContent
    {
        private static readonly byte[] Letters = [.. Enumerable.Repeat((byte)'a', 64 * 1024)];

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(before);
            for (var left = Large; left > 0; left -= Letters.Length)
            {
                await stream.WriteAsync(Letters);
            }

            await stream.WriteAsync(after);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = before.Length + Large + after.Length;
            return announced;
        }
    }
}
