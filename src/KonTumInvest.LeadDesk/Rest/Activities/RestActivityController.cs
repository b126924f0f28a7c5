using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Activities;
using KonTumInvest.Leads.Timeline.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest.Activities;

/// <summary>What happened on a lead, for other programs.</summary>
[Route(RestPaths.Base + "/leads/{id:guid}/activities")]
public sealed class RestActivityController(LeadTimeline timeline, ActivityService activities) : RestController
{
    private const int UsualTake = 50;

    /// <summary>What happened on a lead, page by page, the newest first. Texts of mails and enquiries are null without the right to contact data.</summary>
    /// <param name="id">The key of the lead.</param>
    /// <param name="only">Only notes, only talks, only mails, or only changes.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="take">How many, 50 where nothing is said.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [HttpGet]
    [RequireScope(ApiScopes.ActivitiesRead)]
    [ProducesResponseType<RestActivityPage>(StatusCodes.Status200OK, "application/json")]
    public async Task<ActionResult> List(
        Guid id,
        [FromQuery] TimelineGroup? only,
        [FromQuery] string? cursor,
        [FromQuery, Range(1, LeadTimeline.MaxTake)] int? take,
        CancellationToken cancellationToken
    )
    {
        if (!LeadCursor.TryParse(cursor, out var after) || after is { Time: null })
        {
            return Refuse(RestErrors.Cursor);
        }

        var read = await timeline.ReadAsync(id, cursor, only, take ?? UsualTake, Actor, cancellationToken);
        return read.TryGetValue(out var page) ? Ok(new RestActivityPage([.. page.Items.Select(RestActivity.From)], page.Next)) : Refuse(read.Errors);
    }

    /// <summary>Writes a note or a call on a lead.</summary>
    [HttpPost]
    [RequireScope(ApiScopes.ActivitiesWrite)]
    [Idempotent]
    [ProducesResponseType<RestActivityState>(StatusCodes.Status201Created, "application/json")]
    public async Task<ActionResult> Add(Guid id, [FromBody] RestNewActivity sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent.Kind is not (ActivityKind.Note or ActivityKind.Call))
        {
            return Refuse(RestErrors.ActivityKind);
        }

        var added = await activities.AddAsync(id, sent.ToRequest(IdempotentAttribute.TokenOf(HttpContext)), Actor, cancellationToken);
        return added.TryGetValue(out var state)
            ? Created($"{RestPaths.Base}/leads/{id}/activities", new RestActivityState(state.Id, state.Version))
            : Refuse(added.Errors);
    }
}

/// <summary>A note or a call as a program sends it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RestNewActivity
{
    /// <summary>Note or Call.</summary>
    [Required]
    public ActivityKind? Kind { get; init; }

    /// <summary>When the call was; now where nothing is said. A note is always of now.</summary>
    public OffsetTime? At { get; init; }

    /// <summary>What it is in a few words.</summary>
    public string? Subject { get; init; }

    /// <summary>What was said or is to be known; needed for a note.</summary>
    public string? Text { get; init; }

    internal SaveActivity ToRequest(Guid token) =>
        new()
        {
            FormToken = token,
            Kind = Kind!.Value,
            At = At?.Value,
            Subject = Subject,
            Body = Text,
        };
}

/// <summary>Something that was written.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version.</param>
public sealed record RestActivityState(Guid Id, int Version);

/// <summary>A page of what happened.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
public sealed record RestActivityPage(IReadOnlyList<RestActivity> Items, string? Next);

/// <summary>Something that happened, or is planned, on a lead.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When.</param>
/// <param name="Kind">Note, Call, Meeting, SiteVisit, MailIn, MailOut, CaseMessage or Enquiry; or Stage, Change, Assignment, Task, Offer or Pause.</param>
/// <param name="Subject">What it is in a few words.</param>
/// <param name="Text">What was said or written.</param>
/// <param name="EndsAt">When a meeting ends.</param>
/// <param name="Place">Where a meeting is.</param>
/// <param name="CancelledAt">When it was called off.</param>
/// <param name="Changes">Of stages and changes: what was changed.</param>
public sealed record RestActivity(
    Guid Id,
    DateTimeOffset At,
    string Kind,
    string? Subject,
    string? Text,
    DateTimeOffset? EndsAt,
    string? Place,
    DateTimeOffset? CancelledAt,
    IReadOnlyList<RestActivityChange> Changes
)
{
    internal static RestActivity From(TimelineEntry entry) =>
        new(
            entry.Id,
            entry.At,
            entry.Kind,
            entry.Subject,
            entry.Text,
            entry.EndsAt,
            entry.Place,
            entry.CancelledAt,
            [.. entry.Changes.Select(change => new RestActivityChange(change.Field, change.Before, change.After))]
        );
}

/// <summary>A fact that was changed.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Before">What it was, in words.</param>
/// <param name="After">What it became, in words.</param>
public sealed record RestActivityChange(string Field, string? Before, string? After);
