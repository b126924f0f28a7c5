using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Inbox.Views;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Views of the list that staff save and share.</summary>
[Route(DeskPath + "/views")]
public sealed class SavedViewController(SavedViews views) : DeskController
{
    /// <summary>The saved views the account finds, in its own order, and with which its list begins.</summary>
    [HttpGet]
    public async Task<ActionResult> List(CancellationToken cancellationToken) => Ok(await views.ListAsync(Actor, cancellationToken));

    [HttpPost]
    public async Task<ActionResult> Add([FromBody] SentView sent, CancellationToken cancellationToken) =>
        sent.ToRequest(Actor) is { } request ? Answer(await views.AddAsync(request, Actor, cancellationToken)) : Refuse(sent.Refusal);

    [HttpPut("{id:guid}")]
    public async Task<ActionResult> Change(Guid id, [FromBody] SentView sent, CancellationToken cancellationToken) =>
        sent.ToRequest(Actor) is { } request ? Answer(await views.ChangeAsync(id, request, Actor, cancellationToken)) : Refuse(sent.Refusal);

    [HttpDelete("{id:guid}")]
    public async Task<ActionResult> Delete(Guid id, int expectedVersion, CancellationToken cancellationToken) =>
        Answer(await views.DeleteAsync(id, expectedVersion, Actor, cancellationToken));

    /// <summary>Puts them into an order of the account's own.</summary>
    [HttpPut("order")]
    public async Task<ActionResult> Order([FromBody] ViewOrder sent, CancellationToken cancellationToken) => Done(await views.OrderAsync(sent.Ids, Actor, cancellationToken));

    /// <summary>Says with which view the account's list begins.</summary>
    [HttpPut("start")]
    public async Task<ActionResult> Start([FromBody] ViewStart sent, CancellationToken cancellationToken) => Done(await views.StartWithAsync(sent.View, Actor, cancellationToken));

    private ActionResult Done<T>(Content.Common.Result<T> result)
        where T : notnull => result.Succeeded ? Ok(new { done = true }) : Refuse(result.Errors);
}

/// <summary>A view as the screen sends it.</summary>
public sealed record SentView
{
    public Guid? FormToken { get; init; }

    public string? Name { get; init; }

    /// <summary>Filters and order as they stand in the address of the list.</summary>
    public string? Question { get; init; }

    public IReadOnlyList<LeadColumn>? Columns { get; init; }

    public ViewAudience Audience { get; init; }

    public string? Unit { get; init; }

    public int? ExpectedVersion { get; init; }

    /// <summary>Why the question is none.</summary>
    internal Content.Common.Error Refusal => Question?.Length > SavedView.QuestionMaxLength ? InboxErrors.QuestionTooLong : ViewErrors.Question;

    internal SaveView? ToRequest(Leads.Desk.DeskActor actor) =>
        QuestionText.Read(Question)?.Read(actor).Succeeded == true
            ? new SaveView(FormToken, Name, Question!, Columns ?? [], Audience, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), ExpectedVersion)
            : null;
}

/// <summary>Keys of saved views from first to last.</summary>
public sealed record ViewOrder
{
    public required IReadOnlyList<Guid> Ids { get; init; }
}

/// <summary>The code of a built-in view or the key of a saved one; null for none.</summary>
public sealed record ViewStart
{
    public string? View { get; init; }
}
