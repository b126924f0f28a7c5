using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management;

/// <summary>
/// An address of the Management API that the editor client calls: for signed-in staff only, never kept by a cache, and every refusal is
/// problem details as Umbraco writes them. <see cref="ManagementGuard"/> says who is let in.
/// </summary>
[Authorize(Policy = StaffAccess.Policy)]
[TypeFilter<ManagementGuard>]
[TypeFilter<InStaffLanguage>(Order = -2)]
[TypeFilter<BodyLimit>(Order = -1)]
[TypeFilter<NullCharacterGuard>]
[TypeFilter<ManagementInput>]
[IgnoreAntiforgeryToken] // The guard asks for a header that another site cannot add; the client has no token of the forms.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class ManagementController : ControllerBase
{
    /// <summary>Where the API begins. The client has it built in.</summary>
    public const string Path = "umbraco/management/api/v1";

    /// <summary>The one call that has its second version.</summary>
    public const string PathOfSecondVersion = "umbraco/management/api/v1.1";

    /// <summary>The header in which the client looks for the key of what it created.</summary>
    private const string CreatedKeyHeader = "umb-generated-resource";

    protected static ObjectResult NotFoundProblem(string title, string operationStatus = "NotFound") =>
        Problem(new Refusal(StatusCodes.Status404NotFound, title), operationStatus);

    protected static ObjectResult Problem(Refusal refusal, string? operationStatus = null) =>
        ManagementProblem.Result(refusal, operationStatus);

    /// <summary>201, with the address and the key of what was created.</summary>
    protected ObjectResult CreatedAt(string path, Guid key)
    {
        Response.Headers[CreatedKeyHeader] = key.ToString();
        return new CreatedResult($"/{Path}/{path}/{key}", null);
    }
}
