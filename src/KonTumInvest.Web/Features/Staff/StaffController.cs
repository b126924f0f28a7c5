using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>What the staff's pages share. None of them is ever stored by a browser or a proxy.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ApiExplorerSettings(IgnoreApi = true)]
public abstract class StaffController(IStringLocalizer texts) : Controller
{
    /// <summary>Where people land who were on their way nowhere in particular.</summary>
    protected const string AccountAddress = "/umbraco/account";

    private const string DoneKey = "done";

    protected IStringLocalizer Texts => texts;

    protected StaffClient Client => StaffClient.Of(HttpContext);

    /// <summary>Sends the form back with what is wrong.</summary>
    protected IActionResult Again(string view, object model, string? field, StaffError error) => Again(view, model, field, $"staff.error.{error}");

    /// <inheritdoc cref="Again(string, object, string?, StaffError)"/>
    protected IActionResult Again(string view, object model, string? field, string words, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(field is null ? string.Empty : $"Form.{field}", Texts[words]);
        Response.StatusCode = status;
        return View(view, model);
    }

    /// <summary>Goes on to a page of this site, which says what was done.</summary>
    protected IActionResult Done(string words, string address)
    {
        TempData[DoneKey] = words;
        return SeeOther(address);
    }

    /// <summary>Goes on to the address if it is one of this site, else to the own account.</summary>
    protected IActionResult SeeOther(string? address)
    {
        Response.Headers.Location = LocalAddress.IsLocal(address) ? address : AccountAddress;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A link that was used, is too old or never was: one page for all, which tells strangers nothing.</summary>
    protected IActionResult DeadLink()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("DeadLink");
    }
}
