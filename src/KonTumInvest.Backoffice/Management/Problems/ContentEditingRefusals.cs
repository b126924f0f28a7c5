using Umbraco.Cms.Core.Services.OperationStatus;
using static KonTumInvest.Backoffice.Management.Problems.Refusal;

namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>What the client is told for each way in which Umbraco's editing service refuses.</summary>
internal static class ContentEditingRefusals
{
    public static Refusal ToRefusal(this ContentEditingOperationStatus status) =>
        status switch
        {
            ContentEditingOperationStatus.CancelledByNotification => BadRequest("Cancelled", "A rule of this site prevented the act."),
            ContentEditingOperationStatus.ContentTypeNotFound => NotFound("The document type could not be found"),
            ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch => BadRequest(
                "Languages do not fit the document type",
                "The document type has languages and the document none, or the other way round."
            ),
            ContentEditingOperationStatus.ContentTypeSegmentVarianceMismatch => BadRequest("Segments do not fit the document type"),
            ContentEditingOperationStatus.NotFound => NotFound("The document could not be found"),
            ContentEditingOperationStatus.ParentNotFound => NotFound("The parent could not be found"),
            ContentEditingOperationStatus.ParentInvalid => BadRequest("Invalid parent", "The document cannot lie there."),
            ContentEditingOperationStatus.NotAllowed => BadRequest("Not allowed", "The document types do not allow it there."),
            ContentEditingOperationStatus.TemplateNotFound => NotFound("The template could not be found"),
            ContentEditingOperationStatus.TemplateNotAllowed => BadRequest("Template not allowed", "The document type does not have the template."),
            ContentEditingOperationStatus.PropertyTypeNotFound => NotFound("One or more properties could not be found"),
            ContentEditingOperationStatus.PropertyTypeCultureVarianceMismatch => BadRequest(
                "Languages do not fit a property",
                "A value has a language and its property none, or the other way round."
            ),
            ContentEditingOperationStatus.PropertyTypeSegmentVarianceMismatch => BadRequest("Segments do not fit a property"),
            ContentEditingOperationStatus.InTrash => BadRequest("The document is in the recycle bin"),
            ContentEditingOperationStatus.NotInTrash => BadRequest("The document is not in the recycle bin"),
            ContentEditingOperationStatus.SortingInvalid => BadRequest("Invalid order", "The order does not name the children that are there."),
            ContentEditingOperationStatus.PropertyValidationError => BadRequest("Validation failed", "One or more properties are not valid."),
            ContentEditingOperationStatus.InvalidCulture => BadRequest("Invalid language", "The site does not have one of the languages."),
            ContentEditingOperationStatus.DuplicateKey => BadRequest("Invalid id", "The id is in use."),
            ContentEditingOperationStatus.InvalidKey => BadRequest("Invalid id", "The id must be a random one (version 4)."),
            ContentEditingOperationStatus.DuplicateName => BadRequest("Duplicate name", "Another document has the name."),
            ContentEditingOperationStatus.InvalidName => BadRequest("Invalid name", "A name is missing or cannot be used."),
            ContentEditingOperationStatus.CannotDeleteWhenReferenced => BadRequest("Other pages link here", "It cannot be deleted until they do not."),
            ContentEditingOperationStatus.CannotMoveToRecycleBinWhenReferenced => BadRequest(
                "Other pages link here",
                "It cannot be put into the recycle bin until they do not."
            ),
            ContentEditingOperationStatus.ConcurrencyViolation => Conflict("Changed meanwhile", "Somebody else changed it at the same moment."),
            _ => BadRequest("The act failed", "The server refused it without saying why."),
        };
}
