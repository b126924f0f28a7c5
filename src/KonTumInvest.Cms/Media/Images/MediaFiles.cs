using KonTumInvest.Cms.PropertyEditors.Media;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Keeps width, height, bytes and extension of a media item true to its file, and removes the file with the item.</summary>
public sealed class MediaFiles(MediaFileManager files, UploadAutoFillProperties properties, IOptionsMonitor<ContentSettings> settings)
    : INotificationHandler<MediaSavingNotification>,
        INotificationHandler<MediaDeletedNotification>
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

    public void Handle(MediaDeletedNotification notification) =>
        files.DeleteMediaFiles(
            notification
                .DeletedEntities.SelectMany(media => media.Properties)
                .Where(property => IsFile(property.PropertyType))
                .Select(property => FileValues.SourceOf(property.GetValue()))
                .OfType<string>()
                .Select(files.FileSystem.GetRelativePath)
        );

    private static bool IsFile(IPropertyType type) =>
        type.PropertyEditorAlias
            is Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.UploadField
                or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.ImageCropper;

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
