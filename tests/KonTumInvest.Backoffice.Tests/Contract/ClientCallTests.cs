using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KonTumInvest.Backoffice.Management;
using KonTumInvest.Backoffice.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace KonTumInvest.Backoffice.Tests.Contract;

/// <summary>Each call of the editor client is either answered, or refused on purpose.</summary>
[Collection(ManagementTests.Name)]
public sealed class ClientCallTests(ManagementSite site)
{
    private const string Api = "umbraco/management/api";

    [Fact]
    public void EachCall_IsRoutedAsTheListSays()
    {
        var answered = Answered();

        var wrong = ClientCall.All.Where(call =>
            call.Decision switch
            {
                ClientCall.Offered => !answered.Contains((call.Method, call.Shape)),
                ClientCall.Refused => answered.Contains((call.Method, call.Shape)),
                _ => true,
            }
        );

        None(wrong.Select(call => $"{call.Decision} {call.Method} {call.Path}"));
    }

    /// <summary>Two actions with one address answer neither: routing refuses to choose.</summary>
    [Fact]
    public void EachCall_IsAnsweredOnce() =>
        None(Routes().GroupBy(route => route).Where(same => same.Count() > 1).Select(same => $"{same.Key.Method} {same.Key.Shape}"));

    [Fact]
    public void EachRefusal_HasAReason() =>
        None(
            ClientCall
                .All.Where(call => (call.Decision == ClientCall.Refused) != ClientCall.Reasons.ContainsKey(call.Reason))
                .Select(call => $"{call.Method} {call.Path}: {call.Reason}")
        );

    [Fact]
    public async Task EachRefusedCall_IsAnsweredWithProblemDetails_EvenToAdministrators()
    {
        var administrator = site.As(StaffMember.Administrator);
        var wrong = new List<string>();
        foreach (var call in ClientCall.All.Where(call => call.Decision == ClientCall.Refused))
        {
            var path = $"/{Api}{Regex.Replace(call.Path, @"\{[^}]*\}", "0196f0a0-0000-7000-8000-000000000000")}";
            var answer = await administrator.AskAsync(new HttpMethod(call.Method), path, call.Method == "GET" ? null : new { });
            if (answer is not { OperationStatus: "NotOffered" or "SchemaIsCode", MediaType: "application/problem+json" })
            {
                wrong.Add($"{call.Method} {call.Path}: {answer.Status} {answer.OperationStatus}");
            }
        }

        None(wrong);
    }

    [Fact]
    public void TheList_IsThatOfTheInstalledClient()
    {
        var folder = ClientFolder() ?? throw new InvalidOperationException("The editor client is not installed; a build with the front end installs it.");
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "package.json")))!;
        var source = File.ReadAllText(Path.Combine(folder, "dist-cms", "packages", "core", "backend-api", "sdk.gen.js"));
        var calls = Regex.Matches(source, @"client\)\.(get|post|put|delete|patch)\(\{.*?url: '/umbraco/management/api([^']+)'", RegexOptions.Singleline);

        Assert.Equal(package["version"]!.GetValue<string>(), ClientCall.Version);
        Assert.Equal(
            calls.Select(call => $"{call.Groups[1].Value.ToUpperInvariant()} {call.Groups[2].Value}").Distinct().Order(StringComparer.Ordinal),
            ClientCall.All.Select(call => $"{call.Method} {call.Path}").Order(StringComparer.Ordinal)
        );
    }

    // What a controller of ours answers, without the two whose answer is no.
    private HashSet<(string Method, string Shape)> Answered() => [.. Routes()];

    private IEnumerable<(string Method, string Shape)> Routes() =>
        [
            .. from endpoint in site.Host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
            where action is null || (action.ControllerTypeInfo != typeof(NotOfferedController) && action.ControllerTypeInfo != typeof(SchemaIsCodeController))
            let path = endpoint.RoutePattern.RawText?.TrimStart('/') ?? string.Empty
            where path.StartsWith(Api, StringComparison.OrdinalIgnoreCase)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select (method, ClientCall.ShapeOf(path[Api.Length..])),
        ];

    // Assert.Empty shows only the first of them.
    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static string? ClientFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var client = Path.Combine(folder.FullName, "wwwroot-assets", "backoffice", "node_modules", "@umbraco-cms", "backoffice");
            if (Directory.Exists(client))
            {
                return client;
            }
        }

        return null;
    }
}
