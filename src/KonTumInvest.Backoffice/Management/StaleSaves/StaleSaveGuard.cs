using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>Refuses a save over a state of the document that the editor has not seen, with who made it and when.</summary>
public sealed class StaleSaveGuard(
    DocumentReads reads,
    DocumentDetails details,
    IContentService contents,
    ICoreScopeProvider scopes,
    IBackOfficeUserReader users,
    ActingStaff staff,
    IHttpContextAccessor http
)
{
    /// <summary>The standard claim of a session; without it the account's sessions count as one.</summary>
    private const string SessionClaim = "sid";

    private const string Status = "StaleVersion";

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Documents are saved in requests.");

    private string Session => $"{staff.Key}/{Http.User.FindFirst(SessionClaim)?.Value}";

    /// <summary>Notes that the editor has seen this state.</summary>
    public void Seen(DocumentModel document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var state = DocumentState.Of(document);
        reads.Remember(Session, document.Id, state);
        Http.Response.Headers.ETag = new EntityTagHeaderValue($"\"{state}\"").ToString();
    }

    /// <summary>
    /// Saves if nobody else saved meanwhile. What is looked at and what is written happen under one lock and in one transaction: of two
    /// saves at the same moment, the second is refused.
    /// </summary>
    /// <param name="key">The document.</param>
    /// <param name="save">Saves, and answers null, or why it did not; then nothing of it stays.</param>
    /// <returns>Null if it was saved.</returns>
    public async Task<ActionResult?> SaveAsync(Guid key, Func<Task<ActionResult?>> save)
    {
        ArgumentNullException.ThrowIfNull(save);
        using (var scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            if ((await RefuseAsync(key) ?? await save()) is { } refusal)
            {
                return refusal;
            }

            scope.Complete();
        }

        Seen(await details.ReadAsync(contents.GetById(key)!));
        return null;
    }

    private async Task<ActionResult?> RefuseAsync(Guid key)
    {
        // An unknown document is the service's to refuse.
        return contents.GetById(key) is { } stored && await IsUnseenAsync(stored) ? Stale(stored) : null;
    }

    private async Task<bool> IsUnseenAsync(IContent stored)
    {
        if ((Sent() ?? reads.LastOf(Session, stored.Key)) is { } seen)
        {
            return seen != DocumentState.Of(await details.ReadAsync(stored));
        }

        // Nothing is known of a read before this process started; what others saved since, the editor cannot have seen.
        return stored.WriterId != staff.User.Id && stored.UpdateDate.ToUtc() > reads.Since;
    }

    private string? Sent() => Http.Request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag, ..] ? tag.Tag.ToString().Trim('"') : null;

    private ObjectResult Stale(IContent stored)
    {
        var writer = users.GetById(stored.WriterId);
        var when = stored.UpdateDate.ToUtc();
        return ManagementProblem.Result(
            Refusal.Conflict(
                ManagementMessages.Get("StaleTitle"),
                ManagementMessages.Get("StaleDetail", writer?.Name ?? ManagementMessages.Get("StaleNobody"), TimeZoneInfo.ConvertTime(when, Vietnam))
            ),
            Status,
            more: new Dictionary<string, object?> { ["savedBy"] = new { id = writer?.Key, name = writer?.Name }, ["savedAt"] = when }
        );
    }
}
