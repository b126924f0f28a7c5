using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Requests of data subjects about their data.</summary>
[Route(DeskPath + "/privacy/requests")]
public sealed class DataRequestController(DataRequests requests, DataRequestReception reception, DataRequestHandling handling, DataRequestExtension extension, DataRequestCompletion completion) : DeskController
{
    /// <summary>A page of requests.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] DataRequestFilter filter, CancellationToken cancellationToken) =>
        Answer(await requests.ListAsync(filter, Actor, cancellationToken));

    /// <summary>Writes down a request that came by telephone, by mail or in person.</summary>
    [HttpPost]
    public async Task<ActionResult> Receive([FromBody] ReceiveDataRequest sent, CancellationToken cancellationToken) =>
        Answer(await reception.ReceiveAsync(sent, Actor, cancellationToken));

    /// <summary>A request in full.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult> Find(Guid id, CancellationToken cancellationToken) => Answer(await requests.FindAsync(id, Actor, cancellationToken));

    /// <summary>Who sees to it, and whether a third party must act.</summary>
    [HttpPut("{id:guid}/arrangement")]
    public async Task<ActionResult> Arrange(Guid id, [FromBody] ArrangeDataRequest sent, CancellationToken cancellationToken) =>
        Version(await handling.ArrangeAsync(id, sent, Actor, cancellationToken));

    /// <summary>How it was made sure that the person asks.</summary>
    [HttpPost("{id:guid}/identity")]
    public async Task<ActionResult> CheckIdentity(Guid id, [FromBody] SentProof sent, CancellationToken cancellationToken) =>
        Version(await handling.CheckIdentityAsync(id, sent.Proof, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Answers the person.</summary>
    [HttpPost("{id:guid}/answer")]
    public async Task<ActionResult> Reply(Guid id, [FromBody] SentWords sent, CancellationToken cancellationToken) =>
        Version(await handling.AnswerAsync(id, sent.Words, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Says that it is being carried out.</summary>
    [HttpPost("{id:guid}/start")]
    public async Task<ActionResult> Start(Guid id, [FromBody] SentVersion sent, CancellationToken cancellationToken) =>
        Version(await handling.StartAsync(id, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Makes the term to carry it out longer, once, and tells the person why.</summary>
    [HttpPost("{id:guid}/extension")]
    public async Task<ActionResult> Extend(Guid id, [FromBody] ExtendDataRequest sent, CancellationToken cancellationToken) =>
        Version(await extension.ExtendAsync(id, sent, Actor, cancellationToken));

    /// <summary>Carries it out and tells the person.</summary>
    [HttpPost("{id:guid}/completion")]
    public async Task<ActionResult> Complete(Guid id, [FromBody] CompleteDataRequest sent, CancellationToken cancellationToken) =>
        Version(await completion.CompleteAsync(id, sent, Actor, cancellationToken));

    /// <summary>Refuses it and tells the person why.</summary>
    [HttpPost("{id:guid}/refusal")]
    public async Task<ActionResult> Decline(Guid id, [FromBody] SentRefusal sent, CancellationToken cancellationToken) =>
        Version(await handling.RefuseAsync(id, sent.Ground, sent.Words, sent.ExpectedVersion, Actor, cancellationToken));

    private ActionResult Version(Result<int> result) => result.TryGetValue(out var version) ? Ok(new { version }) : Refuse(result.Errors);
}

/// <summary>How it was made sure that the person asks.</summary>
public sealed record SentProof(IdentityProof Proof, int ExpectedVersion);

/// <summary>What the person is told.</summary>
public sealed record SentWords(string? Words, int ExpectedVersion);

/// <summary>The version that was seen.</summary>
public sealed record SentVersion(int ExpectedVersion);

/// <summary>Why it is refused, and what the person is told.</summary>
public sealed record SentRefusal(RefusalGround? Ground, string? Words, int ExpectedVersion);
