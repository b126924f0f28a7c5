using KonTumInvest.Cms.PropertyEditors.Media;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Keeps width, height, bytes and extension of a media item true to its file.</summary>
public sealed class MediaFileProperties(MediaFileManager files, UploadAutoFillProperties properties, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var media in notification.SavedEntities)
        {
            foreach (var field in settings.CurrentValue.Imaging.AutoFillImageProperties)
            {
                if (media.Properties.TryGetValue(field.Alias, out var property) && property.IsDirty())
                {
                    Fill(media, field, FileValues.SourceOf(property.GetValue()));
                }
            }
        }
    }

    private void Fill(IMedia media, ImagingAutoFillUploadField field, string? source)
    {
        if (source is null)
        {
            properties.Reset(media, field, null, null);
        }
        else
        {
            properties.Populate(media, field, files.FileSystem.GetRelativePath(source), null, null);
        }
    }
}
