using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management;

/// <summary>Answers every address of Umbraco's Management API that no other controller answers: this site does not offer it.</summary>
public sealed class NotOfferedController : ManagementController
{
    private static readonly Refusal NotOffered = new(StatusCodes.Status404NotFound, "Not offered", "This site does not offer the feature.");

    [Route("/umbraco/management/api/{**path}")]
    public ActionResult Refuse() => Problem(NotOffered, "NotOffered");
}
