using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>An address that fails with the status asked for, as a page of the site would.</summary>
[AllowAnonymous]
public sealed class FaultyController : ControllerBase
{
    [HttpGet("/faulty/{status:int}")]
    public IActionResult Index(int status) => StatusCode(status);

    /// <summary>Adds this controller to the site, and no other of this assembly.</summary>
    internal sealed class Part : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => nameof(FaultyController);

        public IEnumerable<TypeInfo> Types => [typeof(FaultyController).GetTypeInfo()];
    }
}
