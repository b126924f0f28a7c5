using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management;

/// <summary>
/// Refuses to change languages, which the client shows and which are reviewed text in <c>umbraco-config</c>. It is said in so
/// many words, since the client offers the buttons.
/// </summary>
[Route(Path)]
public sealed class SchemaIsCodeController : ManagementController
{
    private static readonly Refusal IsCode = new(
        StatusCodes.Status403Forbidden,
        "Kept in the configuration of the site",
        "Languages are changed in umbraco-config, reviewed and deployed, not here."
    );

    [HttpPost("language")]
    [HttpPut("language/{isoCode}")]
    [HttpDelete("language/{isoCode}")]
    public ActionResult Refuse() => Problem(IsCode, "SchemaIsCode");
}
