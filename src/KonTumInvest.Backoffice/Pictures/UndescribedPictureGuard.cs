using KonTumInvest.Backoffice.Management;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Backoffice.Pictures;

/// <summary>
/// Refuses to publish a page with a picture that has no words, however it is published: by itself, with a branch, by approval or as planned.
/// Who publishes on a screen is told at the field before (<c>PictureRefusals</c>).
/// </summary>
public sealed class UndescribedPictureGuard(UndescribedPictures pictures) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var document in notification.PublishedEntities)
        {
            var cultures = document.AvailableCultures.Where(culture => notification.IsPublishingCulture(document, culture));
            if (pictures.Of(document, cultures) is { Count: > 0 } missing)
            {
                notification.CancelOperation(
                    new EventMessage(ManagementMessages.Get("PictureTitle"), PictureWords.Of(missing), EventMessageType.Error)
                );
            }
        }
    }
}
