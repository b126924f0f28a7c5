using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management;

/// <summary>
/// Refuses to change what the client shows and what is reviewed text in <c>umbraco-config</c>: languages and user groups. It is said in so
/// many words, since the client offers the buttons.
/// </summary>
[Route(Path)]
public sealed class SchemaIsCodeController : ManagementController
{
    private static readonly Refusal IsCode = new(
        StatusCodes.Status403Forbidden,
        "Kept in the configuration of the site",
        "Languages and user groups are changed in umbraco-config, reviewed and deployed, not here."
    );

    [HttpPost("language")]
    [HttpPut("language/{isoCode}")]
    [HttpDelete("language/{isoCode}")]
    [HttpPost("user-group")]
    [HttpDelete("user-group")]
    [HttpPut("user-group/{id}")]
    [HttpDelete("user-group/{id}")]
    [HttpPost("user-group/{id}/users")]
    [HttpDelete("user-group/{id}/users")]
    public ActionResult Refuse() => Problem(IsCode, "SchemaIsCode");
}
