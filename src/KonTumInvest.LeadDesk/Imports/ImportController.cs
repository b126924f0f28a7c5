using System.ComponentModel.DataAnnotations;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Imports;

/// <summary>Lists of leads that are brought in.</summary>
[Route(DeskPath + "/imports")]
public sealed class ImportController(ImportReception reception, ImportDesk imports, ImportRows rows, WrongRows wrong) : DeskController
{
    private const long MaxRequestBytes = ImportOptions.MaxFileBytes + 1024 * 1024;

    /// <summary>The latest ones.</summary>
    [HttpGet]
    public async Task<ActionResult> List(CancellationToken cancellationToken) => Answer(await rows.ListAsync(Actor, cancellationToken));

    /// <summary>Stores a file, sent as multipart form data.</summary>
    [HttpPost]
    [RequestSizeLimit(MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
    public async Task<ActionResult> Upload([FromForm] ImportUpload sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (RefuseUnless(DeskAct.Import) is { } refusal)
        {
            return refusal;
        }

        if (sent.File is null)
        {
            return Refuse(ImportErrors.FileMissing);
        }

        await using var file = sent.File.OpenReadStream();
        var stored = await reception.UploadAsync(sent.File.FileName, file, Actor, cancellationToken);
        return stored.TryGetValue(out var id) ? Ok(new { id }) : Refuse(stored.Errors);
    }

    /// <summary>One of them.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult> Find(Guid id, CancellationToken cancellationToken) => Answer(await rows.FindAsync(id, Actor, cancellationToken));

    /// <summary>Reads the file in another way.</summary>
    [HttpPut("{id:guid}/reading")]
    public async Task<ActionResult> ReadAgain(Guid id, [FromBody] ImportReading sent, CancellationToken cancellationToken) =>
        Answer(await reception.ReadAgainAsync(id, sent.Reading!, sent.ExpectedVersion!.Value, Actor, cancellationToken));

    /// <summary>Says what its columns mean, and has its rows checked.</summary>
    [HttpPut("{id:guid}/plan")]
    public async Task<ActionResult> Plan(Guid id, [FromBody] ImportPlanning sent, CancellationToken cancellationToken) =>
        Answer(await imports.PlanAsync(id, sent.Plan!, sent.ExpectedVersion!.Value, Actor, cancellationToken));

    /// <summary>A page of its rows.</summary>
    [HttpGet("{id:guid}/rows")]
    public async Task<ActionResult> Rows(Guid id, [FromQuery] ImportRowFilter show, [FromQuery, Range(0, int.MaxValue)] int after, CancellationToken cancellationToken) =>
        Answer(await rows.ListRowsAsync(id, show, after, Actor, cancellationToken));

    /// <summary>Says what becomes of all duplicates.</summary>
    [HttpPut("{id:guid}/duplicates")]
    public async Task<ActionResult> Choose(Guid id, [FromBody] ChoiceForAll sent, CancellationToken cancellationToken) =>
        Answer(await imports.ChooseAsync(id, sent.Choice!.Value, Actor, cancellationToken));

    /// <summary>Says what becomes of one row.</summary>
    [HttpPut("{id:guid}/rows/{number:int}")]
    public async Task<ActionResult> Choose(Guid id, int number, [FromBody] ChoiceForRow sent, CancellationToken cancellationToken) =>
        Answer(await imports.ChooseAsync(id, number, sent.Choice, Actor, cancellationToken));

    /// <summary>The rows that something is wrong with, as a file.</summary>
    [HttpGet("{id:guid}/wrong-rows")]
    public async Task<ActionResult> WrongRows(Guid id, CancellationToken cancellationToken)
    {
        var named = await wrong.NameAsync(id, Actor, cancellationToken);
        if (!named.TryGetValue(out var name))
        {
            return Refuse(named.Errors);
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        await wrong.WriteAsync(id, Response.Body, Actor, cancellationToken);
        return new EmptyResult();
    }

    /// <summary>Brings in the rows that are right.</summary>
    [HttpPost("{id:guid}/run")]
    public async Task<ActionResult> Run(Guid id, [FromBody] ImportSeen sent, CancellationToken cancellationToken) =>
        Answer(await imports.RunAsync(id, sent.ExpectedVersion!.Value, Actor, cancellationToken));

    /// <summary>Stops what goes on.</summary>
    [HttpPost("{id:guid}/cancel")]
    public async Task<ActionResult> Cancel(Guid id, CancellationToken cancellationToken) => Answer(await imports.CancelAsync(id, Actor, cancellationToken));

    /// <summary>Takes back what it made.</summary>
    [HttpPost("{id:guid}/undo")]
    public async Task<ActionResult> Undo(Guid id, CancellationToken cancellationToken) => Answer(await imports.UndoAsync(id, Actor, cancellationToken));

    /// <summary>Deletes a file that was not brought in.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<ActionResult> Remove(Guid id, CancellationToken cancellationToken) => Answer(await imports.RemoveAsync(id, Actor, cancellationToken));
}

/// <summary>The form of a file.</summary>
public sealed record ImportUpload(IFormFile? File);

/// <summary>How to read a file.</summary>
public sealed record ImportReading([Required] TableReading? Reading, [Required] int? ExpectedVersion);

/// <summary>What the columns mean.</summary>
public sealed record ImportPlanning([Required] ImportPlan? Plan, [Required] int? ExpectedVersion);

/// <summary>The version that was seen.</summary>
public sealed record ImportSeen([Required] int? ExpectedVersion);

/// <summary>What becomes of all duplicates.</summary>
public sealed record ChoiceForAll([Required] DuplicateChoice? Choice);

/// <summary>What becomes of a row; null as for all.</summary>
public sealed record ChoiceForRow(DuplicateChoice? Choice);
