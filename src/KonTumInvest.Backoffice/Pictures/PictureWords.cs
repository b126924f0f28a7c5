using KonTumInvest.Backoffice.Management;

namespace KonTumInvest.Backoffice.Pictures;

/// <summary>What an editor is told of pictures without words, in the language of the account.</summary>
internal static class PictureWords
{
    /// <summary>One sentence for each picture of each field, with all the languages it lacks.</summary>
    public static IEnumerable<(UndescribedPicture Picture, string Words)> Each(IEnumerable<UndescribedPicture> pictures) =>
        pictures
            .GroupBy(picture => (picture.Property, picture.PropertyCulture, picture.Picture, picture.InText))
            .Select(languages => (languages.First(), Of(languages.First(), languages.Select(one => one.Culture))));

    /// <summary>All of them as one text; a picture that stands in several fields is named once.</summary>
    public static string Of(IEnumerable<UndescribedPicture> pictures) => string.Join(" ", Each(pictures).Select(each => each.Words).Distinct());

    private static string Of(UndescribedPicture picture, IEnumerable<string> cultures) =>
        ManagementMessages.Get(
            picture.InText ? "PictureInText" : "PictureMissing",
            picture.Name,
            string.Join(", ", cultures.Select(culture => ManagementMessages.Get($"Language-{culture}")))
        );
}
