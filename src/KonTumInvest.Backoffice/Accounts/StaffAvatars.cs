using System.Globalization;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Media;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// The pictures of staff: one small square each, encoded anew so that nothing of the uploaded file stays, in <c>App_Data/avatars</c>. Only
/// staff can see them.
/// </summary>
public sealed class StaffAvatars(IHostEnvironment host, ImageResizer resizer)
{
    /// <summary>Where <see cref="UrlOf"/> leads.</summary>
    public const string Address = "/umbraco/avatars";

    private static readonly ImageVariant Square = ImageVariant.Around(FocalPoint.Centre, ImageVariant.Widths[0], ImageRatio.Square, ImageFormat.Jpeg);

    private string Folder => Path.Combine(host.ContentRootPath, "App_Data", "avatars");

    /// <summary>Keeps the picture in place of an earlier one.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="picture">An image that was found safe; seekable.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>False where it cannot be decoded.</returns>
    public async Task<bool> SetAsync(Guid account, Stream picture, CancellationToken cancellationToken)
    {
        Result<byte[]> made = resizer.Resize(picture, Square);
        if (!made.TryGetValue(out var content))
        {
            return false;
        }

        Directory.CreateDirectory(Folder);
        var unfinished = $"{PathOf(account)}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
        File.Move(unfinished, PathOf(account), overwrite: true);
        return true;
    }

    public void Remove(Guid account)
    {
        if (File.Exists(PathOf(account)))
        {
            File.Delete(PathOf(account));
        }
    }

    /// <summary>The picture's address, another one for each picture; null where there is none.</summary>
    public string? UrlOf(Guid account) =>
        File.Exists(PathOf(account))
            ? string.Create(CultureInfo.InvariantCulture, $"{Address}/{account}?v={File.GetLastWriteTimeUtc(PathOf(account)).Ticks:x}")
            : null;

    /// <summary>The file, or null.</summary>
    public string? Find(Guid account) => File.Exists(PathOf(account)) ? PathOf(account) : null;

    private string PathOf(Guid account) => Path.Combine(Folder, $"{account:N}.jpg");
}
