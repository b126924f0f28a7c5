using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>An endpoint whose author forgot to say who may see it.</summary>
[ApiController]
public sealed class ForgottenController : ControllerBase
{
    public const string Address = "/api/forgotten";
    public const string Secret = "not for everybody";

    [HttpGet(Address)]
    public string Index() => Secret;
}
