using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Management.Shell;

/// <summary>Which Umbraco this is: asked by the client once it knows who uses it.</summary>
[Route(Path)]
public sealed class ServerController(IHostEnvironment environment, TimeProvider time) : ManagementController
{
    private static readonly Assembly Core = typeof(IContent).Assembly;

    [HttpGet("server/information")]
    public ServerInformationModel Information() =>
        new(
            Core.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Core.GetName().Version!.ToString(),
            time.LocalTimeZone.BaseUtcOffset.ToString("c", CultureInfo.InvariantCulture),
            environment.IsDevelopment() ? "BackofficeDevelopment" : "Production"
        );

    /// <inheritdoc cref="ClientStartController.Extensions"/>
    [HttpGet("manifest/manifest/private")]
    public IReadOnlyList<object> Extensions() => [];
}

/// <summary>What the client asks before it knows who uses it. It holds nothing that would be of use to a stranger.</summary>
[ApiController]
[Route(ManagementController.Path)]
[AllowAnonymous]
public sealed class ClientStartController : ControllerBase
{
    /// <summary>The site answers requests only once it has started.</summary>
    [HttpGet("server/status")]
    public ServerStatusModel Status() => new("Run");

    [HttpGet("server/configuration")]
    public ServerConfigurationModel Configuration() => new();

    /// <summary>Extensions that are loaded beside the bundle: ours are in it (docs/adr/0008-back-office-client.md).</summary>
    [HttpGet("manifest/manifest/public")]
    public IReadOnlyList<object> Extensions() => [];
}
