using KonTumInvest.Leads.Correspondence;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>The texts officers begin mails with.</summary>
[Route(DeskPath + "/templates")]
public sealed class MailTemplateController(MailTemplates templates) : DeskController
{
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
}

/// <summary>A template.</summary>
public sealed record MailTemplateModel(Guid Id, string Code, string Language, string Name, string Subject, string Body, int Position, int Version)
{
    internal static MailTemplateModel From(MailTemplate template) =>
        new(template.Id, template.Code, template.Language, template.Name, template.Subject, template.Body, template.Position, template.Version);
}
