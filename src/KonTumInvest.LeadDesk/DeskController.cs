using KonTumInvest.Backoffice.Management;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Texts;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk;

/// <summary>An address of the desk's part of the Management API: for accounts with the section, acting as <see cref="Actor"/>.</summary>
[RequireSection(Section.Leads)]
[TypeFilter<DeskActorFilter>]
public abstract class DeskController : ManagementController
{
    /// <summary>Where the desk's addresses begin.</summary>
    public const string DeskPath = Path + "/leads";

    /// <summary>As whom the request acts.</summary>
    protected DeskActor Actor => DeskActorFilter.ActorOf(HttpContext);

    /// <summary>The value, or the refusals as problem details in the language of the account, each at its field.</summary>
    protected ActionResult Answer<T>(Result<T> result)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.TryGetValue(out var value) ? Ok(value) : Refuse(result.Errors);
    }

    /// <summary>The list as a file to be saved, or the refusals.</summary>
    protected ActionResult Answer(Result<ExportedList> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.TryGetValue(out var list) ? File(list.Content, list.ContentType, list.FileName) : Refuse(result.Errors);
    }

    /// <summary>The refusals as problem details: the first decides the status, all stand in <c>errors</c> by their fields.</summary>
    protected ActionResult Refuse(IReadOnlyList<Error> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var language = Actor.Language;
        var fields = errors
            .Where(error => error.Field is not null)
            .GroupBy(error => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(error.Field!))
            .ToDictionary(group => group.Key, group => group.Select(error => Words(error, language)).ToArray());
        return ManagementProblem.Result(new Refusal(StatusOf(errors[0].Kind), Words(errors[0], language)), errors[0].Code, fields.Count > 0 ? fields : null);
    }

    protected ActionResult Refuse(Error error) => Refuse([error]);

    /// <summary>Null where the actor may do it, else the refusal.</summary>
    protected ActionResult? RefuseUnless(DeskAct act) => LeadRights.May(Actor, act) ? null : Refuse(DeskErrors.Forbidden);

    // The rules' own checks have words that stand without a prefix, because the start of the program says them, too.
    private static string Words(Error error, string language) =>
        LeadsTexts.Get(LeadsTexts.Has($"error.{error.Code}") ? $"error.{error.Code}" : error.Code, language, [.. error.Arguments]);

    private static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status400BadRequest,
        };
}
