using KonTumInvest.Backoffice.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Shell;

/// <summary>The pictures the client shows of the site: its mark, whichever picture is asked for.</summary>
[ApiController]
[Route(ManagementController.Path + "/security/back-office/graphics")]
[AllowAnonymous]
public sealed class GraphicsController(ClientBundle bundle) : ControllerBase
{
    [HttpGet("logo")]
    [HttpGet("logo-alternative")]
    [HttpGet("login-logo")]
    [HttpGet("login-logo-alternative")]
    public LocalRedirectResult Mark() => LocalRedirect(bundle.Read().Mark);

    /// <summary>The window that asks for signing in again has none.</summary>
    [HttpGet("login-background")]
    public NoContentResult Background() => NoContent();
}
