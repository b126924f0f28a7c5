using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>The texts officers begin mails with.</summary>
[Route(DeskPath + "/templates")]
public sealed class MailTemplateController(MailTemplates templates, TemplateFiles files) : DeskController
{
    private const long MaxRequestBytes = AttachmentLimits.MaxBytesTogether + 1024 * 1024;

    [HttpGet]
    public async Task<ActionResult> All(string? language, CancellationToken cancellationToken) =>
        Ok(new { items = (await templates.AllAsync(language, cancellationToken)).Select(MailTemplateModel.From), fields = MergeFields.All.Order(StringComparer.Ordinal) });

    /// <summary>Makes or changes the template of a code and language.</summary>
    [HttpPut]
    public async Task<ActionResult> Save([FromBody] SaveTemplate sent, CancellationToken cancellationToken)
    {
        var saved = await templates.SaveAsync(sent, Actor, cancellationToken);
        return saved.TryGetValue(out var template) ? Ok(MailTemplateModel.From(template)) : Refuse(saved.Errors);
    }

    [HttpDelete("{id:guid}")]
    public async Task<ActionResult> Delete(Guid id, CancellationToken cancellationToken) => Answer(await templates.DeleteAsync(id, Actor, cancellationToken));

    /// <summary>Puts files on a template, as multipart form data.</summary>
    /// <returns>All its files.</returns>
    [HttpPost("{id:guid}/files")]
    [RequestSizeLimit(MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
    public async Task<ActionResult> AddFiles(Guid id, [FromForm] TemplateFilesForm sent, CancellationToken cancellationToken) =>
        Answer(await files.AddAsync(id, await FormFiles.ReadAsync(sent.Files, cancellationToken), Actor, cancellationToken));

    [HttpDelete("{id:guid}/files/{file:guid}")]
    public async Task<ActionResult> RemoveFile(Guid id, Guid file, CancellationToken cancellationToken) => Answer(await files.RemoveAsync(id, file, Actor, cancellationToken));

    /// <summary>A file of a template, to be saved and never shown in the browser.</summary>
    [HttpGet("{id:guid}/files/{file:guid}")]
    public async Task<ActionResult> OpenFile(Guid id, Guid file, CancellationToken cancellationToken)
    {
        var found = await files.OpenAsync(id, file, cancellationToken);
        return found.TryGetValue(out var opened) ? File(opened.Content!.Bytes, "application/octet-stream", opened.FileName) : Refuse(found.Errors);
    }
}

/// <summary>A template.</summary>
public sealed record MailTemplateModel(Guid Id, string Code, string Language, string Name, string Subject, string Body, int Position, int Version, bool WithFactSheets, IReadOnlyList<MailFileView> Files)
{
    internal static MailTemplateModel From(MailTemplate template) =>
        new(template.Id, template.Code, template.Language, template.Name, template.Subject, template.Body, template.Position, template.Version, template.WithFactSheets, [.. template.Files.Select(MailFileView.From)]);
}

/// <summary>Files for a template.</summary>
public sealed record TemplateFilesForm(IReadOnlyList<IFormFile>? Files);
