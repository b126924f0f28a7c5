using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Media;

/// <summary>Deletes the files of media items that were deleted for good. In the recycle bin they stay, so that restoring is whole.</summary>
internal sealed class MediaFileCleanup(MediaFileManager files, MediaUrlGeneratorCollection urls, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaDeletedNotification>
{
    public void Handle(MediaDeletedNotification notification)
    {
        var paths = notification.DeletedEntities.SelectMany(media => media.GetUrls(settings.CurrentValue, urls)).ToList();
        files.DeleteMediaFiles(paths.OfType<string>().Select(files.FileSystem.GetRelativePath));
    }
}
