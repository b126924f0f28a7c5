using Umbraco.Cms.Core.Services.OperationStatus;
using static KonTumInvest.Backoffice.Management.Problems.Refusal;

namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>What the client is told for each way in which Umbraco's publishing service refuses.</summary>
internal static class ContentPublishingRefusals
{
    public static Refusal ToRefusal(this ContentPublishingOperationStatus status) =>
        status switch
        {
            ContentPublishingOperationStatus.ContentNotFound => NotFound("The document could not be found"),
            ContentPublishingOperationStatus.CancelledByEvent => BadRequest("Cancelled", "A rule of this site prevented publishing."),
            ContentPublishingOperationStatus.ContentInvalid => BadRequest("Invalid document", "One or more properties are not valid."),
            ContentPublishingOperationStatus.NothingToPublish => BadRequest("Nothing to publish"),
            ContentPublishingOperationStatus.MandatoryCultureMissing => BadRequest(
                "A required language is missing",
                "The document cannot be published without it."
            ),
            ContentPublishingOperationStatus.HasExpired or ContentPublishingOperationStatus.CultureHasExpired => BadRequest(
                "Expired",
                "It was planned to leave the site by now; change the plan first."
            ),
            ContentPublishingOperationStatus.AwaitingRelease or ContentPublishingOperationStatus.CultureAwaitingRelease => BadRequest(
                "Planned for later",
                "It is planned to be published later; change the plan first."
            ),
            ContentPublishingOperationStatus.InTrash => BadRequest("The document is in the recycle bin"),
            ContentPublishingOperationStatus.InvalidCulture => BadRequest("Invalid language", "The site does not have one of the languages."),
            ContentPublishingOperationStatus.CannotPublishInvariantWhenVariant => BadRequest("A language is missing", "The document has languages."),
            ContentPublishingOperationStatus.CannotPublishVariantWhenNotVariant => BadRequest("Too many languages", "The document has none."),
            ContentPublishingOperationStatus.CultureMissing => BadRequest("Language missing", "The document does not exist in it."),
            ContentPublishingOperationStatus.PathNotPublished => BadRequest("The parent is not published", "Publish the pages above it first."),
            ContentPublishingOperationStatus.ConcurrencyViolation => Conflict("Changed meanwhile", "Somebody else changed it at the same moment."),
            ContentPublishingOperationStatus.UnsavedChanges => BadRequest("Unsaved changes", "Save before publishing."),
            ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime => BadRequest(
                "Invalid plan",
                "It must leave the site after it was published."
            ),
            ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture => BadRequest("Invalid plan", "The time to leave the site has passed."),
            ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture => BadRequest("Invalid plan", "The time to publish has passed."),
            ContentPublishingOperationStatus.FailedBranch => BadRequest("Not everything was published", "Some pages below could not be published."),
            ContentPublishingOperationStatus.CannotUnpublishWhenReferenced => BadRequest(
                "Other pages link here",
                "It cannot leave the site until they do not."
            ),
            ContentPublishingOperationStatus.TaskResultNotFound => NotFound("The act could not be found"),
            _ => BadRequest("Publishing failed", "The server refused it without saying why."),
        };
}
