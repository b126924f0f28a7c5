using KonTumInvest.Backoffice.Management.Media.Writing;
using KonTumInvest.Backoffice.Management.Values;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Refuses documents and media whose names cannot be shown, and values that are not of their editor's shape, before anything is done with
/// them: saving as well, which otherwise takes wrong values, because a draft may be unfinished but not unreadable.
/// </summary>
internal sealed class SentContentGuard(SentShapes shapes, IContentService contents, IMediaService media, IContentTypeService documentTypes, IMediaTypeService mediaTypes)
    : IAsyncActionFilter
{
    private const string Unreadable = "ValueUnreadable";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.ActionArguments.Values.OfType<SentContent>().SingleOrDefault() is { } sent && Refuse(sent, context) is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        await next();
    }

    private ObjectResult? Refuse(SentContent sent, ActionExecutingContext context)
    {
        if (sent.Variants.Any(variant => !IsName(variant.Name)))
        {
            return ContentEditingOperationStatus.InvalidName.ToProblem();
        }

        if (TypeOf(sent, context) is not { } type)
        {
            return null;
        }

        var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias);
        var wrong = sent
            .Values.Where(value => properties.TryGetValue(value.Alias, out var property) && !shapes.Fit(property, value.Value))
            .Select(value => new PropertyValidationError
            {
                Alias = value.Alias,
                Culture = value.Culture,
                Segment = value.Segment,
                JsonPath = string.Empty,
                ErrorMessages = [ManagementMessages.Get(Unreadable)],
            })
            .ToList();
        return wrong.Count == 0 ? null : new ContentValidationResult { ValidationErrors = wrong }.ToProblem();
    }

    private IContentTypeComposition? TypeOf(SentContent sent, ActionExecutingContext context) =>
        sent switch
        {
            CreateDocument created => documentTypes.Get(created.DocumentType.Id),
            CreateMedia created => mediaTypes.Get(created.MediaType.Id),
            UpdateMedia => media.GetById(Id(context)) is { } stored ? mediaTypes.Get(stored.ContentTypeId) : null,
            _ => contents.GetById(Id(context)) is { } stored ? documentTypes.Get(stored.ContentTypeId) : null,
        };

    private static Guid Id(ActionExecutingContext context) => context.ActionArguments.Values.OfType<Guid>().Single();

    /// <summary>Something to read, without characters that show nothing or turn the text round.</summary>
    private static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && !name.EnumerateRunes().Any(rune => System.Text.Rune.IsControl(rune) || DirectionMarks.Include(rune));
}
