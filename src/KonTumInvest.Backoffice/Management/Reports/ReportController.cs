using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Approval;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Reports.Health;
using KonTumInvest.Backoffice.Reports.Schedules;
using KonTumInvest.Backoffice.Reports.Translations;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Reports;

/// <summary>What editors should know of the content as a whole. Umbraco has nothing like it.</summary>
[Route($"{Path}/report")]
[RequireSection(Section.Content)]
public sealed class ReportController(
    PlannedChanges planned,
    TranslationDrift drift,
    ContentHealth health,
    FigureReviews reviews,
    IContentService contents,
    IBackOfficeUserReader users,
    DocumentAccess access,
    ActingStaff staff,
    TimeProvider time
) : ManagementController
{
    private const int MostDays = 366;

    /// <summary>What will be published or leave the site.</summary>
    /// <param name="window">The part of the list.</param>
    /// <param name="days">How many days ahead.</param>
    [HttpGet("schedule")]
    public Page<PlannedChangeModel> Schedule([FromQuery] Window window, [FromQuery, Range(1, MostDays)] int days = 30)
    {
        var now = time.GetUtcNow();
        return window.Of(
            planned
                .Within(days)
                .Select(plan => new PlannedChangeModel(plan.Document, plan.Name, plan.Culture, plan.At, plan.Publishes, plan.At < now, plan.Obstacle))
                .ToList()
        );
    }

    /// <summary>Pages whose other languages have fallen behind the Vietnamese.</summary>
    [HttpGet("translation")]
    public async Task<Page<DriftedPageModel>> Translation([FromQuery] Window window) =>
        window.Of(
            (await drift.FindAsync())
                .Select(page => new DriftedPageModel(
                    page.Document,
                    page.Name,
                    page.Culture,
                    page.WrittenAt,
                    page.TranslatedAt,
                    page.Behind > TimeSpan.Zero,
                    page.Numbers
                ))
                .ToList()
        );

    /// <summary>Broken links, pictures without alternative text, figures to be looked at.</summary>
    /// <param name="window">The part of the list.</param>
    /// <param name="kind">Only problems of one kind.</param>
    /// <param name="mine">Only those the account that asks should put right.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [HttpGet("health")]
    public async Task<Page<HealthProblemModel>> Health(
        [FromQuery] Window window,
        [FromQuery] HealthProblemKind? kind,
        [FromQuery] bool mine,
        CancellationToken cancellationToken
    ) =>
        window.Of(
            (await health.FindAsync(cancellationToken))
                .Where(problem => (kind is null || problem.Kind == kind) && (!mine || problem.Owner == staff.User.Id))
                .Select(ToModel)
                .ToList()
        );

    /// <summary>Notes that a figure was looked at today and still holds.</summary>
    [HttpPost("health/figure-review")]
    public async Task<ActionResult> ReviewFigure([FromBody] ReviewedFigure sent, CancellationToken cancellationToken)
    {
        if (await access.RefuseAsync(DocumentVerb.Update, sent.DocumentId) is { } refusal)
        {
            return refusal;
        }

        var property = contents.GetById(sent.DocumentId)!.Properties.FirstOrDefault(property => property.Alias == sent.Property);
        if (property?.PropertyType.PropertyEditorAlias != FigureCheck.EditorAlias)
        {
            return Problem(Refusal.BadRequest("There is no such figure"), "PropertyTypeNotFound");
        }

        await reviews.NoteAsync(sent.DocumentId, property.Alias, staff.Key, cancellationToken);
        return Ok();
    }

    private HealthProblemModel ToModel(HealthProblem problem) =>
        new()
        {
            Kind = problem.Kind,
            DocumentId = problem.Document,
            DocumentName = problem.Name,
            Property = problem.Property,
            Culture = problem.Culture,
            SubjectId = problem.Subject,
            Detail = problem.Detail,
            Owner = Owner(problem.Owner),
        };

    // Starter content was written by nobody, and who has left cannot put anything right.
    private PersonModel? Owner(int id) =>
        users.GetById(id) is { IsApproved: true, Kind: Umbraco.Cms.Core.Models.Membership.UserKind.Default } user && id > 0
            ? new PersonModel(user.Key, user.Name ?? string.Empty)
            : null;
}
