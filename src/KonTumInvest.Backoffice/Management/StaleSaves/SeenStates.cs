using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>
/// What whoever asks has seen of something last: by the tag that the request carries, or by what this process remembers of the session
/// (docs/adr/0013).
/// </summary>
public sealed class SeenStates(DocumentReads reads, ActingStaff staff, IHttpContextAccessor http)
{
    /// <summary>The standard claim of a session; without it the account's sessions count as one.</summary>
    private const string SessionClaim = "sid";

    private const string Status = "StaleVersion";

    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("What an editor has seen is known in requests.");

    private string Session => $"{staff.Key}/{Http.User.FindFirst(SessionClaim)?.Value}";

    /// <summary>Since when reads are remembered.</summary>
    public DateTimeOffset Since => reads.Since;

    /// <summary>Notes that the state has been seen, and sends it along as the tag of the answer.</summary>
    public void Note(Guid key, string state)
    {
        reads.Remember(Session, key, state);
        Http.Response.Headers.ETag = new EntityTagHeaderValue($"\"{state}\"").ToString();
    }

    /// <summary>The state that was seen last; null where nothing is known of it.</summary>
    public string? Of(Guid key) => Sent() ?? reads.LastOf(Session, key);

    /// <summary>The refusal of a save over what was not seen.</summary>
    /// <param name="title">What was saved by somebody else, as the name of a message.</param>
    /// <param name="writer">Who saved it; null where nobody knows.</param>
    /// <param name="name">What the writer is called.</param>
    /// <param name="when">When it was saved.</param>
    public ObjectResult Stale(string title, Guid? writer, string? name, DateTimeOffset when) =>
        ManagementProblem.Result(
            Refusal.Conflict(
                ManagementMessages.Get(writer == staff.Key ? "StaleOwnTitle" : title),
                ManagementMessages.Get("StaleDetail", name ?? ManagementMessages.Get("StaleNobody"), TimeZoneInfo.ConvertTime(when, Vietnam))
            ),
            Status,
            more: new Dictionary<string, object?> { ["savedBy"] = new { id = writer, name }, ["savedAt"] = when }
        );

    private string? Sent() => Http.Request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag, ..] ? tag.Tag.ToString().Trim('"') : null;
}
