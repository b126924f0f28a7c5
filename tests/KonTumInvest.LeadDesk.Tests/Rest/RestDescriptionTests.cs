using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Rest;
using KonTumInvest.LeadDesk.Tests.Desk.Rights;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>The description says what the addresses really take and answer.</summary>
public abstract class RestDescriptionTests(DeskSite desk)
{
    [Fact]
    public async Task EveryAddress_IsDescribed_WithTheRightItAsksFor()
    {
        var document = await ReadAsync();

        var described = Operations(document).ToDictionary(
            operation => $"{operation.Method} {operation.Path[(RestPaths.Base.Length + 1)..]}",
            operation => operation.Node["security"]!.AsArray().Single()!.AsObject().Single().Value!.AsArray().Single()!.GetValue<string>()
        );

        Assert.Equal(RightsSheet.Current.Programs.OrderBy(act => act.Key, StringComparer.Ordinal), described.OrderBy(act => act.Key, StringComparer.Ordinal));
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("bearer", document["components"]!["securitySchemes"]!.AsObject().Single().Value!["scheme"]!.GetValue<string>());
        Assert.All(Operations(document), operation => Assert.False(string.IsNullOrWhiteSpace(operation.Node["summary"]?.GetValue<string>()), operation.Path));
        Assert.Equal(Operations(document).Count, Operations(document).Select(operation => operation.Node["operationId"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task EveryParameter_IsRead_AndNoOther()
    {
        var (program, document) = (await RestProgram.MakeAsync(desk), await ReadAsync());
        foreach (var operation in Operations(document).Where(operation => operation.Method == "GET"))
        {
            var path = Local(operation.Path, Guid.NewGuid());
            foreach (var name in Parameters(operation.Node, "query"))
            {
                Assert.False(string.IsNullOrWhiteSpace(Parameter(operation.Node, name)["description"]?.GetValue<string>()), $"{operation.Path} {name}");
                (await program.AskAsync(HttpMethod.Get, $"{path}?{name}=%01")).Refused(400, "api.parameter").At(name);
                if (name.EndsWith("From", StringComparison.Ordinal) || name.EndsWith("To", StringComparison.Ordinal))
                {
                    Assert.Equal("date-time", Parameter(operation.Node, name)["schema"]!["format"]!.GetValue<string>());
                }
            }

            (await program.AskAsync(HttpMethod.Get, $"{path}?other=1")).Refused(400, "api.parameter-unknown");
        }
    }

    [Fact]
    public async Task EveryFieldOfABody_IsRead()
    {
        var (program, document) = (await RestProgram.MakeAsync(desk), await ReadAsync());
        var writing = Operations(document).Where(operation => operation.Node["requestBody"] is not null).ToList();
        foreach (var operation in writing)
        {
            var schema = Resolve(document, operation.Node["requestBody"]!["content"]!["application/json"]!["schema"]!);
            var fields = schema["properties"]!.AsObject().Select(field => field.Key).ToList();
            foreach (var field in fields)
            {
                // Of the wrong type: whatever is read is refused there.
                var answer = await program.AskAsync(HttpMethod.Parse(operation.Method), Local(operation.Path, Guid.NewGuid()), new JsonObject { [field] = new JsonObject { ["x"] = 1 } }.ToJsonString(), ("If-Match", "\"0\""));
                Assert.Contains(field, answer.Refused(400, "api.body").Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
            }

            var nothing = new JsonObject(fields.Select(field => KeyValuePair.Create(field, field == "acknowledge" ? (JsonNode?)JsonValue.Create(false) : null)));
            var empty = await program.AskAsync(HttpMethod.Parse(operation.Method), Local(operation.Path, Guid.NewGuid()), nothing.ToJsonString(), ("If-Match", "\"0\""));
            Assert.NotEqual("api.body", empty.Body!["code"]!.GetValue<string>());
        }

        Assert.Equal(5, writing.Count);
    }

    [Fact]
    public async Task EveryFieldABodyMustHave_IsNeeded_AndNoOther()
    {
        var (program, document) = (await RestProgram.MakeAsync(desk), await ReadAsync());
        var needed = new Dictionary<string, string[]>();
        foreach (var operation in Operations(document).Where(operation => operation.Node["requestBody"] is not null))
        {
            Assert.True(operation.Node["requestBody"]!["required"]!.GetValue<bool>(), operation.Path);
            var schema = Resolve(document, operation.Node["requestBody"]!["content"]!["application/json"]!["schema"]!);
            var (method, path) = (HttpMethod.Parse(operation.Method), Local(operation.Path, Guid.NewGuid()));
            var required = (schema["required"]?.AsArray() ?? []).Select(field => field!.GetValue<string>()).ToArray();
            needed[$"{operation.Method} {operation.Path[(RestPaths.Base.Length + 1)..]}"] = required;
            foreach (var field in schema["properties"]!.AsObject().Select(field => field.Key))
            {
                var without = JsonSerializer.SerializeToNode(Whole(operation.Path), JsonSerializerOptions.Web)!.AsObject();
                without.Remove(field);
                var missing = await program.AskAsync(method, path, without.ToJsonString(), ("If-Match", "\"0\""));
                without[field] = null;
                var nothing = await program.AskAsync(method, path, without.ToJsonString(), ("If-Match", "\"0\""));
                if (required.Contains(field))
                {
                    Assert.DoesNotContain("null", schema["properties"]![field]!.ToJsonString(), StringComparison.Ordinal);
                    missing.Refused(400, "api.missing").At(field);
                    nothing.Refused(400, "api.missing").At(field);
                }
                else
                {
                    Assert.NotEqual("api.missing", missing.Body!["code"]?.GetValue<string>());
                    Assert.NotEqual("api.missing", nothing.Body!["code"]?.GetValue<string>());
                }
            }
        }

        Assert.Equal(["kind", "language", "title"], needed["PUT leads/{id}"].Order(StringComparer.Ordinal));
        Assert.Equal(["stage"], needed["POST leads/{id}/stage"]);
        Assert.Equal(["kind"], needed["POST leads/{id}/activities"]);
        Assert.Equal(["name"], needed["PUT organisations/{id}"]);
        Assert.Empty(needed["POST leads"]);
    }

    [Fact]
    public async Task NoNumber_IsDescribedAsText()
    {
        var document = await ReadAsync();
        var kinds = document["components"]!["schemas"]!.AsObject().SelectMany(schema => schema.Value!["properties"]?.AsObject().Select(field => field.Value!["type"]?.ToJsonString() ?? string.Empty) ?? []).ToList();

        Assert.Contains(kinds, kind => kind.Contains("number", StringComparison.Ordinal));
        Assert.DoesNotContain(kinds, kind => (kind.Contains("number", StringComparison.Ordinal) || kind.Contains("integer", StringComparison.Ordinal)) && kind.Contains("string", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryAnswer_HasTheFieldsAndHeadersThatAreDescribed()
    {
        var (program, document) = (await RestProgram.MakeAsync(desk), await ReadAsync());
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty m{Guid.NewGuid():N}" });
        var mark = Guid.NewGuid().ToString("N");
        var facts = new { title = "Nhà máy", kind = "Land", language = "vi" };

        async Task<RestAnswer> AskAsync(string method, string path, object? body = null, params (string, string)[] headers)
        {
            var answer = await program.AskAsync(HttpMethod.Parse(method), path, body, headers);
            Describes(document, method, path, answer);
            return answer;
        }

        await AskAsync("POST", "/leads", new { personName = "A", organisation = "Công ty",email = $"a@{mark}.example" }, ("Idempotency-Key", mark));
        await AskAsync("POST", "/leads", new { personName = "A", organisation = "Công ty",email = $"a@{mark}.example" }, ("Idempotency-Key", mark));
        await AskAsync("POST", "/leads", new { personName = "A", email = $"a@{mark}.example" });
        await AskAsync("GET", "/leads");
        var shown = await AskAsync("GET", $"/leads/{lead.Id}");
        var changed = await AskAsync("PUT", $"/leads/{lead.Id}", facts, ("If-Match", shown.ETag));
        await AskAsync("POST", $"/leads/{lead.Id}/stage", new { stage = "Screened" }, ("If-Match", changed.ETag));
        await AskAsync("POST", $"/leads/{lead.Id}/activities", new { kind = "Note", text = "A" });
        await AskAsync("GET", $"/leads/{lead.Id}/activities");
        await AskAsync("GET", "/organisations");
        var organisation = await AskAsync("GET", $"/organisations/{lead.OrganisationId}");
        await AskAsync("PUT", $"/organisations/{lead.OrganisationId}", new { name = "Công ty", country = "VN" }, ("If-Match", organisation.ETag));
    }

    [Fact]
    public async Task EveryRefusal_IsDescribedWhereItHappens_AndNowhereElse()
    {
        var document = await ReadAsync();
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty m{Guid.NewGuid():N}" });
        foreach (var operation in Operations(document))
        {
            var (method, writes) = (HttpMethod.Parse(operation.Method), operation.Node["requestBody"] is not null);
            var versioned = Parameters(operation.Node, "header").Contains("If-Match");
            var scope = operation.Node["security"]![0]!.AsObject().Single().Value![0]!.GetValue<string>();
            var program = await RestProgram.MakeAsync(desk, wish => wish with { Scopes = [scope] });
            var other = await RestProgram.MakeAsync(desk, wish => wish with { Scopes = [RestProgram.EveryScope.First(given => given != scope)] });
            var (subject, version) = operation.Path.Contains("/organisations/", StringComparison.Ordinal) ? (lead.OrganisationId!.Value, 0) : (lead.Id, lead.Version);
            var path = Local(operation.Path, subject);
            object? body = writes ? new { } : null;
            var met = new SortedSet<int>();
            async Task MeetAsync(Task<RestAnswer> asked)
            {
                var answer = await asked;
                met.Add((int)answer.Status);
                Describes(document, operation.Method, path, answer);
            }

            using var nobody = desk.Host.CreateClient();
            using var anonymous = new HttpRequestMessage(method, RestPaths.Base + path);
            await MeetAsync(RestAnswer.ReadAsync(await nobody.SendAsync(anonymous)));
            await MeetAsync(other.AskAsync(method, path, body));
            await MeetAsync(program.AskAsync(method, $"{path}?other=1", body, ("If-Match", "\"0\"")));
            if (operation.Path.Contains('{', StringComparison.Ordinal))
            {
                await MeetAsync(program.AskAsync(method, Local(operation.Path, Guid.NewGuid()), writes ? Whole(operation.Path) : null, ("If-Match", "\"0\"")));
            }

            if (writes)
            {
                await MeetAsync(program.SendAsync(method, path, null));
                await MeetAsync(program.AskAsync(method, path, new { personName = new string('a', 70_000) }));
                await MeetAsync(program.AskAsync(method, path, Wrong(operation.Path), ("If-Match", $"\"{version}\"")));
            }

            if (versioned)
            {
                await MeetAsync(program.AskAsync(method, path, Whole(operation.Path)));
                await MeetAsync(program.AskAsync(method, path, Whole(operation.Path), ("If-Match", "\"999\"")));
            }

            // What only happens at the same moment, or after very many requests, has tests of its own.
            met.Add(429);
            if (writes)
            {
                met.Add(409);
            }

            Assert.Equal(met, new SortedSet<int>(operation.Node["responses"]!.AsObject().Select(answer => int.Parse(answer.Key, System.Globalization.CultureInfo.InvariantCulture)).Where(status => status >= 400)));
        }
    }

    private static object Whole(string path) =>
        path.EndsWith("/stage", StringComparison.Ordinal) ? new { stage = "Screened" }
        : path.EndsWith("/activities", StringComparison.Ordinal) ? new { kind = "Note", text = "A" }
        : path.EndsWith("/organisations/{id}", StringComparison.Ordinal) ? new { name = "A" }
        : new { title = "A", kind = "Land", language = "vi" };

    private static object Wrong(string path) =>
        path.EndsWith("/stage", StringComparison.Ordinal) ? new { stage = "Operating" }
        : path.EndsWith("/activities", StringComparison.Ordinal) ? new { kind = "Note" }
        : path.EndsWith("/organisations/{id}", StringComparison.Ordinal) ? new { name = "A", country = "Atlantis" }
        : path.EndsWith("/leads", StringComparison.Ordinal) ? new { }
        : new { title = "A", kind = "Land", language = "de" };

    private static string Local(string path, Guid id) => path[RestPaths.Base.Length..].Replace("{id}", id.ToString(), StringComparison.Ordinal);

    private static List<(string Method, string Path, JsonNode Node)> Operations(JsonNode document) =>
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (operation.Key.ToUpperInvariant(), path.Key, operation.Value!)))];

    private static List<string> Parameters(JsonNode operation, string where) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == where).Select(parameter => parameter!["name"]!.GetValue<string>())];

    private static JsonNode Parameter(JsonNode operation, string name) => operation["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == name)!;

    private static void Describes(JsonNode document, string method, string path, RestAnswer answer)
    {
        var template = Operations(document).Single(operation => operation.Method == method && Matches(operation.Path, path));
        var described = template.Node["responses"]![((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        Assert.True(described is not null, $"{method} {template.Path} answers {answer}, which is not described");
        var content = Assert.Single(described["content"]!.AsObject());
        Assert.Equal(content.Key, answer.MediaType);
        Matches(document, content.Value!["schema"]!, answer.Body, $"{method} {template.Path}");
        foreach (var header in new[] { "ETag", "Location", "Retry-After", "WWW-Authenticate", "Idempotency-Replayed" })
        {
            Assert.True(!answer.Headers.ContainsKey(header) || described["headers"]?[header] is not null, $"{method} {template.Path} gives {header} with {(int)answer.Status}, which is not described");
        }

        foreach (var header in described["headers"]?.AsObject().Select(one => one.Key).Where(one => one is "ETag" or "Location" or "WWW-Authenticate") ?? [])
        {
            Assert.True(answer.Headers.ContainsKey(header), $"{method} {template.Path} does not give {header} with {(int)answer.Status}");
        }
    }

    private static bool Matches(string template, string path)
    {
        var (ours, asked) = (template[RestPaths.Base.Length..].Split('/'), path.Split('?')[0].Split('/'));
        return ours.Length == asked.Length && ours.Zip(asked).All(part => part.First.StartsWith('{') ? Guid.TryParse(part.Second, out _) : part.First == part.Second);
    }

    // Each member that comes is described, and each that is described comes, apart from those that say they may be missing.
    private static void Matches(JsonNode document, JsonNode schema, JsonNode? value, string where)
    {
        var resolved = Resolve(document, schema);
        if (value is JsonArray list)
        {
            foreach (var item in list)
            {
                Matches(document, resolved["items"]!, item, $"{where}[]");
            }
        }
        else if (value is JsonObject members)
        {
            var described = resolved["properties"]!.AsObject().Select(one => one.Key).ToHashSet();
            var come = members.Select(one => one.Key).ToHashSet();
            Assert.True(come.IsSubsetOf(described), $"{where} answers {string.Join(", ", come.Except(described))}, which is not described");
            described.ExceptWith(["traceId"]);
            Assert.True(described.IsSubsetOf(come), $"{where} describes {string.Join(", ", described.Except(come))}, which it does not answer");
            foreach (var (name, member) in members)
            {
                Matches(document, resolved["properties"]![name]!, member, $"{where}.{name}");
            }
        }
        else if (value is not null && resolved["enum"] is JsonArray names)
        {
            Assert.Contains(value.GetValue<string>(), names.Select(name => name?.GetValue<string>()));
        }
    }

    private static JsonNode Resolve(JsonNode document, JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices)
        {
            return Resolve(document, choices.First(choice => choice!["type"]?.ToString() != "null")!);
        }

        return schema["$ref"]?.GetValue<string>() is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;
    }

    private async Task<JsonNode> ReadAsync()
    {
        // To anybody: it tells what there is to ask for, and nothing of what is stored.
        using var http = desk.Host.CreateClient();
        using var response = await http.GetAsync(new Uri(RestPaths.Description, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}

[Collection(OnSqlite.Name)]
public sealed class RestDescriptionTestsOnSqlite(SqliteDesk desk) : RestDescriptionTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestDescriptionTestsOnPostgreSql(PostgreSqlDesk desk) : RestDescriptionTests(desk);
